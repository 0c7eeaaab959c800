/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-source-finder.h"

#include <glib/gi18n-lib.h>

/* Of the place one is at. */
#define INK "#000000"
#define GROUND "#ff9a3d"

/**
 * DatelineSourceFinder:
 *
 * Finds words in a text: shows all places, counts them, and goes from one to
 * the next.
 */
struct _DatelineSourceFinder
{
  AdwBin parent_instance;

  GtkTextView *view;
  GtkSourceSearchSettings *settings;
  GtkSourceSearchContext *context;
  GtkTextTag *here;
  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (DatelineSourceFinder, dateline_source_finder, ADW_TYPE_BIN)

static void
update_count (DatelineSourceFinder *self)
{
  GtkTextIter start, end;
  g_autofree char *count = NULL;
  int n = gtk_source_search_context_get_occurrences_count (self->context);
  int position;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->view), &start, &end);
  position = gtk_source_search_context_get_occurrence_position (self->context, &start, &end);
  if (gtk_source_search_settings_get_search_text (self->settings) == NULL || n < 0)
    count = g_strdup ("");
  else if (n == 0)
    count = g_strdup (_("None"));
  else if (position > 0)
    /* Translators: which of the places where words were found: “2 of 5”. */
    count = g_strdup_printf (_("%'d of %'d"), position, n);
  else
    count = g_strdup_printf ("%'d", n);
  gtk_label_set_text (self->count, count);
}

/* The place one is at; none if @start is NULL. */
static void
mark_place (DatelineSourceFinder *self,
            const GtkTextIter    *start,
            const GtkTextIter    *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (buffer, &first, &last);
  gtk_text_buffer_remove_tag (buffer, self->here, &first, &last);
  if (start == NULL)
    return;
  /* Above that of all places, which comes anew with each search. */
  gtk_text_tag_set_priority (self->here, gtk_text_tag_table_get_size (gtk_text_buffer_get_tag_table (buffer)) - 1);
  gtk_text_buffer_apply_tag (buffer, self->here, start, end);
}

static void
go_to (DatelineSourceFinder *self,
       GtkTextIter          *start,
       GtkTextIter          *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_select_range (buffer, start, end);
  mark_place (self, start, end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), 0.1, TRUE, 0, 0.25);
  update_count (self);
}

/**
 * dateline_source_finder_move:
 * @step: 1 for the next place, -1 for the one before
 *
 * Goes to another place where the words are, and around at the end.
 */
void
dateline_source_finder_move (DatelineSourceFinder *self,
                             int                   step)
{
  GtkTextIter from, to, start, end;
  gboolean found;

  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->view), &from, &to);
  if (step > 0)
    found = gtk_source_search_context_forward (self->context, &to, &start, &end, NULL);
  else
    found = gtk_source_search_context_backward (self->context, &from, &start, &end, NULL);
  if (found)
    go_to (self, &start, &end);
}

static void
search_changed_cb (DatelineSourceFinder *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkTextIter from, to, start, end;

  mark_place (self, NULL, NULL);
  gtk_source_search_settings_set_search_text (self->settings, *text != '\0' ? text : NULL);
  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (self->view), &from, &to);
  if (*text != '\0' && gtk_source_search_context_forward (self->context, &from, &start, &end, NULL))
    go_to (self, &start, &end);
  update_count (self);
}

static void
next_cb (DatelineSourceFinder *self)
{
  dateline_source_finder_move (self, 1);
}

static void
previous_cb (DatelineSourceFinder *self)
{
  dateline_source_finder_move (self, -1);
}

static void
mode_changed_cb (DatelineSourceFinder *self)
{
  gboolean is_open = gtk_search_bar_get_search_mode (self->bar);

  gtk_source_search_context_set_highlight (self->context, is_open);
  if (is_open)
    return;
  mark_place (self, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * dateline_source_finder_set_view:
 * @view: the view whose text to look in, which must outlive the finder
 *
 * Sets where to look. To be called once.
 */
void
dateline_source_finder_set_view (DatelineSourceFinder *self,
                                 GtkSourceView        *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkSourceStyleScheme *light = gtk_source_style_scheme_manager_get_scheme (gtk_source_style_scheme_manager_get_default (), "Adwaita");

  self->view = GTK_TEXT_VIEW (view);
  self->here = gtk_text_buffer_create_tag (buffer, NULL, "background", GROUND, "foreground", INK, NULL);
  self->context = gtk_source_search_context_new (GTK_SOURCE_BUFFER (buffer), self->settings);
  /* On the ground of the dark scheme's marks words can hardly be read. */
  if (light != NULL)
    gtk_source_search_context_set_match_style (self->context, gtk_source_style_scheme_get_style (light, "search-match"));
  /* Until the entry is shown; the style counts from when this is next set. */
  gtk_source_search_context_set_highlight (self->context, FALSE);
  g_signal_connect_object (self->context, "notify::occurrences-count", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dateline_source_finder_open:
 *
 * Shows the entry and puts the cursor into it.
 */
void
dateline_source_finder_open (DatelineSourceFinder *self)
{
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
dateline_source_finder_dispose (GObject *object)
{
  DatelineSourceFinder *self = DATELINE_SOURCE_FINDER (object);

  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_SOURCE_FINDER);
  G_OBJECT_CLASS (dateline_source_finder_parent_class)->dispose (object);
}

static void
dateline_source_finder_class_init (DatelineSourceFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_source_finder_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-source-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceFinder, bar);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, DatelineSourceFinder, count);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
}

static void
dateline_source_finder_init (DatelineSourceFinder *self)
{
  self->settings = gtk_source_search_settings_new ();
  gtk_source_search_settings_set_wrap_around (self->settings, TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}
