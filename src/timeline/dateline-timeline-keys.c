/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-timeline-private.h"

#include "dateline-key.h"

#define ZOOM 1.5
#define PAGE 0.8

typedef enum
{
  KEY_ZOOM_IN,
  KEY_ZOOM_OUT,
  KEY_FIT_ALL,
  KEY_FIT_MATCHES,
  KEY_FIT_SELECTION,
  KEY_TODAY,
  KEY_AS_OF,
  KEY_FIRST,
  KEY_LAST,
  KEY_PAGE_BACK,
  KEY_PAGE_ON,
  KEY_LEFT,
  KEY_RIGHT,
  KEY_UP,
  KEY_DOWN,
  KEY_EXTEND_LEFT,
  KEY_EXTEND_RIGHT,
  KEY_OPEN,
  KEY_SELECT,
  KEY_TOGGLE,
  KEY_LIST,
  KEY_MENU,
  KEY_CLEAR,
} Key;

static const DatelineKey keys[] = {
  { GDK_KEY_plus, 0, KEY_ZOOM_IN },
  { GDK_KEY_equal, 0, KEY_ZOOM_IN },
  { GDK_KEY_KP_Add, 0, KEY_ZOOM_IN },
  { GDK_KEY_plus, GDK_SHIFT_MASK, KEY_ZOOM_IN },
  { GDK_KEY_minus, 0, KEY_ZOOM_OUT },
  { GDK_KEY_KP_Subtract, 0, KEY_ZOOM_OUT },
  { GDK_KEY_0, 0, KEY_FIT_ALL },
  { GDK_KEY_KP_0, 0, KEY_FIT_ALL },
  { GDK_KEY_Home, GDK_CONTROL_MASK, KEY_FIT_ALL },
  { GDK_KEY_m, 0, KEY_FIT_MATCHES },
  { GDK_KEY_f, 0, KEY_FIT_SELECTION },
  { GDK_KEY_t, 0, KEY_TODAY },
  { GDK_KEY_a, 0, KEY_AS_OF },
  { GDK_KEY_Home, 0, KEY_FIRST },
  { GDK_KEY_End, 0, KEY_LAST },
  { GDK_KEY_Page_Up, 0, KEY_PAGE_BACK },
  { GDK_KEY_Page_Down, 0, KEY_PAGE_ON },
  { GDK_KEY_Left, 0, KEY_LEFT },
  { GDK_KEY_Right, 0, KEY_RIGHT },
  { GDK_KEY_Up, 0, KEY_UP },
  { GDK_KEY_Down, 0, KEY_DOWN },
  { GDK_KEY_Left, GDK_SHIFT_MASK, KEY_EXTEND_LEFT },
  { GDK_KEY_Right, GDK_SHIFT_MASK, KEY_EXTEND_RIGHT },
  { GDK_KEY_Return, 0, KEY_OPEN },
  { GDK_KEY_KP_Enter, 0, KEY_OPEN },
  { GDK_KEY_space, 0, KEY_SELECT },
  { GDK_KEY_space, GDK_CONTROL_MASK, KEY_TOGGLE },
  { GDK_KEY_l, 0, KEY_LIST },
  { GDK_KEY_Menu, 0, KEY_MENU },
  { GDK_KEY_F10, GDK_SHIFT_MASK, KEY_MENU },
  { GDK_KEY_Escape, 0, KEY_CLEAR },
};

/* Puts the keyboard at a record: it is what hovers, so that the other views
 * show it too. */
