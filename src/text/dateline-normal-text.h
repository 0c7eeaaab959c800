/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands for an omission in a normal text: three dots, however they are
 * written and bracketed. */
#define DATELINE_OMISSION 0x2026

/**
 * DatelineNormalText:
 * @chars: (array length=length): the letters
 * @bytes: (array length=length): for each the byte of the text it comes from
 * @spans: (array length=length): how many bytes it comes from; 255 is 255 or more
 * @length: how many letters there are
 *
 * A text in the form in which printings of the same words are equal: NFKC and
 * case-folded (Unicode Standard, NFKC_Casefold), one quotation mark, one dash,
 * one space, one mark of omission; no space at either end, nor beside a dash
 * or an omission. Each letter knows where it came from.
 */
typedef struct
{
  gunichar *chars;
  guint32 *bytes;
  guint8 *spans;
  guint length;
  guint n_allocated;
} DatelineNormalText;

DatelineNormalText *dateline_normal_text_new  (const char         *text,
                                               gsize               length);
void                dateline_normal_text_free (DatelineNormalText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineNormalText, dateline_normal_text_free)

G_END_DECLS
