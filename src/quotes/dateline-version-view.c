/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-version-view.h"

#include "dateline-brief.h"
#include "dateline-section.h"
#include "dateline-version-words.h"
#include "dateline-word-difference.h"
#include "dateline-words.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineVersionView:
 *
 * Two versions of a statement beside each other, with the words marked that only
 * one of them has: struck through or underlined, and in a colour.
 */
struct _DatelineVersionView
{
  AdwBin parent_instance;

  gboolean narrow;
  DatelineQuote *first;
  DatelineQuote *second;
  GtkBox *sides;
  GtkLabel *first_head;
  GtkLabel *first_origin;
  GtkLabel *first_words;
  GtkLabel *second_head;
  GtkLabel *second_origin;
  GtkLabel *second_words;
  GtkWidget *merged_section;
  GtkLabel *merged;
  GtkWidget *apart;
};

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineVersionView, dateline_version_view, ADW_TYPE_BIN)

static void
add_attribute (PangoAttrList            *list,
               PangoAttribute           *attribute,
               const DatelineDifference *run)
{
  attribute->start_index = run->start;
  attribute->end_index = run->end;
  pango_attr_list_insert (list, attribute);
}

static void
add_color (PangoAttrList            *list,
           const char               *name,
           const DatelineDifference *run)
{
  PangoColor color;

  pango_color_parse (&color, name);
  add_attribute (list, pango_attr_foreground_new (color.red, color.green, color.blue), run);
}

static void
mark (PangoAttrList            *list,
      const DatelineDifference *run)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (run->kind == DATELINE_DIFFERENCE_DELETED)
    {
      add_attribute (list, pango_attr_strikethrough_new (TRUE), run);
      add_color (list, dark ? "#ff938c" : "#a51d2d", run);
    }
  else if (run->kind == DATELINE_DIFFERENCE_INSERTED)
    {
      add_attribute (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), run);
      add_color (list, dark ? "#8ff0a4" : "#136c35", run);
    }
}

/* Marks the runs of a kind in a label, or of all kinds where @kind is equality. */
static void
mark_runs (GtkLabel               *label,
           GArray                 *runs,
           DatelineDifferenceKind  kind)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_copy (gtk_label_get_attributes (label));

  for (guint i = 0; i < runs->len; i++)
    {
      const DatelineDifference *run = &g_array_index (runs, DatelineDifference, i);

      if (kind == DATELINE_DIFFERENCE_EQUAL || run->kind == kind)
        mark (list, run);
    }
  gtk_label_set_attributes (label, list);
}

static void
show_differences (DatelineVersionView *self)
{
  g_autoptr (GArray) differences = dateline_word_difference (self->first->text, self->second->text);
  g_autoptr (GArray) runs = NULL;
  g_autofree char *merged = dateline_version_words_dup_merged (self->first->text, self->second->text, &runs);
  g_autofree char *spoken = dateline_version_words_dup_spoken (merged, runs);

  mark_runs (self->first_words, differences, DATELINE_DIFFERENCE_DELETED);
  mark_runs (self->second_words, differences, DATELINE_DIFFERENCE_INSERTED);
  dateline_words_show (self->merged, merged, self->second->language);
  mark_runs (self->merged, runs, DATELINE_DIFFERENCE_EQUAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->merged), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update (DatelineVersionView *self)
{
  gboolean comparable;

  if (self->first == NULL)
    return;
  comparable = dateline_version_words_comparable (self->first, self->second);
  dateline_words_show (self->first_words, self->first->text, self->first->language);
  dateline_words_show (self->second_words, self->second->text, self->second->language);
  gtk_widget_set_visible (self->merged_section, comparable);
  gtk_widget_set_visible (self->apart, !comparable);
  if (comparable)
    show_differences (self);
}

static void
dateline_version_view_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, DATELINE_VERSION_VIEW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_version_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  DatelineVersionView *self = DATELINE_VERSION_VIEW (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = !self->narrow;
      gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides),
                                      self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_homogeneous (self->sides, !self->narrow);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_version_view_dispose (GObject *object)
{
  DatelineVersionView *self = DATELINE_VERSION_VIEW (object);

  g_clear_object (&self->first);
  g_clear_object (&self->second);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_VERSION_VIEW);
  G_OBJECT_CLASS (dateline_version_view_parent_class)->dispose (object);
}

static void
dateline_version_view_class_init (DatelineVersionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_version_view_dispose;
  object_class->get_property = dateline_version_view_get_property;
  object_class->set_property = dateline_version_view_set_property;

  /**
   * DatelineVersionView:narrow:
   *
   * Whether the versions stand below one another.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-version-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, sides);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, first_head);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, first_origin);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, first_words);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, second_head);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, second_origin);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, second_words);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, merged_section);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, merged);
  gtk_widget_class_bind_template_child (widget_class, DatelineVersionView, apart);
}

static void
dateline_version_view_init (DatelineVersionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

static void
show_head (GtkLabel        *head,
           GtkLabel        *origin,
           DatelineDossier *dossier,
           DatelineQuote   *quote)
{
  g_autofree char *speaker = quote->speaker != DATELINE_REF_NONE ? dateline_dossier_dup_label (dossier, quote->speaker)
                                                                 : g_strdup (quote->speaker_as_printed);
  g_autofree char *when = quote->said != NULL ? dateline_date_dup_human (quote->said) : NULL;
  g_autofree char *line = dateline_brief_join (speaker, when);
  g_autofree char *source = NULL;

  if (quote->citation != NULL && quote->citation->source != DATELINE_REF_NONE)
    source = dateline_dossier_dup_label (dossier, quote->citation->source);
  gtk_label_set_text (head, line != NULL ? line : "");
  gtk_label_set_text (origin, source != NULL ? source : "");
}

/**
 * dateline_version_view_show:
 * @dossier: what holds them
 * @first: a quotation
 * @second: another
 *
 * Shows two versions.
 */
void
dateline_version_view_show (DatelineVersionView *self,
                            DatelineDossier     *dossier,
                            DatelineQuote       *first,
                            DatelineQuote       *second)
{
  g_set_object (&self->first, first);
  g_set_object (&self->second, second);
  show_head (self->first_head, self->first_origin, dossier, first);
  show_head (self->second_head, self->second_origin, dossier, second);
  update (self);
}
