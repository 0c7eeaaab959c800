/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-search-index.h"

#include <string.h>

#include "dateline-fold.h"
#include "dateline-links-private.h"
#include "dateline-parallel.h"
#include "dateline-postings-private.h"
#include "dateline-record-texts-private.h"

/* How many records are read between two looks at the cancellable. */
#define STRIDE 1024
/* How many records are looked at on one thread; a multiple of the bits that
 * stand together. */
#define GRAIN (256 * 64)

/**
 * DatelineSearchIndex:
 *
 * Finds records by words, in any spelling: see dateline_fold_words(). A record
 * has a word when it stands in the record itself, in an event it is about, or
 * in a name of an actor, place or topic that either of them names. A word of
 * the reader is found inside longer words.
 *
 * Takes some tens of bytes a record. It is made of the dossier as it was when
 * its making began; one that was changed since needs another index.
 */
struct _DatelineSearchIndex
{
  GObject parent_instance;

  DatelineDossier *dossier;
  DatelinePostings *postings;
  guint first[DATELINE_N_KINDS + 1]; /* the document of the first record of a kind: a multiple of 64 */
  guint n[DATELINE_N_KINDS];
};

G_DEFINE_FINAL_TYPE (DatelineSearchIndex, dateline_search_index, G_TYPE_OBJECT)

static void
dateline_search_index_finalize (GObject *object)
{
  DatelineSearchIndex *self = DATELINE_SEARCH_INDEX (object);

  g_clear_pointer (&self->postings, dateline_postings_free);
  g_clear_object (&self->dossier);
  G_OBJECT_CLASS (dateline_search_index_parent_class)->finalize (object);
}

static void
dateline_search_index_class_init (DatelineSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_search_index_finalize;
}

static void
dateline_search_index_init (DatelineSearchIndex *self)
{
}

typedef struct
{
  DatelinePostings *postings;
  guint32 document;
} Adder;

static void
add_word (const char *word,
          gsize       length,
          gpointer    data)
{
  Adder *adder = data;

  dateline_postings_add (adder->postings, word, length, adder->document);
}

static void
add_text (const char *text,
          gsize       length,
          gpointer    data)
{
  dateline_fold_words (text, (gssize) length, add_word, data);
}

static gboolean
add_kind (DatelineSearchIndex *self,
          DatelineRecordTexts *texts,
          DatelineKind         kind,
          GCancellable        *cancellable)
{
  Adder adder = { self->postings, 0 };
  guint n = dateline_record_texts_get_n (texts, kind);

  for (guint row = 0; row < n; row++)
    {
      if (row % STRIDE == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      adder.document = self->first[kind] + row;
      dateline_record_texts_visit (texts, dateline_ref (kind, row), add_text, &adder);
    }
  return TRUE;
}

static DatelineSearchIndex *
make (DatelineDossier     *dossier,
      DatelineRecordTexts *texts,
      GCancellable        *cancellable)
{
  g_autoptr (DatelineSearchIndex) self = g_object_new (DATELINE_TYPE_SEARCH_INDEX, NULL);

  self->dossier = g_object_ref (dossier);
  self->postings = dateline_postings_new ();
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      self->n[kind] = dateline_record_texts_get_n (texts, kind);
      self->first[kind + 1] = self->first[kind] + (self->n[kind] + 63) / 64 * 64;
      if (!add_kind (self, texts, kind, cancellable))
        return NULL;
    }
  dateline_postings_finish (self->postings);
  return g_steal_pointer (&self);
}

/**
 * dateline_search_index_new:
 * @cancellable: (nullable): stops the work
 *
 * Reads every record once: a second or so for 100,000 events.
 *
 * Returns: (transfer full) (nullable): the index, %NULL if cancelled
 */
DatelineSearchIndex *
dateline_search_index_new (DatelineDossier *dossier,
                           GCancellable    *cancellable)
{
  g_autoptr (DatelineRecordTexts) texts = dateline_record_texts_new (dossier);

  return make (dossier, texts, cancellable);
}

static void
make_in_thread (GTask        *task,
                gpointer      dossier,
                gpointer      texts,
                GCancellable *cancellable)
{
  DatelineSearchIndex *self = make (dossier, texts, cancellable);

  if (self == NULL)
    g_task_return_error_if_cancelled (task);
  else
    g_task_return_pointer (task, self, g_object_unref);
}

/**
 * dateline_search_index_new_async:
 * @cancellable: (nullable): stops the work
 * @callback: (scope async): called when it is done
 *
 * As dateline_search_index_new(), on a thread of its own. The dossier may be
 * changed meanwhile: the index is of what it was.
 */
