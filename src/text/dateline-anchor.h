/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineSelector:
 * @exact: (nullable): the passage
 * @prefix: (nullable): what stands before it
 * @suffix: (nullable): what stands after it
 * @start: its first character in the text it was taken from; -1 if not known
 * @end: one past its last; -1 if not known
 *
 * What is known of a passage: a TextQuoteSelector and a TextPositionSelector of
 * the W3C Web Annotation Data Model. Characters are those of Unicode.
 */
typedef struct
{
  const char *exact;
  const char *prefix;
  const char *suffix;
  gint64 start;
  gint64 end;
} DatelineSelector;

/**
 * DatelineAnchorMethod:
 * @DATELINE_ANCHOR_NONE: not found in this text
 * @DATELINE_ANCHOR_POSITION: by its position; nothing of its words is known
 * @DATELINE_ANCHOR_EXACT: letter for letter
 * @DATELINE_ANCHOR_NORMALISED: but for quotation marks, dashes, spaces, case
 *   and how letters are encoded
 * @DATELINE_ANCHOR_ELIDED: what stands between the marks of omission, in order
 * @DATELINE_ANCHOR_APPROXIMATE: but for some letters
 *
 * How a passage was found.
 */
typedef enum
{
  DATELINE_ANCHOR_NONE,
  DATELINE_ANCHOR_POSITION,
  DATELINE_ANCHOR_EXACT,
  DATELINE_ANCHOR_NORMALISED,
  DATELINE_ANCHOR_ELIDED,
  DATELINE_ANCHOR_APPROXIMATE,
} DatelineAnchorMethod;

/**
 * DatelineAnchor:
 * @method: how it was found
 * @confidence: 0 for not at all to 1 for beyond doubt
 * @start: its first byte
 * @end: one past its last byte
 * @first: its first character
 * @last: one past its last character
 *
 * Where a passage stands in a text. All but @method is 0 where it was not found.
 */
typedef struct
{
  DatelineAnchorMethod method;
  double confidence;
  gsize start;
  gsize end;
  guint first;
  guint last;
} DatelineAnchor;

typedef struct _DatelineAnchorText DatelineAnchorText;

DatelineAnchorText *dateline_anchor_text_new  (const char             *text,
                                               gsize                   length);
void                dateline_anchor_text_free (DatelineAnchorText     *self);
void                dateline_anchor_text_find (DatelineAnchorText     *self,
                                               const DatelineSelector *selectors,
                                               guint                   n_selectors,
                                               gboolean                positions_hold,
                                               DatelineAnchor         *anchors);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineAnchorText, dateline_anchor_text_free)

G_END_DECLS
