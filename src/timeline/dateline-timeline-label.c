/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-label.h"

#include <math.h>
#include <string.h>

#include "dateline-event.h"

/* Beyond this many the oldest knowledge is dropped whole: it is quickly made
 * again for what is in sight. */
#define MAX_LABELS 2000

/* Labels are a little smaller than the text around. */
#define SCALE 0.88

/**
 * DatelineTimelineLabels:
 *
 * The laid out texts of the timeline, kept from one frame to the next.
 */
struct _DatelineTimelineLabels
{
  GtkWidget *widget;
  GHashTable *records; /* DatelineRef -> DatelineTimelineLabel */
  GHashTable *texts[2]; /* char * -> PangoLayout, plain and bold */
};

static void
free_label (gpointer data)
{
  DatelineTimelineLabel *label = data;

  g_object_unref (label->layout);
  g_clear_pointer (&label->choices, g_array_unref);
  g_free (label);
}

/**
 * dateline_timeline_labels_new:
 * @widget: whose font they are in; it must outlive them
 *
 * Returns: (transfer full): no labels yet
 */
DatelineTimelineLabels *
dateline_timeline_labels_new (GtkWidget *widget)
{
  DatelineTimelineLabels *self = g_new0 (DatelineTimelineLabels, 1);

  self->widget = widget;
  self->records = g_hash_table_new_full (NULL, NULL, NULL, free_label);
  for (guint i = 0; i < 2; i++)
    self->texts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

/**
 * dateline_timeline_labels_free:
 * @self: (transfer full): labels
 */
void
dateline_timeline_labels_free (DatelineTimelineLabels *self)
{
  g_hash_table_unref (self->records);
  for (guint i = 0; i < 2; i++)
    g_hash_table_unref (self->texts[i]);
  g_free (self);
}

/**
 * dateline_timeline_labels_clear:
 * @self: labels
 *
 * Forgets all: the font or the dossier is another.
 */
void
dateline_timeline_labels_clear (DatelineTimelineLabels *self)
{
  g_hash_table_remove_all (self->records);
  for (guint i = 0; i < 2; i++)
    g_hash_table_remove_all (self->texts[i]);
}

/* In whole pixels, as small glyphs are at their best. */
static PangoAttribute *
create_size (DatelineTimelineLabels *self)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (self->widget));
  double size = pango_font_description_get_size (font);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (gtk_widget_get_pango_context (self->widget)) / 72;
  return pango_attr_size_new_absolute ((int) round (size * SCALE / PANGO_SCALE) * PANGO_SCALE);
}

static PangoLayout *
create_layout (DatelineTimelineLabels *self,
               const char             *text,
               gboolean                bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, create_size (self));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_attr_list_unref (attributes);
  return layout;
}

/* One member of a set: a date, or a stretch such as `1670..1672`. */
static void
add_choice (GArray     *choices,
            const char *member)
{
  const char *dots = strstr (member, "..");
  g_autofree char *text = NULL;
  DatelineDateBounds bounds;

  if (dots == NULL)
    text = g_strdup (member);
  else
    text = g_strdup_printf ("%.*s/%s", (int) (dots - member), member, dots + 2);
  if (dateline_date_read_bounds (g_strstrip (text), -1, &bounds, NULL)
      && bounds.earliest != DATELINE_TIME_MIN && bounds.latest != DATELINE_TIME_MAX)
    g_array_append_val (choices, bounds);
}

static GArray *
read_choices (DatelineDate *date)
{
  const DatelineDateBounds *bounds = dateline_date_get_bounds (date);
  const char *edtf = dateline_date_get_edtf (date);
  g_autofree char *inside = NULL;
  g_auto (GStrv) members = NULL;
  GArray *choices;

  if (!(bounds->flags & (DATELINE_DATE_ONE_OF | DATELINE_DATE_ALL_OF)) || strlen (edtf) < 2)
    return NULL;
  inside = g_strndup (edtf + 1, strlen (edtf) - 2);
  members = g_strsplit (inside, ",", -1);
  choices = g_array_new (FALSE, FALSE, sizeof (DatelineDateBounds));
  for (guint i = 0; g_strv_length (members) > 1 && members[i] != NULL; i++)
    add_choice (choices, members[i]);
  return choices;
}

static DatelineTimelineLabel *
create_label (DatelineTimelineLabels *self,
              DatelineDossier        *dossier,
              DatelineRef             ref)
{
  DatelineTimelineLabel *label = g_new0 (DatelineTimelineLabel, 1);
  g_autofree char *text = dateline_dossier_dup_label (dossier, ref);
  int width;

  label->layout = create_layout (self, text != NULL ? text : "", FALSE);
  pango_layout_get_pixel_size (label->layout, &width, NULL);
  label->width = width;
  if (dateline_ref_kind (ref) == DATELINE_KIND_EVENT)
    {
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);

      if (DATELINE_IS_EVENT (record))
        {
          DatelineEvent *event = DATELINE_EVENT (record);

          label->planned = event->planned;
          label->choices = event->when != NULL ? read_choices (event->when) : NULL;
        }
    }
  return label;
}

/**
 * dateline_timeline_labels_get:
 * @self: labels
 * @dossier: the dossier
 * @ref: an event or quotation of it
 *
 * Returns: (transfer none): its label, good until the next call of any
 *   function here
 */
const DatelineTimelineLabel *
dateline_timeline_labels_get (DatelineTimelineLabels *self,
                              DatelineDossier        *dossier,
                              DatelineRef             ref)
{
  DatelineTimelineLabel *label = g_hash_table_lookup (self->records, GUINT_TO_POINTER (ref));

  if (label != NULL)
    return label;
  if (g_hash_table_size (self->records) >= MAX_LABELS)
    g_hash_table_remove_all (self->records);
  label = create_label (self, dossier, ref);
  g_hash_table_insert (self->records, GUINT_TO_POINTER (ref), label);
  return label;
}

/**
 * dateline_timeline_labels_get_text:
 * @self: labels
 * @text: any text
 * @bold: whether it stands out
 *
 * Returns: (transfer none): it, laid out
 */
PangoLayout *
dateline_timeline_labels_get_text (DatelineTimelineLabels *self,
                                   const char             *text,
                                   gboolean                bold)
{
  GHashTable *texts = self->texts[bold != FALSE];
  PangoLayout *layout = g_hash_table_lookup (texts, text);

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (texts) >= MAX_LABELS)
    g_hash_table_remove_all (texts);
  layout = create_layout (self, text, bold);
  g_hash_table_insert (texts, g_strdup (text), layout);
  return layout;
}
