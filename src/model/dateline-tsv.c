/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-tsv.h"

#include "dateline-plain.h"

struct _DatelineTsv
{
  DatelineDossier *dossier;
  const DatelineColumn *columns;
  guint n_columns;
  gint64 as_of;
  GString *text;
};

/* Nothing is quoted: what would end a cell or a line becomes a space. */
static void
append (DatelineTsv *self,
        guint        column,
        const char  *cell)
{
  g_autofree char *line = dateline_plain_dup_line (cell);

  g_string_append (self->text, line);
  g_string_append_c (self->text, column + 1 == self->n_columns ? '\n' : '\t');
}

/**
 * dateline_tsv_new:
 * @columns: (array length=n_columns): the columns of a kind of record
 * @n_columns: how many there are
 * @as_of: the second that a commitment's state is asked as of
 *
 * Returns: (transfer full): the line that names the columns
 */
DatelineTsv *
dateline_tsv_new (DatelineDossier      *dossier,
                  const DatelineColumn *columns,
                  guint                 n_columns,
                  gint64                as_of)
{
  DatelineTsv *self = g_new0 (DatelineTsv, 1);

  self->dossier = g_object_ref (dossier);
  self->columns = columns;
  self->n_columns = n_columns;
  self->as_of = as_of;
  self->text = g_string_new (NULL);
  for (guint i = 0; i < self->n_columns; i++)
    append (self, i, self->columns[i].name);
  return self;
}

/**
 * dateline_tsv_free:
 * @self: (transfer full): what was written
 *
 * Frees it.
 */
void
dateline_tsv_free (DatelineTsv *self)
{
  g_object_unref (self->dossier);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * dateline_tsv_add:
 * @ref: a record of the kind being written
 *
 * Writes one record more.
 */
void
dateline_tsv_add (DatelineTsv *self,
                  DatelineRef  ref)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (self->dossier, ref);

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *cell = dateline_column_dup_plain (&self->columns[i], self->dossier, record, self->as_of);

      append (self, i, cell);
    }
}

/**
 * dateline_tsv_get:
 *
 * Returns: all that was written
 */
const char *
dateline_tsv_get (DatelineTsv *self)
{
  return self->text->str;
}
