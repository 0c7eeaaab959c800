/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-postings-private.h"

#include <string.h>

/* A word while documents are added. */
typedef struct
{
  GByteArray *bytes;
  guint32 last; /* the document added last, plus one */
} Growing;

/* A word afterwards. */
typedef struct
{
  guint32 word;  /* where it starts in `words` */
  guint32 start; /* where its numbers start in `numbers` */
} Entry;

struct _DatelinePostings
{
  GHashTable *growing; /* word -> Growing; NULL once finished */
  GString *key;        /* scratch: a word with an end */
  char *words;         /* one after the other, each with its end */
  gsize words_size;
  guint8 *numbers;
  Entry *entries; /* one more than there are words */
  guint n_words;
};

static void
growing_free (Growing *word)
{
  g_byte_array_unref (word->bytes);
  g_free (word);
}

/*
 * Returns: an index without documents
 */
DatelinePostings *
dateline_postings_new (void)
{
  DatelinePostings *self = g_new0 (DatelinePostings, 1);

  self->growing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) growing_free);
  self->key = g_string_new (NULL);
  return self;
}

/*
 * Frees the index.
 */
void
dateline_postings_free (DatelinePostings *self)
{
  g_clear_pointer (&self->growing, g_hash_table_unref);
  g_string_free (self->key, TRUE);
  g_free (self->words);
  g_free (self->numbers);
  g_free (self->entries);
  g_free (self);
}

static Growing *
find_growing (DatelinePostings *self,
              const char       *word,
              gsize             length)
{
  Growing *growing;

  g_string_truncate (self->key, 0);
  g_string_append_len (self->key, word, (gssize) length);
  growing = g_hash_table_lookup (self->growing, self->key->str);
  if (growing == NULL)
    {
      growing = g_new (Growing, 1);
      growing->bytes = g_byte_array_new ();
      growing->last = 0;
      g_hash_table_insert (self->growing, g_strndup (word, length), growing);
    }
  return growing;
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint8 groups[5];
  guint n = 0;

  while (number >= 0x80)
    {
      groups[n++] = (guint8) (number | 0x80);
      number >>= 7;
    }
  groups[n++] = (guint8) number;
  g_byte_array_append (bytes, groups, n);
}

/*
 * Notes that a document has a word; that it has it again changes nothing.
 */
void
dateline_postings_add (DatelinePostings *self,
                       const char       *word,
                       gsize             length,
                       guint32           document)
{
  Growing *growing = find_growing (self, word, length);

  if (growing->last == document + 1)
    return;
  append_number (growing->bytes, document + 1 - growing->last);
  growing->last = document + 1;
}

static void
measure (DatelinePostings *self,
         gsize            *words_size,
         gsize            *numbers_size)
{
  GHashTableIter iter;
  gpointer word, growing;

  *words_size = 0;
  *numbers_size = 0;
  g_hash_table_iter_init (&iter, self->growing);
  while (g_hash_table_iter_next (&iter, &word, &growing))
    {
      *words_size += strlen (word) + 1;
      *numbers_size += ((Growing *) growing)->bytes->len;
    }
}

/*
 * Packs the index tightly. Documents can no longer be added, and it can be
 * searched.
 */
void
dateline_postings_finish (DatelinePostings *self)
{
  GHashTableIter iter;
  gpointer word, growing;
  gsize words_size, numbers_size, word_at = 0, number_at = 0;
  guint n = 0;

  measure (self, &words_size, &numbers_size);
  self->n_words = g_hash_table_size (self->growing);
  self->words = g_malloc (words_size + 1);
  self->words_size = words_size;
  self->numbers = g_malloc (numbers_size + 1);
  self->entries = g_new (Entry, self->n_words + 1);
  g_hash_table_iter_init (&iter, self->growing);
  while (g_hash_table_iter_next (&iter, &word, &growing))
    {
      const GByteArray *bytes = ((Growing *) growing)->bytes;

      self->entries[n++] = (Entry){ (guint32) word_at, (guint32) number_at };
      word_at = (gsize) (stpcpy (self->words + word_at, word) + 1 - self->words);
      memcpy (self->numbers + number_at, bytes->data, bytes->len);
      number_at += bytes->len;
      g_hash_table_iter_remove (&iter);
    }
  self->entries[n] = (Entry){ (guint32) word_at, (guint32) number_at };
  g_clear_pointer (&self->growing, g_hash_table_unref);
}

static void
read_numbers (const guint8 *bytes,
              const guint8 *end,
              DatelineBits *documents)
{
  guint32 document = 0;

  while (bytes < end)
    {
      guint32 number = *bytes & 0x7f;
      guint shift = 7;

      while (*bytes++ & 0x80)
        {
          number |= (guint32) (*bytes & 0x7f) << shift;
          shift += 7;
        }
      document += number;
      dateline_bits_set (documents, document - 1);
    }
}

/*
 * Adds to @documents those that have a word with @part in it. Looks through
 * all words one after the other: there are few compared with what they stand
 * in.
 */
void
dateline_postings_find (const DatelinePostings *self,
                        const char             *part,
                        DatelineBits           *documents)
{
  for (guint i = 0; i < self->n_words; i++)
    if (strstr (self->words + self->entries[i].word, part) != NULL)
      read_numbers (self->numbers + self->entries[i].start,
                    self->numbers + self->entries[i + 1].start, documents);
}
