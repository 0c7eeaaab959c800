/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-text.h"

#include <string.h>

/**
 * DatelineText:
 *
 * A text in one or several languages, each with a BCP 47 tag.
 */
struct _DatelineText
{
  GPtrArray *strings; /* language, text, language, text, ... */
};

G_DEFINE_BOXED_TYPE (DatelineText, dateline_text, dateline_text_ref, dateline_text_unref)

/**
 * dateline_text_new:
 *
 * Returns: (transfer full): a text in no language yet
 */
DatelineText *
dateline_text_new (void)
{
  DatelineText *self = g_rc_box_new0 (DatelineText);

  self->strings = g_ptr_array_new_null_terminated (2, g_free, TRUE);
  return self;
}

/**
 * dateline_text_ref:
 *
 * Returns: (transfer full): @self
 */
DatelineText *
dateline_text_ref (DatelineText *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (DatelineText *self)
{
  g_ptr_array_unref (self->strings);
}

/**
 * dateline_text_unref:
 *
 * Lets go of @self.
 */
void
dateline_text_unref (DatelineText *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear);
}

/**
 * dateline_text_add:
 * @language: a BCP 47 tag, or the empty string where the file gives none
 * @text: the text in that language
 *
 * Adds a language. Only whoever makes the text calls this.
 */
void
dateline_text_add (DatelineText *self,
                   const char   *language,
                   const char   *text)
{
  g_ptr_array_add (self->strings, g_strdup (language));
  g_ptr_array_add (self->strings, g_strdup (text));
}

/**
 * dateline_text_get_n:
 *
 * Returns: in how many languages the text is
 */
guint
dateline_text_get_n (DatelineText *self)
{
  return self->strings->len / 2;
}

/**
 * dateline_text_get_language:
 *
 * Returns: the BCP 47 tag of the language at @position
 */
const char *
dateline_text_get_language (DatelineText *self,
                            guint         position)
{
  return self->strings->pdata[position * 2];
}

/**
 * dateline_text_get_text:
 *
 * Returns: the text in the language at @position
 */
const char *
dateline_text_get_text (DatelineText *self,
                        guint         position)
{
  return self->strings->pdata[position * 2 + 1];
}

static gsize
subtag_length (const char *tag)
{
  return strcspn (tag, "-_.@");
}

/**
 * dateline_language_rank:
 * @language: (nullable): a BCP 47 tag
 * @languages: what a reader prefers, the best first, as
 *   g_get_language_names() gives it
 *
 * Compares primary subtags only: `ko-KP` serves a reader of `ko_KR`.
 *
 * Returns: how far down @languages the language stands; English comes last
 *   among what a reader may be given, and %G_MAXINT is any other language
 */
int
dateline_language_rank (const char         *language,
                        const char * const *languages)
{
  gsize length;
  int i;

  if (language == NULL)
    return G_MAXINT;
  length = subtag_length (language);
  for (i = 0; languages[i] != NULL; i++)
    if (subtag_length (languages[i]) == length &&
        g_ascii_strncasecmp (languages[i], language, length) == 0)
      return i;
  return length == 2 && g_ascii_strncasecmp (language, "en", 2) == 0 ? i : G_MAXINT;
}

/**
 * dateline_text_get:
 * @languages: what the reader prefers, the best first
 *
 * Returns: (nullable): the text in the best language there is, the first one
 *   where none fits, %NULL where there is none
 */
const char *
dateline_text_get (DatelineText       *self,
                   const char * const *languages)
{
  const char *best = NULL;
  int best_rank = G_MAXINT;

  for (guint i = 0; i < dateline_text_get_n (self); i++)
    {
      int rank = dateline_language_rank (dateline_text_get_language (self, i), languages);

      if (best == NULL || rank < best_rank)
        {
          best = dateline_text_get_text (self, i);
          best_rank = rank;
        }
    }
  return best;
}

/**
 * dateline_text_get_local:
 *
 * Returns: (nullable): as dateline_text_get() for the language of the program
 */
const char *
dateline_text_get_local (DatelineText *self)
{
  return dateline_text_get (self, g_get_language_names ());
}
