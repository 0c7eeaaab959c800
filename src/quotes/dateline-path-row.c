/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-path-row.h"

#include "dateline-ask-button.h"
#include "dateline-brief.h"
#include "dateline-hover.h"

/**
 * DatelinePathRow:
 *
 * A station of the way a quotation came, on a line that joins it with those
 * before and after. It leads to its actor or source; a menu asks for what else
 * came through that actor.
 */
struct _DatelinePathRow
{
  GtkButton parent_instance;

  DatelineSession *session;
  DatelineHover *hover;
  DatelineRef ref;
  GtkWidget *line_before;
  GtkWidget *line_after;
  GtkLabel *label;
  GtkLabel *detail;
  GtkWidget *popover; /* NULL until asked for */
};

G_DEFINE_FINAL_TYPE (DatelinePathRow, dateline_path_row, GTK_TYPE_BUTTON)

static void
clicked_cb (DatelinePathRow *self)
{
  if (self->ref != DATELINE_REF_NONE)
    dateline_session_set_selection (self->session, self->ref);
}

static gboolean
has_menu (DatelinePathRow *self)
{
  DatelineMatches *everything = dateline_session_get_everything (self->session);
  guint n;

  return self->ref != DATELINE_REF_NONE && dateline_ref_kind (self->ref) == DATELINE_KIND_ACTOR && everything != NULL &&
         dateline_matches_get_through_counts (everything, &n)[dateline_ref_row (self->ref)] > 0;
}

static void
pop_up_menu (GtkWidget  *widget,
             const char *action,
             GVariant   *unused)
{
  DatelinePathRow *self = DATELINE_PATH_ROW (widget);
  GtkWidget *box;

  if (!has_menu (self))
    return;
  if (self->popover == NULL)
    {
      box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      dateline_ask_button_append (GTK_BOX (box), dateline_ask_button_new_for_through (self->session, self->ref));
      dateline_ask_button_append (GTK_BOX (box), dateline_ask_button_new_for_hand (self->session, 0));
      self->popover = gtk_popover_new ();
      gtk_popover_set_child (GTK_POPOVER (self->popover), box);
      gtk_widget_set_parent (self->popover, widget);
    }
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pressed_cb (DatelinePathRow *self,
            int              n_presses,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  if (!has_menu (self))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up_menu (GTK_WIDGET (self), NULL, NULL);
}

static void
held_cb (DatelinePathRow *self,
         double           x,
         double           y,
         GtkGesture      *gesture)
{
  pressed_cb (self, 1, x, y, gesture);
}

static void
dateline_path_row_dispose (GObject *object)
{
  DatelinePathRow *self = DATELINE_PATH_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  g_clear_object (&self->hover);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_PATH_ROW);
  G_OBJECT_CLASS (dateline_path_row_parent_class)->dispose (object);
}

static void
dateline_path_row_class_init (DatelinePathRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_path_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-path-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelinePathRow, line_before);
  gtk_widget_class_bind_template_child (widget_class, DatelinePathRow, line_after);
  gtk_widget_class_bind_template_child (widget_class, DatelinePathRow, label);
  gtk_widget_class_bind_template_child (widget_class, DatelinePathRow, detail);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, held_cb);
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, pop_up_menu);
}

static void
dateline_path_row_init (DatelinePathRow *self)
{
  self->ref = DATELINE_REF_NONE;
  self->hover = dateline_hover_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  dateline_hover_watch (self->hover, GTK_WIDGET (self));
}

/* A station the dossier holds nothing about is read, by key too, not followed. */
static void
lead_nowhere (DatelinePathRow *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "nowhere");
}

/**
 * dateline_path_row_new:
 * @session: the session, which must have a dossier
 * @step: the station
 * @is_first: whether the way begins here
 * @is_last: whether it ends here
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
dateline_path_row_new (DatelineSession *session,
                       DatelineStep    *step,
                       gboolean         is_first,
                       gboolean         is_last)
{
  DatelinePathRow *self = g_object_new (DATELINE_TYPE_PATH_ROW, NULL);
  g_autofree char *name = dateline_brief_join (step->label, step->detail);

  self->session = g_object_ref (session);
  self->ref = step->ref;
  dateline_hover_set (self->hover, session, step->ref);
  gtk_label_set_text (self->label, step->label);
  gtk_label_set_text (self->detail, step->detail != NULL ? step->detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), step->detail != NULL);
  gtk_widget_set_opacity (self->line_before, is_first ? 0 : 1);
  gtk_widget_set_opacity (self->line_after, is_last ? 0 : 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (step->ref == DATELINE_REF_NONE)
    lead_nowhere (self);
  return GTK_WIDGET (self);
}
