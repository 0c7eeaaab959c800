/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-source-view.h"

#include "dateline-direction.h"
#include "dateline-source-marks.h"

#include <adwaita.h>

/* How much of a text goes into the view at once, in bytes: a frame's worth. */
#define CHUNK (128 << 10)
#define N_DEPTHS 3

/* Before lines are laid out, which else would keep it waiting; after drawing. */
#define FILL_PRIORITY (GDK_PRIORITY_REDRAW + 4)

/**
 * DatelineSourceView:
 *
 * The text of a source, to be read, with every quotation marked in it: by a
 * line below the words, two lines where quotations overlap, a wavy one where
 * the words were found only nearly; the colour behind them says no more than
 * that. Pressing a mark, or Enter with the cursor in one, activates it.
 */
struct _DatelineSourceView
{
  GtkSourceView parent_instance;

  const DatelineSourceReading *reading;
  GArray *segments;
  DatelineRef selected;
  gsize n_bytes;      /* how much of the text is in the view */
  guint n_segments;   /* and of its marks */
  guint filling;
  guint scrolling;
  int width;
  GtkTextTag *language;
  GtkTextTag *depths[N_DEPTHS];
  GtkTextTag *single;
  GtkTextTag *shared;
  GtkTextTag *doubtful;
  GtkTextTag *current;
};

G_DEFINE_FINAL_TYPE (DatelineSourceView, dateline_source_view, GTK_SOURCE_TYPE_VIEW)

enum
{
  MARK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (DatelineSourceView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
apply (DatelineSourceView *self,
       GtkTextTag         *tag,
       guint               first,
       guint               last)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, first);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, last);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

static void
apply_segment (DatelineSourceView          *self,
               const DatelineSourceSegment *segment)
{
  GtkTextTag *line = segment->n_doubtful > 0 ? self->doubtful : segment->depth > 1 ? self->shared : self->single;

  apply (self, self->depths[MIN (segment->depth, N_DEPTHS) - 1], segment->first, segment->last);
  apply (self, line, segment->first, segment->last);
}

static void
remove_tag (DatelineSourceView *self,
            GtkTextTag         *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  gtk_text_buffer_remove_tag (get_buffer (self), tag, &start, &end);
}

static const DatelineSourceMark *
get_selected_mark (DatelineSourceView *self)
{
  guint position;

  if (self->reading == NULL || !dateline_source_marks_find (self->reading->marks, self->selected, &position))
    return NULL;
  return &g_array_index (self->reading->marks, DatelineSourceMark, position);
}

static void
scroll_to_cursor (DatelineSourceView *self)
{
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (get_buffer (self)), 0.1, TRUE, 0, 0.25);
}

/* Does nothing while the view is not filled so far: it is called again then. */
static void
show_selected (DatelineSourceView *self,
               gboolean            scrolls)
{
  const DatelineSourceMark *mark = get_selected_mark (self);
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;

  remove_tag (self, self->current);
  if (mark == NULL || mark->anchor.end > self->n_bytes)
    return;
  apply (self, self->current, mark->anchor.first, mark->anchor.last);
  if (!scrolls)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, mark->anchor.first);
  gtk_text_buffer_place_cursor (buffer, &start);
  scroll_to_cursor (self);
}

