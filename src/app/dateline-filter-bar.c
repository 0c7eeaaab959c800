/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-filter-bar.h"
#include "dateline-filter-chip.h"
#include "dateline-filter-part.h"

/* A screen reader hears the outcome once the user pauses. */
#define ANNOUNCE_DELAY_MS 700

/**
 * DatelineFilterBar:
 *
 * One line that says what is filtered by and how much is left of the dossier:
 * a chip for each part of the query, then the counts.
 */
struct _DatelineFilterBar
{
  AdwBin parent_instance;

  DatelineSession *session;
  char *summary;
  gboolean compact;
  guint announce_id;
  GPtrArray *filters; /* DatelineFilterPart, one a child of chips */
  GtkBox *chips;
  GtkWidget *clear_box;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_SUMMARY,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineFilterBar, dateline_filter_bar, ADW_TYPE_BIN)

static GtkWidget *
get_chip (DatelineFilterBar *self,
          guint              position)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  while (chip != NULL && position-- > 0)
    chip = gtk_widget_get_next_sibling (chip);

  return chip;
}

static gboolean
find_chip (DatelineFilterBar *self,
           GtkWidget         *chip,
           guint             *position)
{
  *position = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); child != NULL;
       child = gtk_widget_get_next_sibling (child), (*position)++)
    if (child == chip)
      return TRUE;

  return FALSE;
}

static void
chip_removed (DatelineFilterBar *self,
              GtkWidget         *chip)
{
  guint position;

  if (find_chip (self, chip, &position))
    dateline_filter_part_remove (g_ptr_array_index (self->filters, position),
                            dateline_session_get_query (self->session));
}

static void
chip_chosen (DatelineFilterBar *self)
{
  DatelineQuery *query = dateline_session_get_query (self->session);

  dateline_query_set_surely (query, !dateline_query_get_surely (query));
}

