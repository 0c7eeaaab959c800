/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-record-texts-private.h"

#include "dateline-dossier-private.h"

struct _DatelineRecordTexts
{
  GBytes *bytes;
  DatelineDecoder *decoder;
  GHashTable *edits; /* DatelineRef -> GBytes */
  guint n[DATELINE_N_KINDS];
  guint32 *offset[DATELINE_N_KINDS];
  guint32 *length[DATELINE_N_KINDS];
};

static GHashTable *
copy_edits (GHashTable *edits)
{
  GHashTable *copy = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  gpointer ref, raw;
  GHashTableIter iter;

  g_hash_table_iter_init (&iter, edits);
  while (g_hash_table_iter_next (&iter, &ref, &raw))
    g_hash_table_insert (copy, ref, g_bytes_ref (raw));
  return copy;
}

/*
 * To be called where the dossier is changed, and nowhere else: on the main
 * thread.
 *
 * Returns: (transfer full): the texts as they are now
 */
DatelineRecordTexts *
dateline_record_texts_new (DatelineDossier *dossier)
{
  DatelineRecordTexts *self = g_new0 (DatelineRecordTexts, 1);

  self->bytes = g_bytes_ref (dossier->bytes);
  self->decoder = g_object_ref (dossier->decoder);
  self->edits = copy_edits (dossier->edits);
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      const DatelineTable *table = &dossier->tables[kind];

      self->n[kind] = table->n;
      self->offset[kind] = g_memdup2 (table->offset, table->n * sizeof (guint32));
      self->length[kind] = g_memdup2 (table->length, table->n * sizeof (guint32));
    }
  return self;
}

/*
 * Frees the texts, on any thread.
 */
void
dateline_record_texts_free (DatelineRecordTexts *self)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      g_free (self->offset[kind]);
      g_free (self->length[kind]);
    }
  g_hash_table_unref (self->edits);
  g_object_unref (self->decoder);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/*
 * Returns: how many records of @kind there were
 */
guint
dateline_record_texts_get_n (DatelineRecordTexts *self,
                             DatelineKind         kind)
{
  return self->n[kind];
}

/*
 * Calls @func for each text of a record that a search looks at. Any thread
 * may do so.
 */
void
dateline_record_texts_visit (DatelineRecordTexts *self,
                             DatelineRef          ref,
                             DatelineTextFunc     func,
                             gpointer             data)
{
  DatelineKind kind = dateline_ref_kind (ref);
  guint row = dateline_ref_row (ref);
  GBytes *edit = g_hash_table_lookup (self->edits, GUINT_TO_POINTER (ref));
  const char *raw = g_bytes_get_data (edit != NULL ? edit : self->bytes, NULL);

  if (edit != NULL)
    dateline_decoder_visit_text (self->decoder, kind, raw, g_bytes_get_size (edit), func, data);
  else
    dateline_decoder_visit_text (self->decoder, kind, raw + self->offset[kind][row], self->length[kind][row], func, data);
}
