/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the text of a source and finds the quotations in it, on a thread. */

#include "config.h"

#include "dateline-source-reading.h"

#include "dateline-quote.h"
#include "dateline-related.h"
#include "dateline-source-marks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* No paragraph that somebody reads is as long, in bytes. */
#define LONGEST_LINE (16 << 10)

typedef struct
{
  DatelineSource *source;
  GFile *file;
  GPtrArray *quotes;
} Job;

static void
job_free (Job *self)
{
  g_object_unref (self->source);
  g_clear_object (&self->file);
  g_ptr_array_unref (self->quotes);
  g_free (self);
}

/* Decoding is for the main thread, which alone changes the dossier. */
static GPtrArray *
collect_quotes (DatelineDossier *dossier,
                DatelineSource  *source)
{
  GPtrArray *quotes = g_ptr_array_new_with_free_func (g_object_unref);
  DatelineRef ref = dateline_record_get_ref (DATELINE_RECORD (source));
  g_autoptr (DatelineRelated) related = dateline_related_new (dossier, ref);
  const DatelineBits *bits = dateline_related_get_bits (related, DATELINE_KIND_QUOTE);
  guint n = dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE);

  for (guint row = 0; row < n && quotes->len < DATELINE_SOURCE_READING_QUOTES; row++)
    {
      g_autoptr (DatelineRecord) record = NULL;
      DatelineQuote *quote;

      if (bits == NULL || !dateline_bits_get (bits, row))
        continue;
      record = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_QUOTE, row));
      quote = DATELINE_QUOTE (record);
      if (quote->citation != NULL && quote->citation->source == ref)
        g_ptr_array_add (quotes, g_steal_pointer (&record));
    }
  return quotes;
}

static gboolean
read_file (DatelineSourceReading *self,
           GFile                 *file,
           GCancellable          *cancellable,
           GError               **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  gsize n_read;

  if (stream == NULL)
    return FALSE;
  self->text = g_malloc (DATELINE_SOURCE_READING_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), self->text, DATELINE_SOURCE_READING_BYTES, &n_read,
                                cancellable, error))
    return FALSE;
  self->is_cut = n_read == DATELINE_SOURCE_READING_BYTES;
  self->text[n_read] = '\0';
  self->text = g_realloc (self->text, n_read + 1);
  self->length = n_read;
  return TRUE;
}

static void
copy_text (DatelineSourceReading *self,
           const char            *text)
{
  self->length = strlen (text);
  self->is_cut = self->length > DATELINE_SOURCE_READING_BYTES;
  self->length = MIN (self->length, DATELINE_SOURCE_READING_BYTES);
  self->text = g_strndup (text, self->length);
}

/* A text that was cut may end within a letter. */
static gboolean
check_letters (DatelineSourceReading *self,
               GError               **error)
{
  const char *end;

  if (!g_utf8_validate_len (self->text, self->length, &end) &&
      !(self->is_cut && self->text + self->length - end < 4))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("This file is not plain text in UTF-8."));
      return FALSE;
    }
  self->length = end - self->text;
  self->text[self->length] = '\0';
  return TRUE;
}

/* The hash is that of the bytes as they are, so this comes after it. */
static void
drop_byte_order_mark (DatelineSourceReading *self)
{
  if (!g_str_has_prefix (self->text, BYTE_ORDER_MARK))
    return;
  self->length -= strlen (BYTE_ORDER_MARK);
  memmove (self->text, self->text + strlen (BYTE_ORDER_MARK), self->length + 1);
}

/* Whether positions count in this text: it is the one that they were taken
 * from, as far as can be told. */
static gboolean
check_hash (DatelineSourceReading *self,
            const Job             *job)
{
  g_autofree char *hash = NULL;

  if (job->source->sha256 == NULL)
    return job->file == NULL;
  if (self->is_cut)
    return FALSE;
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) self->text, self->length);
  self->is_changed = g_ascii_strcasecmp (hash, job->source->sha256) != 0;
  return !self->is_changed;
}

