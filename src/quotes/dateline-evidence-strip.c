/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-evidence-strip.h"

#include "dateline-evidence-links.h"
#include "dateline-ledger-entry.h"
#include "dateline-state-mark.h"
#include "dateline-vocabulary.h"

#define NATURAL_WIDTH 108
#define MINIMUM_WIDTH 72
#define MARK_SIZE 14
#define LINE_ALPHA 0.25

/**
 * DatelineEvidenceStrip:
 *
 * What became of a commitment, as marks along a line of time. Marks that would
 * lie upon one another stand side by side; those of evidence after the day the
 * ledger looks from are faint.
 */
struct _DatelineEvidenceStrip
{
  GtkWidget parent_instance;

  DatelineLedgerEntry *entry;
};

enum
{
  PROP_0,
  PROP_ENTRY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineEvidenceStrip, dateline_evidence_strip, GTK_TYPE_WIDGET)

static char *
dup_tooltip (DatelineEvidenceStrip  *self,
             const DatelineEvidence *evidence)
{
  g_autofree char *word = dateline_vocabulary_dup_state (evidence->bearing);
  g_autofree char *when = evidence->when != NULL ? dateline_date_dup_human (evidence->when) : NULL;
  g_autofree char *what = evidence->record != DATELINE_REF_NONE
                              ? dateline_dossier_dup_label (self->entry->dossier, evidence->record)
                              : NULL;

  return g_strconcat (word, when != NULL ? " · " : "", when != NULL ? when : "", what != NULL ? "\n" : "", what, NULL);
}

static void
remove_marks (DatelineEvidenceStrip *self)
{
  GtkWidget *mark;

  while ((mark = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (mark);
}

static void
add_marks (DatelineEvidenceStrip *self)
{
  g_autoptr (GPtrArray) sorted = dateline_evidence_links_sort (self->entry->commitment->evidence);

  for (guint i = 0; i < sorted->len; i++)
    {
      const DatelineEvidence *evidence = sorted->pdata[i];
      GtkWidget *mark = dateline_state_mark_new (evidence->bearing);
      g_autofree char *tooltip = dup_tooltip (self, evidence);

      if (evidence->when != NULL && dateline_date_get_bounds (evidence->when)->earliest >= self->entry->as_of)
        gtk_widget_add_css_class (mark, "later");
      gtk_widget_set_tooltip_text (mark, tooltip);
      gtk_widget_set_parent (mark, GTK_WIDGET (self));
    }
}

static void
set_entry (DatelineEvidenceStrip *self,
           DatelineLedgerEntry   *entry)
{
  g_autofree char *said = NULL;

  if (!g_set_object (&self->entry, entry))
    return;
  remove_marks (self);
  if (entry != NULL)
    {
      add_marks (self);
      g_object_get (entry, "evidence", &said, NULL);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said != NULL ? said : "", -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
dateline_evidence_strip_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : MARK_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : MARK_SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

/* Where the marks begin, each at its time but after the one before, and none
 * beyond the end unless there is no room for all. */
static int *
place_marks (DatelineEvidenceStrip *self,
             int                    width,
             guint                 *n)
{
  g_autoptr (GPtrArray) sorted = dateline_evidence_links_sort (self->entry->commitment->evidence);
  int *places = g_new (int, sorted->len);
  int room = MAX (width - MARK_SIZE, 0);
  int step = sorted->len > 1 ? MIN (MARK_SIZE, room / (int) (sorted->len - 1)) : 0;
  gint64 time = DATELINE_TIME_MIN;

  *n = sorted->len;
  for (guint i = 0; i < sorted->len; i++)
    {
      const DatelineEvidence *evidence = sorted->pdata[i];

      if (evidence->when != NULL)
        time = dateline_date_get_bounds (evidence->when)->earliest;
      places[i] = room * dateline_evidence_axis_place (&self->entry->axis, time);
      if (i > 0)
        places[i] = MAX (places[i], places[i - 1] + step);
    }
  for (int i = sorted->len - 1, limit = room; i >= 0; i--, limit -= step)
    places[i] = MIN (places[i], limit);
  return places;
}

static void
dateline_evidence_strip_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  DatelineEvidenceStrip *self = DATELINE_EVIDENCE_STRIP (widget);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *mark = gtk_widget_get_first_child (widget);
  g_autofree int *places = NULL;
  guint n = 0;

  if (self->entry == NULL)
    return;
  places = place_marks (self, width, &n);
  for (guint i = 0; i < n && mark != NULL; i++, mark = gtk_widget_get_next_sibling (mark))
    {
      int x = from_right ? width - MARK_SIZE - places[i] : places[i];

      gtk_widget_size_allocate (mark, &(GtkAllocation){ x, (height - MARK_SIZE) / 2, MARK_SIZE, MARK_SIZE }, -1);
    }
}

static void
dateline_evidence_strip_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= LINE_ALPHA;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, height / 2, width, 1));
  GTK_WIDGET_CLASS (dateline_evidence_strip_parent_class)->snapshot (widget, snapshot);
}

static void
dateline_evidence_strip_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ENTRY:
      set_entry (DATELINE_EVIDENCE_STRIP (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_evidence_strip_dispose (GObject *object)
{
  remove_marks (DATELINE_EVIDENCE_STRIP (object));
  g_clear_object (&DATELINE_EVIDENCE_STRIP (object)->entry);
  G_OBJECT_CLASS (dateline_evidence_strip_parent_class)->dispose (object);
}

static void
dateline_evidence_strip_class_init (DatelineEvidenceStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_evidence_strip_dispose;
  object_class->set_property = dateline_evidence_strip_set_property;
  widget_class->measure = dateline_evidence_strip_measure;
  widget_class->size_allocate = dateline_evidence_strip_size_allocate;
  widget_class->snapshot = dateline_evidence_strip_snapshot;

  /**
   * DatelineEvidenceStrip:entry:
   *
   * The entry of the ledger whose evidence to show.
   */
  props[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, DATELINE_TYPE_LEDGER_ENTRY,
                                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "evidencestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dateline_evidence_strip_init (DatelineEvidenceStrip *self)
{
}
