/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a list view, filled when they come into sight. */

#include "dateline-record-factory.h"

#include "dateline-group-heading.h"
#include "dateline-record-row.h"

#define ROW_TYPE_KEY "dateline-row-type"
#define ROWS_KEY "dateline-rows"
#define HEADINGS_KEY "dateline-headings"

/* A list view gives up its rows whenever its model changes as a whole, and asks
 * for as many again. To make them from their template would be most of what a
 * new query costs, so the factory keeps them: there are never more than the
 * view once had at the same time. */
static GtkWidget *
find_spare_row (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);

      if (gtk_widget_get_parent (row) == NULL)
        return row;
    }
  return NULL;
}

static GtkWidget *
ensure_row (GtkSignalListItemFactory *factory,
            const char               *key,
            GType                     type)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (factory), key);
  GtkWidget *row = find_spare_row (rows);

  if (row == NULL)
    {
      row = g_object_new (type, NULL);
      g_ptr_array_add (rows, g_object_ref_sink (row));
    }
  return row;
}

static void
set_row (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GType type = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (factory), ROW_TYPE_KEY));

  if (!DATELINE_IS_RECORD_ROW (gtk_list_item_get_child (item)))
    gtk_list_item_set_child (item, ensure_row (factory, ROWS_KEY, type));
}

static void
bind_heading (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  g_autofree char *name = NULL;

  if (!DATELINE_IS_GROUP_HEADING (gtk_list_item_get_child (item)))
    gtk_list_item_set_child (item, ensure_row (factory, HEADINGS_KEY, DATELINE_TYPE_GROUP_HEADING));
  dateline_group_heading_show (DATELINE_GROUP_HEADING (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  name = dateline_group_heading_dup_name (DATELINE_GROUP_HEADING (gtk_list_item_get_child (item)));
  gtk_list_item_set_accessible_label (item, name);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         DatelineSession          *session)
{
  DatelineRecordRow *row;

  if (DATELINE_IS_QUOTE_GROUP (gtk_list_item_get_item (item)))
    {
      bind_heading (factory, item);
      return;
    }
  set_row (factory, item);
  row = DATELINE_RECORD_ROW (gtk_list_item_get_child (item));
  dateline_record_row_show (row, session, gtk_list_item_get_item (item));
  gtk_list_item_set_accessible_label (item, dateline_record_row_get_name (row));
}

static void
keep_rows (GtkListItemFactory *factory,
           const char         *key)
{
  g_object_set_data_full (G_OBJECT (factory), key, g_ptr_array_new_with_free_func (g_object_unref),
                          (GDestroyNotify) g_ptr_array_unref);
}

/**
 * dateline_record_factory_new:
 * @session: the session of what is listed
 * @row_type: a type of [class@RecordRow]
 *
 * Returns: (transfer full): a factory of rows of that type, for a model of
 *   [class@Record]s or [class@Link]s, with [class@QuoteGroup]s as headings
 */
GtkListItemFactory *
dateline_record_factory_new (DatelineSession *session,
                             GType            row_type)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), ROW_TYPE_KEY, GSIZE_TO_POINTER (row_type));
  keep_rows (factory, ROWS_KEY);
  keep_rows (factory, HEADINGS_KEY);
  g_signal_connect (factory, "setup", G_CALLBACK (set_row), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), session, 0);
  return factory;
}
