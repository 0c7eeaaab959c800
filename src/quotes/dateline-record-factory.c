/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a list view, filled when they come into sight. */

#include "dateline-record-factory.h"

#include "dateline-record-row.h"

#define ROW_TYPE_KEY "dateline-row-type"

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GType type = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (factory), ROW_TYPE_KEY));

  gtk_list_item_set_child (item, g_object_new (type, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         DatelineSession          *session)
{
  DatelineRecordRow *row = DATELINE_RECORD_ROW (gtk_list_item_get_child (item));

  dateline_record_row_show (row, session, gtk_list_item_get_item (item));
  gtk_list_item_set_accessible_label (item, dateline_record_row_get_name (row));
}

/**
 * dateline_record_factory_new:
 * @session: the session of what is listed
 * @row_type: a type of [class@RecordRow]
 *
 * Returns: (transfer full): a factory of rows of that type, for a model of
 *   [class@Record]s or [class@Link]s
 */
GtkListItemFactory *
dateline_record_factory_new (DatelineSession *session,
                             GType            row_type)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), ROW_TYPE_KEY, GSIZE_TO_POINTER (row_type));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), session, 0);
  return factory;
}
