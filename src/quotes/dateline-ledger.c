/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-ledger.h"

#include "dateline-day-entry.h"
#include "dateline-evidence-strip.h"
#include "dateline-headings.h"
#include "dateline-ledger-cell.h"
#include "dateline-ledger-entry.h"
#include "dateline-quotes-init.h"
#include "dateline-state-pill.h"
#include "dateline-vocabulary.h"

#include <glib/gi18n-lib.h>

/* More rows than this are sorted and filtered a piece at a time, and are not
 * looked through for the record selected elsewhere. */
#define MANY 5000

/**
 * DatelineLedger:
 *
 * The commitments that fit what is asked, a row each: what was promised, by and
 * to whom, when, and what has become of it as of a day that can be chosen.
 */
struct _DatelineLedger
{
  AdwBin parent_instance;

  DatelineSession *session;
  gconstpointer shown; /* the dossier whose records are listed, not held */
  DatelineEvidenceAxis axis;
  DatelineRecordList *records;
  GtkMapListModel *entries;

  DatelineDayEntry *day_entry;
  GtkDropDown *state_drop_down;
  GtkStack *stack;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GtkSortListModel *sorted;
  GtkFilterListModel *filtered;
  GtkCustomFilter *state_filter;
};

G_DEFINE_FINAL_TYPE (DatelineLedger, dateline_ledger, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ENTRIES,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* In the order of the drop-down, after what stands for all of them. */
static const char *const states[] = { "agreed", "begun", "kept", "stalled", "broken", "withdrawn", "overdue" };

static DatelineDossier *
get_dossier (DatelineLedger *self)
{
  return self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
}

static gpointer
make_entry (gpointer record,
            gpointer data)
{
  DatelineLedger *self = data;
  DatelineLedgerEntry *entry = dateline_ledger_entry_new (
      get_dossier (self), record, dateline_session_get_as_of_time (self->session), &self->axis);

  g_object_unref (record);
  return entry;
}

static void
update_page (DatelineLedger *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->stack, n > 0 || get_dossier (self) == NULL ? "list" : "no-match");
}

static DatelineRef
get_ref (DatelineLedger *self,
         guint           position)
{
  g_autoptr (DatelineLedgerEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return entry != NULL ? dateline_record_get_ref (DATELINE_RECORD (entry->commitment)) : DATELINE_REF_NONE;
}

static guint
find_row (DatelineLedger *self,
          DatelineRef     ref)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (ref == DATELINE_REF_NONE || dateline_ref_kind (ref) != DATELINE_KIND_COMMITMENT || n > MANY)
    return GTK_INVALID_LIST_POSITION;
  for (guint i = 0; i < n; i++)
    if (get_ref (self, i) == ref)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
selection_changed_cb (DatelineLedger *self)
{
  DatelineRef ref = self->session != NULL ? dateline_session_get_selection (self->session) : DATELINE_REF_NONE;
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected == GTK_INVALID_LIST_POSITION || get_ref (self, selected) != ref)
    gtk_single_selection_set_selected (self->selection, find_row (self, ref));
}

/* A row that is gone, as when a filter hides it, takes nothing back. */
static void
selected_cb (DatelineLedger *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION && self->session != NULL)
    dateline_session_set_selection (self->session, get_ref (self, selected));
}

static void
activate_cb (DatelineLedger *self,
             guint           position)
{
  dateline_session_set_selection (self->session, get_ref (self, position));
}

static void
matches_changed_cb (DatelineLedger *self)
{
  DatelineMatches *matches = self->session != NULL ? dateline_session_get_matches (self->session) : NULL;
  const DatelineBits *bits =
      matches != NULL ? dateline_matches_get_bits (matches, DATELINE_KIND_COMMITMENT) : NULL;
  gboolean many = bits != NULL && dateline_bits_count (bits) > MANY;

  gtk_filter_list_model_set_incremental (self->filtered, many);
  gtk_sort_list_model_set_incremental (self->sorted, many);
  dateline_record_list_set (self->records, matches != NULL ? get_dossier (self) : NULL, bits);
  selection_changed_cb (self);
  update_page (self);
}

/* A day written here is that of every view. */
static void
day_written_cb (DatelineLedger *self)
{
  g_autoptr (DatelineDate) day = dateline_day_entry_dup_day (self->day_entry);

  if (self->session != NULL && get_dossier (self) != NULL)
    dateline_session_set_as_of (self->session, day);
}

static const char *
get_edtf (DatelineDate *day)
{
  return day != NULL ? dateline_date_get_edtf (day) : "";
}

/* Heard of before another dossier is, it has to wait for that. */
static void
as_of_changed_cb (DatelineLedger *self)
{
  if (self->shown != get_dossier (self))
    return;
  dateline_day_entry_set_day (self->day_entry, get_edtf (dateline_session_get_as_of (self->session)));
  gtk_map_list_model_set_map_func (self->entries, make_entry, self, NULL);
  selection_changed_cb (self);
  update_page (self);
}

static gboolean
is_in_state (gpointer entry,
             gpointer state)
{
  return g_strcmp0 (dateline_ledger_entry_get_state (entry), state) == 0;
}