void
dateline_timeline_set_cursor (DatelineTimeline *self,
                              DatelineRef       ref)
{
  if (ref == DATELINE_REF_NONE || ref == self->cursor)
    return;
  self->cursor = ref;
  dateline_timeline_reveal (self, ref);
  dateline_timeline_update_items (self);
  dateline_drawn_items_set_focused (self->items, ref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
move_to (DatelineTimeline *self,
         DatelineRef       ref)
{
  dateline_timeline_set_cursor (self, ref);
  if (self->cursor == DATELINE_REF_NONE)
    return;
  dateline_session_set_hover (self->session, self->cursor);
  dateline_timeline_hover (self, self->cursor, TRUE);
}

static void
step (DatelineTimeline *self,
      Key               key)
{
  gboolean back = key == (self->rtl ? KEY_RIGHT : KEY_LEFT);

  if (self->cursor == DATELINE_REF_NONE)
    move_to (self, dateline_timeline_find_nearest (self));
  else if (key == KEY_UP || key == KEY_DOWN)
    move_to (self, dateline_timeline_step_lane (self, self->cursor, key == KEY_UP ? -1 : 1));
  else
    move_to (self, dateline_timeline_step_in_time (self, self->cursor, back ? -1 : 1));
}

/* Gives up one thing at a time: what is dragged, the span, then what is
 * selected. */
static gboolean
clear (DatelineTimeline *self)
{
  DatelineTimelineDrag drag = self->drag;
  gint64 start, end;

  if (drag != DATELINE_TIMELINE_DRAG_NONE)
    self->drag = DATELINE_TIMELINE_DRAG_OVER;
  if (drag == DATELINE_TIMELINE_DRAG_CATCH || drag == DATELINE_TIMELINE_DRAG_LANE)
    {
      self->dragged_lane = self->drop_lane = G_MAXUINT;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else if (dateline_timeline_get_span (self, &start, &end))
    dateline_query_clear_span (dateline_session_get_query (self->session));
  else if (dateline_session_get_selection (self->session) != DATELINE_REF_NONE)
    dateline_session_set_selection (self->session, DATELINE_REF_NONE);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* A record that is only counted where it stands is first to be seen by itself. */
static gboolean
is_in_bin (DatelineTimeline *self,
           DatelineRef       ref)
{
  DatelineTimelineScene *scene = dateline_timeline_ensure_scene (self);

  for (guint i = 0; scene != NULL && i < scene->bands->len; i++)
    {
      const DatelineTimelineBand *band = dateline_timeline_scene_get_band (scene, i);

      if (band->lane->kind == dateline_ref_kind (ref)
          && dateline_lane_rows_index (&band->lane->rows, dateline_ref_row (ref)) != G_MAXUINT)
        return band->bins != NULL;
    }
  return FALSE;
}

static void
choose (DatelineTimeline *self,
        Key               key)
{
  if (self->cursor == DATELINE_REF_NONE)
    return;
  if (key == KEY_TOGGLE)
    {
      dateline_session_toggle_selected (self->session, self->cursor);
      dateline_timeline_tell_selected (self);
    }
  else if (key == KEY_OPEN && is_in_bin (self, self->cursor))
    dateline_timeline_enter_bin (self, dateline_timeline_get_cursor_time (self));
  else
    dateline_session_set_selection (self->session, self->cursor);
  if (key == KEY_OPEN && dateline_session_is_selected (self->session, self->cursor))
    gtk_widget_activate_action (GTK_WIDGET (self), "workspace.show-inspector", NULL);
}

static void
press (DatelineTimeline *self,
       Key               key)
{
  switch (key)
    {
    case KEY_ZOOM_IN:
      dateline_timeline_zoom (self, ZOOM);
      break;
    case KEY_ZOOM_OUT:
      dateline_timeline_zoom (self, 1 / ZOOM);
      break;
    case KEY_FIT_ALL:
      dateline_timeline_fit_all (self);
      break;
    case KEY_FIT_SELECTION:
      dateline_timeline_fit_selection (self);
      break;
    case KEY_FIT_MATCHES:
      dateline_timeline_fit_matches (self);
      break;
    case KEY_TODAY:
      dateline_timeline_show_today (self);
      break;
    case KEY_AS_OF:
      dateline_timeline_show_as_of (self);
      break;
    case KEY_FIRST:
    case KEY_LAST:
      move_to (self, dateline_timeline_find_end (self, key == KEY_LAST));
      break;
    case KEY_PAGE_BACK:
    case KEY_PAGE_ON:
      dateline_timeline_page (self, key == KEY_PAGE_ON ? PAGE : -PAGE);
      break;
    case KEY_EXTEND_LEFT:
    case KEY_EXTEND_RIGHT:
      dateline_timeline_extend_span (self, key == (self->rtl ? KEY_EXTEND_LEFT : KEY_EXTEND_RIGHT) ? 1 : -1);
      break;
    case KEY_LIST:
      dateline_timeline_list_cursor (self);
      break;
    case KEY_MENU:
      dateline_timeline_show_menu (self);
      break;
    case KEY_OPEN:
    case KEY_SELECT:
    case KEY_TOGGLE:
      choose (self, key);
      break;
    case KEY_LEFT:
    case KEY_RIGHT:
    case KEY_UP:
    case KEY_DOWN:
    default:
      step (self, key);
      break;
    }
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  DatelineTimeline *self = DATELINE_TIMELINE (widget);
  Key key = g_variant_get_uint32 (arguments);

  if (self->lanes == NULL)
    return GDK_EVENT_PROPAGATE;
  dateline_timeline_hide_card (self);
  if (key == KEY_CLEAR)
    return clear (self);
  press (self, key);
  return GDK_EVENT_STOP;
}

void
dateline_timeline_class_init_keys (GtkWidgetClass *widget_class)
{
  dateline_keys_bind (widget_class, keys, G_N_ELEMENTS (keys), key_cb);
}
