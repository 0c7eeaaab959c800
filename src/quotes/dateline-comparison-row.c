/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-comparison-row.h"

#include "dateline-comparison-card.h"
#include "dateline-quote.h"

#include <glib/gi18n-lib.h>

#define DAY 86400
#define MONTH (30.44 * DAY)
#define YEAR (365.25 * DAY)

/**
 * DatelineComparisonRow:
 *
 * What was said at one date, side by side on the time axis that the columns
 * share; below one another where that is narrow.
 */
struct _DatelineComparisonRow
{
  GtkBox parent_instance;

  gboolean narrow;
  gboolean begins;
  GtkWidget *gap;
  GtkLabel *gap_words;
  GtkLabel *date;
  GtkWidget *narrow_date;
  GtkWidget *line_before;
  GtkWidget *dot;
  GtkBox *cards;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

enum
{
  MARKED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DatelineComparisonRow, dateline_comparison_row, GTK_TYPE_BOX)

/* An empty place keeps the columns apart; below one another none is needed. */
static void
update (DatelineComparisonRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cards),
                                  self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->cards, !self->narrow);
  gtk_widget_set_visible (self->narrow_date, self->narrow && self->begins);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!DATELINE_IS_COMPARISON_CARD (child))
      gtk_widget_set_visible (child, !self->narrow);
}

static void
dateline_comparison_row_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DATELINE_COMPARISON_ROW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_comparison_row_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  DatelineComparisonRow *self = DATELINE_COMPARISON_ROW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow != g_value_get_boolean (value))
        {
          self->narrow = !self->narrow;
          update (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_comparison_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_COMPARISON_ROW);
  G_OBJECT_CLASS (dateline_comparison_row_parent_class)->dispose (object);
}

static void
dateline_comparison_row_class_init (DatelineComparisonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_comparison_row_dispose;
  object_class->get_property = dateline_comparison_row_get_property;
  object_class->set_property = dateline_comparison_row_set_property;

  /**
   * DatelineComparisonRow:narrow:
   *
   * Whether the cards stand below one another.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineComparisonRow::marked:
   * @card: the [class@ComparisonCard]
   *
   * A card was marked, or is not any more.
   */
  signals[MARKED] = g_signal_new ("marked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, DATELINE_TYPE_COMPARISON_CARD);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-comparison-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonRow, gap);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonRow, gap_words);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonRow, date);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonRow, narrow_date);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonRow, line_before);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonRow, dot);
  gtk_widget_class_bind_template_child (widget_class, DatelineComparisonRow, cards);
}

static void
dateline_comparison_row_init (DatelineComparisonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_gap_words (gint64 gap)
{
  guint days = MAX (1, gap / DAY);

  if (gap < 2 * MONTH)
    return g_strdup_printf (ngettext ("%'u day later", "%'u days later", days), days);
  if (gap < 2 * YEAR)
    return g_strdup_printf (ngettext ("%'u month later", "%'u months later", (guint) (gap / MONTH)),
                            (guint) (gap / MONTH));
  return g_strdup_printf (ngettext ("%'u year later", "%'u years later", (guint) (gap / YEAR)), (guint) (gap / YEAR));
}

static void
show_gap (DatelineComparisonRow *self,
          gint64                 gap)
{
  g_autofree char *words = gap > 0 ? dup_gap_words (gap) : NULL;

  gtk_widget_set_visible (self->gap, gap > 0);
  gtk_widget_set_size_request (self->gap, -1, dateline_comparison_gap_height (gap));
  gtk_label_set_text (self->gap_words, words != NULL ? words : "");
}

static void
marked_cb (DatelineComparisonRow  *self,
           GParamSpec             *pspec,
           DatelineComparisonCard *card)
{
  g_signal_emit (self, signals[MARKED], 0, card);
}

/* All of a line were said at the same date. */
static char *
dup_date (DatelineDossier *dossier,
          DatelineRef      ref)
{
  g_autoptr (DatelineRecord) quote = dateline_dossier_dup_record (dossier, ref);
  DatelineDate *said = DATELINE_QUOTE (quote)->said;

  /* Translators: in place of the date something was said. */
  return said != NULL ? dateline_date_dup_human (said) : g_strdup (C_("date of a quotation", "No date"));
}

static void
add_cards (DatelineComparisonRow        *self,
           DatelineSession              *session,
           const DatelineComparisonLine *line,
           guint                         n_columns)
{
  g_autofree char *date = NULL;

  for (guint i = 0; i < n_columns; i++)
    {
      DatelineRef ref = line->refs[i];
      GtkWidget *card = ref != DATELINE_REF_NONE ? dateline_comparison_card_new (session, ref) : adw_bin_new ();

      if (ref != DATELINE_REF_NONE)
        {
          g_object_bind_property (self, "narrow", card, "narrow", G_BINDING_SYNC_CREATE);
          g_signal_connect_object (card, "notify::marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
        }
      if (ref != DATELINE_REF_NONE && date == NULL)
        date = dup_date (dateline_session_get_dossier (session), ref);
      gtk_box_append (self->cards, card);
    }
  gtk_label_set_text (self->date, line->begins ? date : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, date, -1);
}

/**
 * dateline_comparison_row_new:
 * @session: the session, which must have a dossier
 * @line: what stands side by side
 * @n_columns: how many columns there are
 * @is_first: whether the axis begins here
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
dateline_comparison_row_new (DatelineSession              *session,
                             const DatelineComparisonLine *line,
                             guint                         n_columns,
                             gboolean                      is_first)
{
  DatelineComparisonRow *self = g_object_new (DATELINE_TYPE_COMPARISON_ROW, NULL);

  self->begins = line->begins;
  show_gap (self, line->gap);
  add_cards (self, session, line, n_columns);
  gtk_widget_set_opacity (self->line_before, is_first ? 0 : 1);
  gtk_widget_set_visible (self->dot, line->begins);
  update (self);
  return GTK_WIDGET (self);
}
