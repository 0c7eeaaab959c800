/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folding makes texts that a reader takes for the same equal, so that they can
 * be searched: without case, accents, hyphens and apostrophes, and in Latin
 * letters whatever script they are written in.
 *
 *   Punggye-ri, PUNGGYE‑RI, punggyeri   punggyeri
 *   풍계리                               punggyeli
 *   Пунгери                             pungeri
 *   Straße, Łódź, İstanbul, ısı         strasse, lodz, istanbul, isi
 *   判門店                               panmendian
 *
 * A word is what stands between spaces and punctuation. Hyphens and apostrophes
 * do not end it, they vanish: "inter-Korean" is one word, "interkorean". A text
 * without spaces (Chinese, Japanese, Thai) is one word as far as its punctuation
 * goes, so what is looked for is to be searched *inside of words*: "门店" is
 * "mendian", which is in "panmendian", as "korean" is in "interkorean".
 *
 * Only the Latin form is given, for texts and for what is looked for alike. A
 * search in one script thus finds the other where the letters agree, and always
 * finds its own; the price is that words that sound alike are alike. */

/**
 * DatelineWordFunc:
 * @word: one folded word, not NUL-terminated, valid during the call
 * @length: its length in bytes, at least 1
 * @data: user data
 *
 * Called by dateline_fold_words() once for each word of a text, in order.
 */
typedef void (*DatelineWordFunc) (const char *word,
                                  gsize       length,
                                  gpointer    data);

/**
 * DatelineWordSpanFunc:
 * @word: one folded word, not NUL-terminated, valid during the call
 * @length: its length in bytes, at least 1
 * @start: where in the text it begins
 * @end: behind its last letter
 * @data: user data
 *
 * Called by dateline_fold_word_spans() once for each word of a text, in order.
 */
typedef void (*DatelineWordSpanFunc) (const char *word,
                                      gsize       length,
                                      const char *start,
                                      const char *end,
                                      gpointer    data);

char *dateline_fold            (const char           *text);
void  dateline_fold_words      (const char           *text,
                                gssize                length,
                                DatelineWordFunc      func,
                                gpointer              data);
void  dateline_fold_word_spans (const char           *text,
                                gssize                length,
                                DatelineWordSpanFunc  func,
                                gpointer              data);

G_END_DECLS
