/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-record-list.h"

#include "dateline-record-list-private.h"

/**
 * DatelineRecordList:
 *
 * A [iface@Gio.ListModel] of the records of one kind, all of them in the order
 * of the file or a set of them by date. Costs four bytes a row of a set and
 * nothing a row of all; objects are made when asked for.
 */
struct _DatelineRecordList
{
  GObject parent_instance;

  DatelineDossier *dossier;
  gboolean owns_dossier;
  DatelineKind kind;
  guint32 *rows; /* NULL for all of them, in the order of the file */
  guint n;
};

static void dateline_record_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineRecordList, dateline_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      dateline_record_list_list_model_init))

static GType
dateline_record_list_get_item_type (GListModel *model)
{
  return DATELINE_TYPE_RECORD;
}

static guint
dateline_record_list_get_n_items (GListModel *model)
{
  return DATELINE_RECORD_LIST (model)->n;
}

static gpointer
dateline_record_list_get_item (GListModel *model,
                               guint       position)
{
  DatelineRecordList *self = DATELINE_RECORD_LIST (model);
  DatelineRef ref = dateline_record_list_get_ref (self, position);

  return ref != DATELINE_REF_NONE ? dateline_dossier_dup_record (self->dossier, ref) : NULL;
}

static void
dateline_record_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dateline_record_list_get_item_type;
  iface->get_n_items = dateline_record_list_get_n_items;
  iface->get_item = dateline_record_list_get_item;
}

static void
dateline_record_list_finalize (GObject *object)
{
  DatelineRecordList *self = DATELINE_RECORD_LIST (object);

  if (self->owns_dossier)
    g_clear_object (&self->dossier);
  g_free (self->rows);
  G_OBJECT_CLASS (dateline_record_list_parent_class)->finalize (object);
}

static void
dateline_record_list_class_init (DatelineRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_record_list_finalize;
}

static void
dateline_record_list_init (DatelineRecordList *self)
{
}

static guint32 *
pick_rows (DatelineDossier    *dossier,
           DatelineKind        kind,
           const DatelineBits *bits,
           guint              *n)
{
  const guint32 *order = dateline_table_get_order (dateline_dossier_get_table (dossier, kind));
  guint32 *rows = g_new (guint32, dateline_bits_count (bits));

  *n = 0;
  for (guint i = 0; i < bits->n; i++)
    if (dateline_bits_get (bits, order[i]))
      rows[(*n)++] = order[i];
  return rows;
}

/* Everything goes before anything comes: of a list that is both at once a
 * GtkListView asks for each new item, to see whether it is an old one. */
static void
take_rows (DatelineRecordList *self,
           DatelineDossier    *dossier,
           guint32            *rows,
           guint               n)
{
  guint n_before = self->n;

  self->n = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  g_set_object (&self->dossier, dossier);
  g_free (self->rows);
  self->rows = rows;
  self->n = n;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, n);
}

/*
 * Makes the list a dossier keeps of itself, which does not hold it in turn.
 */
DatelineRecordList *
dateline_record_list_new_borrowed (DatelineDossier *dossier,
                                   DatelineKind     kind)
{
  DatelineRecordList *self = g_object_new (DATELINE_TYPE_RECORD_LIST, NULL);

  self->dossier = dossier;
  self->kind = kind;
  self->n = dateline_dossier_get_n (dossier, kind);
  return self;
}

/*
 * Empties a borrowed list whose dossier is going away.
 */
void
dateline_record_list_forget_dossier (DatelineRecordList *self)
{
  guint n = self->n;

  self->dossier = NULL;
  self->n = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

/*
 * Tells of records that came to or went from the dossier of a borrowed list.
 */
void
dateline_record_list_change_borrowed (DatelineRecordList *self,
                                      guint               position,
                                      guint               removed,
                                      guint               added)
{
  self->n = self->n - removed + added;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/**
 * dateline_record_list_new:
 * @dossier: (nullable): the dossier, %NULL for an empty list
 *
 * Returns: (transfer full): the list of all records of @kind
 */
DatelineRecordList *
dateline_record_list_new (DatelineDossier *dossier,
                          DatelineKind     kind)
{
  DatelineRecordList *self = g_object_new (DATELINE_TYPE_RECORD_LIST, NULL);

  self->kind = kind;
  self->owns_dossier = TRUE;
  dateline_record_list_set (self, dossier, NULL);
  return self;
}

/**
 * dateline_record_list_set:
 * @dossier: (nullable): the dossier, %NULL for an empty list
 * @bits: (nullable): the rows to show, %NULL for all of them
 *
 * Shows a set of rows by date, or all rows in the order of the file.
 */
void
dateline_record_list_set (DatelineRecordList *self,
                          DatelineDossier    *dossier,
                          const DatelineBits *bits)
{
  guint32 *rows = NULL;
  guint n;

  g_return_if_fail (DATELINE_IS_RECORD_LIST (self));
  g_return_if_fail (self->owns_dossier);

  n = dossier != NULL ? dateline_dossier_get_n (dossier, self->kind) : 0;
  if (dossier != NULL && bits != NULL)
    rows = pick_rows (dossier, self->kind, bits, &n);
  take_rows (self, dossier, rows, n);
}

/**
 * dateline_record_list_get_ref:
 *
 * Returns: which record stands at @position, without making its object;
 *   %DATELINE_REF_NONE past the end
 */
DatelineRef
dateline_record_list_get_ref (DatelineRecordList *self,
                              guint               position)
{
  g_return_val_if_fail (DATELINE_IS_RECORD_LIST (self), DATELINE_REF_NONE);

  if (position >= self->n)
    return DATELINE_REF_NONE;
  return dateline_ref (self->kind, self->rows != NULL ? self->rows[position] : position);
}

/**
 * dateline_record_list_get_position:
 * @position: (out): where it stands
 *
 * Returns: whether the record is in the list
 */
gboolean
dateline_record_list_get_position (DatelineRecordList *self,
                                   DatelineRef         ref,
                                   guint              *position)
{
  g_return_val_if_fail (DATELINE_IS_RECORD_LIST (self), FALSE);

  if (ref == DATELINE_REF_NONE || dateline_ref_kind (ref) != self->kind)
    return FALSE;
  for (guint i = 0; i < self->n; i++)
    if (dateline_record_list_get_ref (self, i) == ref)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}