static DatelineSelector
get_selector (DatelineQuote *quote)
{
  const DatelineCitation *citation = quote->citation;

  return (DatelineSelector){ citation->exact, citation->prefix, citation->suffix, citation->start, citation->end };
}

static void
find_quotes (DatelineSourceReading *self,
             const Job             *job,
             gboolean               positions_hold)
{
  g_autoptr (DatelineAnchorText) text = dateline_anchor_text_new (self->text, self->length);
  guint n = job->quotes->len;
  g_autofree DatelineSelector *selectors = g_new (DatelineSelector, n);
  g_autofree DatelineAnchor *anchors = g_new (DatelineAnchor, n);

  for (guint i = 0; i < n; i++)
    selectors[i] = get_selector (job->quotes->pdata[i]);
  dateline_anchor_text_find (text, selectors, n, positions_hold, anchors);
  for (guint i = 0; i < n; i++)
    {
      DatelineSourceMark mark = { dateline_record_get_ref (job->quotes->pdata[i]), anchors[i] };

      if (mark.anchor.method != DATELINE_ANCHOR_NONE)
        g_array_append_val (self->marks, mark);
      else
        g_array_append_val (self->missing, mark.quote);
    }
  dateline_source_marks_sort (self->marks);
}

/* A line is laid out whole: a book that is one line would keep the window
 * waiting for seconds at a time. It is broken where a space stands, so that
 * positions stay what they are. */
static void
break_lines (DatelineSourceReading *self)
{
  gsize start = 0;

  for (gsize i = 0; i < self->length; i++)
    {
      if (self->text[i] == ' ' && i - start > LONGEST_LINE)
        self->text[i] = '\n';
      if (self->text[i] == '\n')
        start = i;
    }
}

static void
read_on_thread (GTask        *task,
                gpointer      object,
                gpointer      data,
                GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (DatelineSourceReading) self = g_new0 (DatelineSourceReading, 1);
  g_autoptr (GError) error = NULL;
  gboolean positions_hold;

  self->marks = g_array_new (FALSE, FALSE, sizeof (DatelineSourceMark));
  self->missing = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  if (job->file == NULL)
    copy_text (self, job->source->text != NULL ? job->source->text : "");
  else if (!read_file (self, job->file, cancellable, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  positions_hold = check_hash (self, job);
  if (!check_letters (self, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  drop_byte_order_mark (self);
  find_quotes (self, job, positions_hold);
  break_lines (self);
  g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify) dateline_source_reading_free);
}

/**
 * dateline_source_reading_start:
 * @dossier: the dossier
 * @source: a source of it
 * @file: (nullable): a file with its text; %NULL for the text in the dossier
 * @cancellable: (nullable): to give up
 * @callback: called when done
 * @data: for @callback
 *
 * Reads the text of a source, checks its hash and finds all quotations that
 * cite it, up to %DATELINE_SOURCE_READING_BYTES and
 * %DATELINE_SOURCE_READING_QUOTES.
 */
void
dateline_source_reading_start (DatelineDossier    *dossier,
                               DatelineSource     *source,
                               GFile              *file,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->source = g_object_ref (source);
  job->file = file != NULL ? g_object_ref (file) : NULL;
  job->quotes = collect_quotes (dossier, source);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_on_thread);
}

/**
 * dateline_source_reading_finish:
 *
 * Returns: (transfer full) (nullable): what was read; %NULL with @error set to
 *   %G_IO_ERROR_INVALID_DATA for what is no text, or as reading a file sets it
 */
DatelineSourceReading *
dateline_source_reading_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * dateline_source_reading_free:
 *
 * Frees @self.
 */
void
dateline_source_reading_free (DatelineSourceReading *self)
{
  g_free (self->text);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->missing, g_array_unref);
  g_free (self);
}
