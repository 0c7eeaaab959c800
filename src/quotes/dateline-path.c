/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-path.h"

#include "dateline-key.h"
#include "dateline-path-row.h"
#include "dateline-provenance.h"

#include <glib/gi18n-lib.h>

/**
 * DatelinePath:
 *
 * The way a quotation came, from the speaker down to the source. The arrow keys
 * go along it, Home and End to where it begins and ends; the menu key asks for
 * what else came through a station.
 */
struct _DatelinePath
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (DatelinePath, dateline_path, GTK_TYPE_BOX)

typedef enum
{
  STEP_NEXT,
  STEP_PREVIOUS,
  STEP_FIRST,
  STEP_LAST,
} Step;

static GtkWidget *
find_station (DatelinePath *self,
              Step          step)
{
  GtkWidget *now = gtk_widget_get_focus_child (GTK_WIDGET (self));

  switch (step)
    {
    case STEP_NEXT:
      return now != NULL ? gtk_widget_get_next_sibling (now) : NULL;
    case STEP_PREVIOUS:
      return now != NULL ? gtk_widget_get_prev_sibling (now) : NULL;
    case STEP_FIRST:
      return gtk_widget_get_first_child (GTK_WIDGET (self));
    case STEP_LAST:
    default:
      return gtk_widget_get_last_child (GTK_WIDGET (self));
    }
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   unused)
{
  GtkWidget *station = find_station (DATELINE_PATH (widget), g_variant_get_uint32 (arguments));

  return station != NULL && gtk_widget_grab_focus (station);
}

/* That of the station which has the focus. */
static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   unused)
{
  GtkWidget *station = gtk_widget_get_focus_child (widget);

  return station != NULL && gtk_widget_activate_action (station, "menu.popup", NULL);
}

static void
dateline_path_class_init (DatelinePathClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const DatelineKey keys[] = {
    { GDK_KEY_Down, 0, STEP_NEXT },
    { GDK_KEY_KP_Down, 0, STEP_NEXT },
    { GDK_KEY_Up, 0, STEP_PREVIOUS },
    { GDK_KEY_KP_Up, 0, STEP_PREVIOUS },
    { GDK_KEY_Home, 0, STEP_FIRST },
    { GDK_KEY_KP_Home, 0, STEP_FIRST },
    { GDK_KEY_End, 0, STEP_LAST },
    { GDK_KEY_KP_End, 0, STEP_LAST },
  };

  dateline_keys_bind (widget_class, keys, G_N_ELEMENTS (keys), step_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
dateline_path_init (DatelinePath *self)
{
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
