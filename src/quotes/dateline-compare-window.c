/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-compare-window.h"

#include "dateline-comparison-card.h"
#include "dateline-comparison-head.h"
#include "dateline-comparison-row.h"
#include "dateline-quote.h"
#include "dateline-quotes-init.h"
#include "dateline-side-window.h"
#include "dateline-speaker-picker.h"
#include "dateline-speakers.h"
#include "dateline-version-view.h"

#include <glib/gi18n-lib.h>

/* How many lines are added at a time. */
#define N_LINES 100

/**
 * DatelineCompareWindow:
 *
 * What speakers said, side by side on a common time axis, and the words of two
 * quotations compared. It shows what fits the filters of the window it came
 * from, and what is chosen in it is selected there.
 */
struct _DatelineCompareWindow
{
  AdwWindow parent_instance;

  DatelineSession *session;
  DatelineRef columns[DATELINE_COMPARISON_COLUMNS];
  guint n_columns;
  DatelineRefSet *only; /* the quotations compared; NULL for all of the speakers */
  GArray *plan;         /* of DatelineComparisonLine */
  guint n_shown;
  gboolean narrow;
  DatelineComparisonCard *marked; /* the first of two whose words are to be compared */

  AdwViewStack *stack;
  GtkStack *title_stack;
  GtkMenuButton *add_button;
  DatelineSpeakerPicker *picker;
  DatelineVersionView *versions;
  GtkBox *heads;
  GtkBox *lines;
  GtkWidget *more;
  GtkWidget *nothing;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SHOWING_TIME,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineCompareWindow, dateline_compare_window, ADW_TYPE_WINDOW)

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static gboolean
is_showing_time (DatelineCompareWindow *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), "time") == 0;
}

static void
page_changed_cb (DatelineCompareWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWING_TIME]);
}

/* Shows two quotations in the order they are in: the original before what
 * translates it, else as they were chosen. */
static gboolean
show_versions (DatelineCompareWindow *self,
               DatelineRef            a,
               DatelineRef            b)
{
  DatelineDossier *dossier = dateline_session_get_dossier (self->session);
  g_autoptr (DatelineRecord) first = dateline_dossier_dup_record (dossier, a);
  g_autoptr (DatelineRecord) second = dateline_dossier_dup_record (dossier, b);

  if (!DATELINE_IS_QUOTE (first) || !DATELINE_IS_QUOTE (second))
    return FALSE;
  if (DATELINE_QUOTE (first)->translation_of == b)
    dateline_version_view_show (self->versions, dossier, DATELINE_QUOTE (second), DATELINE_QUOTE (first));
  else
    dateline_version_view_show (self->versions, dossier, DATELINE_QUOTE (first), DATELINE_QUOTE (second));
  gtk_stack_set_visible_child_name (self->title_stack, "switch");
  adw_view_stack_set_visible_child_name (self->stack, "versions");
  return TRUE;
}

/* The second that is marked is compared with the first; then none is. */
static void
marked_cb (DatelineCompareWindow  *self,
           DatelineComparisonCard *card)
{
  DatelineComparisonCard *first = self->marked;
  gboolean marked;

  g_object_get (card, "marked", &marked, NULL);
  if (!marked || first == NULL)
    {
      g_set_weak_pointer (&self->marked, marked ? card : NULL);
      return;
    }
  show_versions (self, dateline_comparison_card_get_ref (first), dateline_comparison_card_get_ref (card));
  g_object_set (card, "marked", FALSE, NULL);
  g_object_set (first, "marked", FALSE, NULL);
}

static void
show_more (DatelineCompareWindow *self)
{
  guint end = MIN (self->n_shown + N_LINES, self->plan->len);

  for (; self->n_shown < end; self->n_shown++)
    {
      const DatelineComparisonLine *line = &g_array_index (self->plan, DatelineComparisonLine, self->n_shown);
      GtkWidget *row = dateline_comparison_row_new (self->session, line, self->n_columns, self->n_shown == 0);

      g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (row, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->lines, row);
    }
  gtk_widget_set_visible (self->more, self->n_shown < self->plan->len);
}

static void
more_cb (DatelineCompareWindow *self)
{
  show_more (self);
}

/* Leaves what is compared with one another, of all that was said. */
static void
keep_only (GArray         *pieces,
           DatelineRefSet *only)
{
  for (guint i = pieces->len; i-- > 0;)
    if (!dateline_ref_set_has (only, g_array_index (pieces, DatelineComparisonPiece, i).ref))
      g_array_remove_index (pieces, i);
}

static void
update (DatelineCompareWindow *self)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (DatelineComparisonPiece));

  if (self->n_columns == 0 || dateline_session_get_matches (self->session) == NULL)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    dateline_speakers_gather (self->session, self->columns[i], i, pieces);
  if (self->only != NULL)
    keep_only (pieces, self->only);
  g_clear_pointer (&self->plan, g_array_unref);
  self->plan = dateline_comparison_plan (pieces);
  self->n_shown = 0;
  clear (self->lines);
  gtk_widget_set_visible (self->nothing, self->plan->len == 0);
  show_more (self);
}