static void
remove_chip (DatelineFilterBar *self,
             guint              position)
{
  GtkWidget *chip = get_chip (self, position);
  GtkWidget *next = gtk_widget_get_next_sibling (chip);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->chips)) == chip;

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (chip);
  gtk_box_remove (self->chips, chip);
  g_ptr_array_remove_index (self->filters, position);
  if (had_focus && next != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

static void
insert_chip (DatelineFilterBar *self,
             guint              position,
             DatelineFilterPart    *filter)
{
  GtkWidget *chip = dateline_filter_chip_new ();

  g_signal_connect_object (chip, "removed", G_CALLBACK (chip_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "chosen", G_CALLBACK (chip_chosen), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->chips, chip, position > 0 ? get_chip (self, position - 1) : NULL);
  g_ptr_array_insert (self->filters, position, filter);
}

static void
update_chip (DatelineFilterBar *self,
             guint              position)
{
  DatelineFilterChip *chip = DATELINE_FILTER_CHIP (get_chip (self, position));
  const DatelineFilterPart *filter = g_ptr_array_index (self->filters, position);
  g_autofree char *label = dateline_filter_part_dup_label (filter, self->session);
  g_autofree char *hint = dateline_filter_part_dup_hint (filter);
  const char *choice = NULL;

  if (filter->type == DATELINE_FILTER_PART_SPAN)
    choice = dateline_query_get_surely (dateline_session_get_query (self->session))
               /* Translators: dates that surely lie in a span of time; follows the span. */
               ? C_("span", "surely")
               /* Translators: dates that possibly lie in a span of time; follows the span. */
               : C_("span", "possibly");
  dateline_filter_chip_set_label (chip, label != NULL ? label : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (chip), hint);
  dateline_filter_chip_set_choice (chip, choice);
}

static gboolean
has_filter (GPtrArray      *filters,
            DatelineFilterPart *filter)
{
  return g_ptr_array_find_with_equal_func (filters, filter, (GEqualFunc) dateline_filter_part_equal, NULL);
}

/* Chips of filters that last stay as they are, so that a span can be brushed and
 * the keyboard's focus remains. */
static void
query_changed (DatelineFilterBar *self)
{
  DatelineQuery *query = dateline_session_get_query (self->session);
  g_autoptr (GPtrArray) wanted = dateline_filter_part_list (query);

  for (guint i = self->filters->len; i > 0; i--)
    if (!has_filter (wanted, g_ptr_array_index (self->filters, i - 1)))
      remove_chip (self, i - 1);
  for (guint i = 0; wanted->len > 0; i++)
    {
      g_autoptr (DatelineFilterPart) filter = g_ptr_array_steal_index (wanted, 0);

      if (i >= self->filters->len || !dateline_filter_part_equal (g_ptr_array_index (self->filters, i), filter))
        insert_chip (self, i, g_steal_pointer (&filter));
      update_chip (self, i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chips), self->filters->len > 0);
  gtk_widget_set_visible (self->clear_box, !dateline_query_is_empty (query));
}

static char *
dup_events (guint    n,
            guint    total,
            gboolean filtered)
{
  if (!filtered)
    return g_strdup_printf (ngettext ("%'u event", "%'u events", total), total);

  /* Translators: the first number is how many of the second fit the filters. */
  return g_strdup_printf (ngettext ("%'u of %'u event", "%'u of %'u events", total), n, total);
}

static char *
dup_quotes (guint    n,
            guint    total,
            gboolean filtered)
{
  if (!filtered)
    return g_strdup_printf (ngettext ("%'u quote", "%'u quotes", total), total);

  /* Translators: the first number is how many of the second fit the filters. */
  return g_strdup_printf (ngettext ("%'u of %'u quote", "%'u of %'u quotes", total), n, total);
}

static char *
dup_summary (DatelineFilterBar *self,
             DatelineDossier   *dossier,
             DatelineMatches   *matches)
{
  gboolean filtered = !dateline_query_is_empty (dateline_session_get_query (self->session));
  g_autofree char *events = dup_events (dateline_matches_get_n (matches, DATELINE_KIND_EVENT),
                                        dateline_dossier_get_n (dossier, DATELINE_KIND_EVENT), filtered);
  g_autofree char *quotes = dup_quotes (dateline_matches_get_n (matches, DATELINE_KIND_QUOTE),
                                        dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE), filtered);

  /* Translators: joins the counts of events and of quotes. */
  return g_strdup_printf (_("%s · %s"), events, quotes);
}

static gboolean
announce (gpointer data)
{
  DatelineFilterBar *self = data;

  self->announce_id = 0;
  if (self->summary != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), self->summary,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return G_SOURCE_REMOVE;
}

static void
matches_changed (DatelineFilterBar *self)
{
  DatelineDossier *dossier = dateline_session_get_dossier (self->session);
  DatelineMatches *matches = dateline_session_get_matches (self->session);
  g_autofree char *summary = NULL;

  if (dossier != NULL && matches != NULL)
    summary = dup_summary (self, dossier, matches);
  if (!g_set_str (&self->summary, summary))
    return;

  g_clear_handle_id (&self->announce_id, g_source_remove);
  self->announce_id = g_timeout_add (ANNOUNCE_DELAY_MS, announce, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
set_session (DatelineFilterBar *self,
             DatelineSession   *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (dateline_session_get_query (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (dateline_session_get_query (session), "changed",
                               G_CALLBACK (query_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::matches",
                               G_CALLBACK (matches_changed), self, G_CONNECT_SWAPPED);
      query_changed (self);
      matches_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dateline_filter_bar_dispose (GObject *object)
{
  DatelineFilterBar *self = DATELINE_FILTER_BAR (object);

  g_clear_handle_id (&self->announce_id, g_source_remove);
  set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_FILTER_BAR);
  G_OBJECT_CLASS (dateline_filter_bar_parent_class)->dispose (object);
}

static void
dateline_filter_bar_finalize (GObject *object)
{
  DatelineFilterBar *self = DATELINE_FILTER_BAR (object);

  g_ptr_array_unref (self->filters);
  g_free (self->summary);
  G_OBJECT_CLASS (dateline_filter_bar_parent_class)->finalize (object);
}

static void
dateline_filter_bar_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DatelineFilterBar *self = DATELINE_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_filter_bar_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DatelineFilterBar *self = DATELINE_FILTER_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      if (self->compact != g_value_get_boolean (value))
        {
          self->compact = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_filter_bar_class_init (DatelineFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_filter_bar_dispose;
  object_class->finalize = dateline_filter_bar_finalize;
  object_class->get_property = dateline_filter_bar_get_property;
  object_class->set_property = dateline_filter_bar_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, DatelineFilterBar, clear_box);
}

static void
dateline_filter_bar_init (DatelineFilterBar *self)
{
  self->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_filter_part_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