static void
state_chosen_cb (DatelineLedger *self)
{
  guint chosen = gtk_drop_down_get_selected (self->state_drop_down);

  if (chosen > 0 && chosen <= G_N_ELEMENTS (states))
    gtk_custom_filter_set_filter_func (self->state_filter, is_in_state, (gpointer) states[chosen - 1], NULL);
  else
    gtk_custom_filter_set_filter_func (self->state_filter, NULL, NULL, NULL);
  selection_changed_cb (self);
  update_page (self);
}

static void
clear_cb (DatelineLedger *self)
{
  gtk_drop_down_set_selected (self->state_drop_down, 0);
  dateline_query_clear (dateline_session_get_query (self->session));
}

/* Whether this is heard of before or after the other matches is not said. */
static void
dossier_changed_cb (DatelineLedger *self)
{
  DatelineDossier *dossier = get_dossier (self);

  dateline_record_list_set (self->records, NULL, NULL);
  self->shown = dossier;
  dateline_evidence_axis_init (&self->axis, dossier);
  gtk_drop_down_set_selected (self->state_drop_down, 0);
  if (self->session != NULL)
    {
      dateline_day_entry_set_usual (self->day_entry, get_edtf (dateline_session_get_usual_as_of (self->session)));
      dateline_day_entry_set_day (self->day_entry, get_edtf (dateline_session_get_as_of (self->session)));
    }
  matches_changed_cb (self);
}

static char *
format_count (DatelineLedger *self,
              guint           n)
{
  return g_strdup_printf (ngettext ("%'u commitment", "%'u commitments", n), n);
}

static void
fill_states (DatelineLedger *self)
{
  /* Translators: choice of commitments whatever has become of them. */
  const char *all[] = { _("All States"), NULL };
  g_autoptr (GtkStringList) words = gtk_string_list_new (all);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_string_list_take (words, dateline_vocabulary_dup_state (states[i]));
  gtk_drop_down_set_model (self->state_drop_down, G_LIST_MODEL (words));
}

static void
set_session (DatelineLedger  *self,
             DatelineSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  dateline_record_list_set (self->records, NULL, NULL);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::dossier", G_CALLBACK (dossier_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::matches", G_CALLBACK (matches_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::as-of", G_CALLBACK (as_of_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  dossier_changed_cb (self);
}

static void
dateline_ledger_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  DatelineLedger *self = DATELINE_LEDGER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_ENTRIES:
      g_value_set_object (value, self->entries);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_ledger_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  DatelineLedger *self = DATELINE_LEDGER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_ledger_dispose (GObject *object)
{
  DatelineLedger *self = DATELINE_LEDGER (object);

  g_clear_object (&self->session);
  /* Entries that somebody still holds must not be made anew from here. */
  if (self->entries != NULL)
    gtk_map_list_model_set_model (self->entries, NULL);
  g_clear_object (&self->entries);
  g_clear_object (&self->records);
  /* Disposing of a template takes its children away without telling the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_LEDGER);
  G_OBJECT_CLASS (dateline_ledger_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-ledger.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineLedger, day_entry);
  gtk_widget_class_bind_template_child (widget_class, DatelineLedger, state_drop_down);
  gtk_widget_class_bind_template_child (widget_class, DatelineLedger, stack);
  gtk_widget_class_bind_template_child (widget_class, DatelineLedger, view);
  gtk_widget_class_bind_template_child (widget_class, DatelineLedger, selection);
  gtk_widget_class_bind_template_child (widget_class, DatelineLedger, sorted);
  gtk_widget_class_bind_template_child (widget_class, DatelineLedger, filtered);
  gtk_widget_class_bind_template_child (widget_class, DatelineLedger, state_filter);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_written_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_chosen_cb);
}

static void
dateline_ledger_class_init (DatelineLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_ledger_dispose;
  object_class->get_property = dateline_ledger_get_property;
  object_class->set_property = dateline_ledger_set_property;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION, writable);
  /**
   * DatelineLedger:entries:
   *
   * The rows before a state is chosen, for the template.
   */
  props[PROP_ENTRIES] = g_param_spec_object ("entries", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  g_object_class_install_properties (object_class, N_PROPS, props);

  dateline_quotes_init ();
  g_type_ensure (DATELINE_TYPE_DAY_ENTRY);
  g_type_ensure (DATELINE_TYPE_EVIDENCE_STRIP);
  g_type_ensure (DATELINE_TYPE_LEDGER_CELL);
  g_type_ensure (DATELINE_TYPE_LEDGER_ENTRY);
  g_type_ensure (DATELINE_TYPE_STATE_PILL);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
dateline_ledger_init (DatelineLedger *self)
{
  dateline_evidence_axis_init (&self->axis, NULL);
  self->records = dateline_record_list_new (NULL, DATELINE_KIND_COMMITMENT);
  self->entries = gtk_map_list_model_new (g_object_ref (G_LIST_MODEL (self->records)), make_entry, self, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  dateline_headings_open (self->view);
  fill_states (self);
  update_page (self);
}

/**
 * dateline_ledger_new:
 *
 * Returns: (transfer floating): a ledger without a session
 */
GtkWidget *
dateline_ledger_new (void)
{
  return g_object_new (DATELINE_TYPE_LEDGER, NULL);
}