/* A chunk ends where a line does, so that no line is laid out twice. */
static gsize
find_chunk_end (DatelineSourceView *self)
{
  const char *text = self->reading->text;
  const char *line;
  gsize end = self->n_bytes + CHUNK;

  if (end >= self->reading->length)
    return self->reading->length;
  line = memrchr (text + self->n_bytes, '\n', CHUNK);
  if (line != NULL)
    return line + 1 - text;
  while (((guint8) text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

static void
fill_chunk (DatelineSourceView *self)
{
  gsize end = find_chunk_end (self);
  GtkTextIter iter;
  guint n_characters;
  gboolean had_selected = get_selected_mark (self) != NULL && get_selected_mark (self)->anchor.end <= self->n_bytes;

  gtk_text_buffer_get_end_iter (get_buffer (self), &iter);
  gtk_text_buffer_insert_with_tags (get_buffer (self), &iter, self->reading->text + self->n_bytes,
                                    end - self->n_bytes, self->language, NULL);
  self->n_bytes = end;
  n_characters = gtk_text_buffer_get_char_count (get_buffer (self));
  for (; self->n_segments < self->segments->len; self->n_segments++)
    {
      const DatelineSourceSegment *segment = &g_array_index (self->segments, DatelineSourceSegment, self->n_segments);

      if (segment->last > n_characters)
        break;
      apply_segment (self, segment);
    }
  if (!had_selected)
    show_selected (self, TRUE);
}

static gboolean
fill_cb (gpointer data)
{
  DatelineSourceView *self = data;

  fill_chunk (self);
  if (self->n_bytes < self->reading->length)
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static void
clear (DatelineSourceView *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->segments, g_array_unref);
  gtk_text_buffer_set_text (get_buffer (self), "", 0);
  self->n_bytes = 0;
  self->n_segments = 0;
}

static void
set_language (DatelineSourceView *self,
              const char         *language,
              const char         *text)
{
  g_autofree char *head = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, 2000), 500));
  gboolean is_rtl = dateline_direction_of (head) == DATELINE_DIRECTION_RIGHT_TO_LEFT;

  g_object_set (self->language, "language", language, "language-set", language != NULL, NULL);
  gtk_widget_set_direction (GTK_WIDGET (self), is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

/**
 * dateline_source_view_show:
 * @reading: (nullable): what to show, which must outlive its being shown
 * @language: (nullable): the BCP 47 tag of its language
 *
 * Shows a text with its marks. A long one is filled in bit by bit.
 */
void
dateline_source_view_show (DatelineSourceView          *self,
                           const DatelineSourceReading *reading,
                           const char                  *language)
{
  clear (self);
  self->reading = reading;
  if (reading == NULL)
    return;
  set_language (self, language, reading->text);
  self->segments = dateline_source_marks_cut (reading->marks);
  fill_chunk (self);
  if (self->n_bytes < reading->length)
    self->filling = g_idle_add_full (FILL_PRIORITY, fill_cb, self, NULL);
}

/**
 * dateline_source_view_select:
 * @quote: a quotation, or %DATELINE_REF_NONE
 *
 * Sets the mark of a quotation apart from the others, and scrolls to it.
 */
void
dateline_source_view_select (DatelineSourceView *self,
                             DatelineRef         quote)
{
  if (self->selected == quote)
    return;
  self->selected = quote;
  show_selected (self, TRUE);
}

static void
colour (GtkTextTag    *tag,
        const GdkRGBA *rgba,
        double         alpha)
{
  GdkRGBA tint = *rgba;

  tint.alpha = alpha;
  g_object_set (tag, "background-rgba", &tint, NULL);
}

static void
style_changed_cb (DatelineSourceView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean is_dark = adw_style_manager_get_dark (manager);
  double strength = adw_style_manager_get_high_contrast (manager) ? 1.5 : 1;
  GtkSourceStyleScheme *scheme = gtk_source_style_scheme_manager_get_scheme (
      gtk_source_style_scheme_manager_get_default (), is_dark ? "Adwaita-dark" : "Adwaita");
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GdkRGBA line;

  gtk_source_buffer_set_style_scheme (GTK_SOURCE_BUFFER (get_buffer (self)), scheme);
  adw_rgba_to_standalone (accent, is_dark, &line);
  for (guint i = 0; i < N_DEPTHS; i++)
    colour (self->depths[i], accent, (0.1 + 0.1 * i) * strength);
  /* No stronger: the words must stand out from it. */
  colour (self->current, accent, 0.38);
  g_object_set (self->single, "underline-rgba", &line, NULL);
  g_object_set (self->shared, "underline-rgba", &line, NULL);
  g_object_set (self->doubtful, "underline-rgba", &line, NULL);
}

static GtkTextTag *
create_line (DatelineSourceView *self,
             PangoUnderline      underline)
{
  return gtk_text_buffer_create_tag (get_buffer (self), NULL, "underline", underline, NULL);
}

/* Later tags stand before earlier ones. */
static void
create_tags (DatelineSourceView *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  self->language = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  for (guint i = 0; i < N_DEPTHS; i++)
    self->depths[i] = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->single = create_line (self, PANGO_UNDERLINE_SINGLE);
  self->shared = create_line (self, PANGO_UNDERLINE_DOUBLE);
  self->doubtful = create_line (self, PANGO_UNDERLINE_ERROR);
  self->current = gtk_text_buffer_create_tag (buffer, NULL, NULL);
}

static gboolean
activate_at (DatelineSourceView *self,
             GtkTextIter        *iter)
{
  DatelineRef quote;

  if (self->reading == NULL)
    return FALSE;
  quote = dateline_source_marks_get_at (self->reading->marks, gtk_text_iter_get_offset (iter), self->selected);
  if (quote == DATELINE_REF_NONE)
    return FALSE;
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, quote);
  return TRUE;
}

static void
released_cb (DatelineSourceView *self,
             int                 n_press,
             double              x,
             double              y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  /* Who selects words does not mean the mark. */
  if (n_press != 1 || gtk_text_buffer_get_has_selection (get_buffer (self)))
    return;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  if (gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, buffer_x, buffer_y))
    activate_at (self, &iter);
}

static gboolean
activate_cursor (GtkWidget *widget,
                 GVariant  *arguments,
                 gpointer   data)
{
  DatelineSourceView *self = DATELINE_SOURCE_VIEW (widget);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter, gtk_text_buffer_get_insert (get_buffer (self)));
  return activate_at (self, &iter);
}

static gboolean
scroll_cb (gpointer data)
{
  DatelineSourceView *self = data;

  self->scrolling = 0;
  scroll_to_cursor (self);
  return G_SOURCE_REMOVE;
}

/* At another width other words stand at the same height. */
static void
dateline_source_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  DatelineSourceView *self = DATELINE_SOURCE_VIEW (widget);

  GTK_WIDGET_CLASS (dateline_source_view_parent_class)->size_allocate (widget, width, height, baseline);
  if (width == self->width)
    return;
  self->width = width;
  if (self->scrolling == 0 && get_selected_mark (self) != NULL)
    self->scrolling = g_idle_add (scroll_cb, self);
}

static void
dateline_source_view_dispose (GObject *object)
{
  DatelineSourceView *self = DATELINE_SOURCE_VIEW (object);

  g_clear_handle_id (&self->scrolling, g_source_remove);

  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_pointer (&self->segments, g_array_unref);
  G_OBJECT_CLASS (dateline_source_view_parent_class)->dispose (object);
}

static void
dateline_source_view_class_init (DatelineSourceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_source_view_dispose;
  widget_class->size_allocate = dateline_source_view_size_allocate;

  /**
   * DatelineSourceView::mark-activated:
   * @quote: the [alias@Ref] of the quotation
   *
   * A mark was pressed.
   */
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", DATELINE_TYPE_SOURCE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cursor, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cursor, NULL);
}

static void
dateline_source_view_init (DatelineSourceView *self)
{
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new (NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->selected = DATELINE_REF_NONE;
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), GTK_TEXT_BUFFER (buffer));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  create_tags (self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  style_changed_cb (self);
}