static void remove_cb (DatelineCompareWindow  *self,
                       DatelineComparisonHead *head);

static void
update_heads (DatelineCompareWindow *self)
{
  clear (self->heads);
  for (guint i = 0; i < self->n_columns; i++)
    {
      GtkWidget *head = dateline_comparison_head_new (self->session, self->columns[i], self->n_columns > 1);

      g_signal_connect_object (head, "removed", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->heads, head);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), self->n_columns < DATELINE_COMPARISON_COLUMNS);
}

static void
update_all (DatelineCompareWindow *self)
{
  update_heads (self);
  update (self);
}

static gboolean
has_column (DatelineCompareWindow *self,
            DatelineRef            ref)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i] == ref)
      return TRUE;
  return FALSE;
}

static void
add_column (DatelineCompareWindow *self,
            DatelineRef            ref)
{
  if (ref != DATELINE_REF_NONE && !has_column (self, ref) && self->n_columns < DATELINE_COMPARISON_COLUMNS)
    self->columns[self->n_columns++] = ref;
}

static void
picked_cb (DatelineCompareWindow *self,
           DatelineRef            ref)
{
  add_column (self, ref);
  g_clear_pointer (&self->only, dateline_ref_set_unref);
  adw_view_stack_set_visible_child_name (self->stack, "time");
  update_all (self);
}

static void
remove_cb (DatelineCompareWindow  *self,
           DatelineComparisonHead *head)
{
  DatelineRef ref = dateline_comparison_head_get_ref (head);
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i] != ref)
      self->columns[n++] = self->columns[i];
  self->n_columns = n;
  update_all (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
dateline_compare_window_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  DatelineCompareWindow *self = DATELINE_COMPARE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_SHOWING_TIME:
      g_value_set_boolean (value, self->stack != NULL && is_showing_time (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_compare_window_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  DatelineCompareWindow *self = DATELINE_COMPARE_WINDOW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = !self->narrow;
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->heads),
                                      self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (self->heads, self->narrow ? 0 : 12);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_compare_window_dispose (GObject *object)
{
  DatelineCompareWindow *self = DATELINE_COMPARE_WINDOW (object);

  g_clear_weak_pointer (&self->marked);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_COMPARE_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->only, dateline_ref_set_unref);
  g_clear_pointer (&self->plan, g_array_unref);
  G_OBJECT_CLASS (dateline_compare_window_parent_class)->dispose (object);
}

static void
dateline_compare_window_class_init (DatelineCompareWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_compare_window_dispose;
  object_class->get_property = dateline_compare_window_get_property;
  object_class->set_property = dateline_compare_window_set_property;

  /**
   * DatelineCompareWindow:narrow:
   *
   * Whether what is compared stands below one another.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineCompareWindow:showing-time:
   *
   * Whether it shows the time axis rather than the words.
   */
  props[PROP_SHOWING_TIME] = g_param_spec_boolean ("showing-time", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  dateline_quotes_init ();
  g_type_ensure (DATELINE_TYPE_SPEAKER_PICKER);
  g_type_ensure (DATELINE_TYPE_VERSION_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, picker);
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, versions);
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, heads);
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, more);
  gtk_widget_class_bind_template_child (widget_class, DatelineCompareWindow, nothing);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
dateline_compare_window_init (DatelineCompareWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Actors are columns; quotations stand in those of their speakers, alone. */
static void
add_columns (DatelineCompareWindow *self,
             DatelineRefSet        *what)
{
  DatelineDossier *dossier = dateline_session_get_dossier (self->session);
  gboolean has_actor = FALSE;

  for (guint i = 0; i < what->n; i++)
    {
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, what->refs[i]);

      if (DATELINE_IS_QUOTE (record))
        add_column (self, DATELINE_QUOTE (record)->speaker);
      else
        add_column (self, what->refs[i]);
      has_actor = has_actor || !DATELINE_IS_QUOTE (record);
    }
  if (!has_actor)
    self->only = dateline_ref_set_ref (what);
}

/**
 * dateline_compare_window_new:
 * @session: a session with a dossier
 * @parent: the window it is opened from
 * @what: quotations and actors of it
 *
 * Returns: (transfer none): a window that compares them; where it is one actor,
 *   what they said over time
 */
GtkWindow *
dateline_compare_window_new (DatelineSession *session,
                             GtkWindow       *parent,
                             DatelineRefSet  *what)
{
  DatelineCompareWindow *self = g_object_new (DATELINE_TYPE_COMPARE_WINDOW, NULL);

  self->session = g_object_ref (session);
  dateline_side_window_prepare (GTK_WINDOW (self), parent, "comparison");
  dateline_speaker_picker_set_session (self->picker, session);
  add_columns (self, what);
  if (what->n != 2 || !show_versions (self, what->refs[0], what->refs[1]))
    adw_view_stack_set_visible_child_name (self->stack, "time");
  update_all (self);
  g_signal_connect_object (session, "notify::matches", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* What it compares is gone with its dossier. */
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