void
dateline_search_index_new_async (DatelineDossier     *dossier,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (dossier, cancellable, callback, data);

  g_task_set_source_tag (task, dateline_search_index_new_async);
  g_task_set_task_data (task, dateline_record_texts_new (dossier), (GDestroyNotify) dateline_record_texts_free);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * dateline_search_index_new_finish:
 *
 * Returns: (transfer full) (nullable): the index; %NULL with
 *   %G_IO_ERROR_CANCELLED if cancelled
 */
DatelineSearchIndex *
dateline_search_index_new_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
lends_its_words (DatelineKind kind)
{
  return kind == DATELINE_KIND_ACTOR || kind == DATELINE_KIND_PLACE || kind == DATELINE_KIND_TOPIC ||
         kind == DATELINE_KIND_EVENT;
}

static gboolean
names_one (DatelineSearchIndex *self,
           const DatelineLinks *links,
           const DatelineBits  *documents,
           DatelineRef          ref)
{
  guint n;
  const DatelineRef *linked = dateline_links_get (links, ref, &n);

  for (guint i = 0; i < n; i++)
    if (lends_its_words (dateline_ref_kind (linked[i])) &&
        dateline_bits_get (documents, self->first[dateline_ref_kind (linked[i])] + dateline_ref_row (linked[i])))
      return TRUE;
  return FALSE;
}

typedef struct
{
  DatelineSearchIndex *self;
  DatelineLinks links;
  DatelineKind kind;
  const DatelineBits *wanted; /* what has the words before */
  DatelineBits *documents;
} Spreading;

/* An event without the words before may still lend its own. */
static void
spread_rows (guint    first,
             guint    past,
             gpointer data)
{
  Spreading *spreading = data;
  guint document = spreading->self->first[spreading->kind];
  gboolean lends = lends_its_words (spreading->kind);

  for (guint row = first; row < past; row++)
    if ((lends || dateline_bits_get (spreading->wanted, document + row)) &&
        names_one (spreading->self, &spreading->links, spreading->documents, dateline_ref (spreading->kind, row)))
      dateline_bits_set (spreading->documents, document + row);
}

/* Events come before what is said of them, so that one pass is enough; each kind
 * begins with bits of its own, so that threads do not meet. */
static void
spread (DatelineSearchIndex *self,
        const DatelineBits  *wanted,
        DatelineBits        *documents)
{
  Spreading spreading = { .self = self, .wanted = wanted, .documents = documents };

  dateline_links_init (&spreading.links, self->dossier);
  for (spreading.kind = DATELINE_KIND_EVENT; spreading.kind < DATELINE_N_KINDS; spreading.kind++)
    {
      /* Bookmarks come and go without the index being made anew. */
      guint n = MIN (spreading.links.tables[spreading.kind]->n, self->n[spreading.kind]);

      dateline_parallel_for (n, GRAIN, spread_rows, &spreading);
    }
}

static DatelineBits *
find_documents (DatelineSearchIndex *self,
                GPtrArray           *words)
{
  guint n = self->first[DATELINE_N_KINDS];
  DatelineBits *documents = dateline_bits_new_full (n);

  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (DatelineBits) with_word = dateline_bits_new (n);

      dateline_postings_find (self->postings, words->pdata[i], with_word);
      spread (self, documents, with_word);
      dateline_bits_and (documents, with_word);
    }
  return documents;
}

static DatelineBits *
slice (DatelineSearchIndex *self,
       const DatelineBits  *documents,
       DatelineKind         kind)
{
  DatelineBits *rows = dateline_bits_new (self->n[kind]);
  guint n_words = (rows->n + 63) / 64;

  memcpy (rows->words, documents->words + self->first[kind] / 64, n_words * sizeof (guint64));
  if (rows->n % 64 != 0)
    rows->words[n_words - 1] &= (G_GUINT64_CONSTANT (1) << (rows->n % 64)) - 1;
  return rows;
}

static void
collect_word (const char *word,
              gsize       length,
              gpointer    data)
{
  g_ptr_array_add (data, g_strndup (word, length));
}

/**
 * dateline_search_index_find:
 * @text: the words of a reader
 * @rows: (out) (array fixed-size=10) (transfer full): for each kind, the rows
 *   that have all words of @text
 *
 * Takes some milliseconds a word for 100,000 events.
 */
void
dateline_search_index_find (DatelineSearchIndex *self,
                            const char          *text,
                            DatelineBits        *rows[DATELINE_N_KINDS])
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DatelineBits) documents = NULL;

  g_return_if_fail (DATELINE_IS_SEARCH_INDEX (self));

  dateline_fold_words (text, -1, collect_word, words);
  documents = find_documents (self, words);
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    rows[kind] = slice (self, documents, kind);
}
