/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-path.h"

#include "dateline-path-row.h"
#include "dateline-provenance.h"

#include <glib/gi18n-lib.h>

/**
 * DatelinePath:
 *
 * The way a quotation came, from the speaker down to the source. The arrow keys
 * go along it, Home and End to where it begins and ends.
 */
struct _DatelinePath
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (DatelinePath, dateline_path, GTK_TYPE_BOX)

static GtkWidget *
find_station (DatelinePath *self,
              guint         keyval)
{
  GtkWidget *now = gtk_widget_get_focus_child (GTK_WIDGET (self));

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return now != NULL ? gtk_widget_get_next_sibling (now) : NULL;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return now != NULL ? gtk_widget_get_prev_sibling (now) : NULL;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return gtk_widget_get_first_child (GTK_WIDGET (self));
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return gtk_widget_get_last_child (GTK_WIDGET (self));
    default:
      return NULL;
    }
}

static gboolean
key_pressed_cb (DatelinePath    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkWidget *station = state & gtk_accelerator_get_default_mod_mask () ? NULL : find_station (self, keyval);

  return station != NULL && gtk_widget_grab_focus (station);
}

static void
dateline_path_class_init (DatelinePathClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
dateline_path_init (DatelinePath *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  /* Translators: of the stations through which a quotation came. */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Way of the words"), -1);
}

/**
 * dateline_path_show:
 * @session: the session, which must have a dossier
 * @quote: a quotation of it
 *
 * Shows the way of a quotation. For once only.
 */
void
dateline_path_show (DatelinePath    *self,
                    DatelineSession *session,
                    DatelineQuote   *quote)
{
  g_autoptr (GPtrArray) steps = dateline_provenance_trace (dateline_session_get_dossier (session), quote);

  for (guint i = 0; i < steps->len; i++)
    gtk_box_append (GTK_BOX (self), dateline_path_row_new (session, steps->pdata[i], i == 0, i + 1 == steps->len));
}
