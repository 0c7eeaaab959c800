/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DatelineBits:
 * @n: how many bits there are
 * @words: the bits, 64 a word, the lowest first
 *
 * A set of rows. Shared by reference; whoever made it may fill it until
 * handing it on, after which nobody changes it.
 */
typedef struct
{
  guint n;
  guint64 words[];
} DatelineBits;

#define DATELINE_TYPE_BITS (dateline_bits_get_type ())
GType dateline_bits_get_type (void) G_GNUC_CONST;

DatelineBits *dateline_bits_new       (guint               n);
DatelineBits *dateline_bits_new_full  (guint               n);
DatelineBits *dateline_bits_copy      (const DatelineBits *self);
DatelineBits *dateline_bits_ref       (DatelineBits       *self);
void          dateline_bits_unref     (DatelineBits       *self);
guint         dateline_bits_count     (const DatelineBits *self);
void          dateline_bits_and       (DatelineBits       *self,
                                       const DatelineBits *other);
void          dateline_bits_or        (DatelineBits       *self,
                                       const DatelineBits *other);
gboolean      dateline_bits_equal     (const DatelineBits *a,
                                       const DatelineBits *b);
gboolean      dateline_bits_next      (const DatelineBits *self,
                                       guint              *position);

static inline gboolean
dateline_bits_get (const DatelineBits *self,
                   guint               position)
{
  return (self->words[position >> 6] >> (position & 63)) & 1;
}

static inline void
dateline_bits_set (DatelineBits *self,
                   guint         position)
{
  self->words[position >> 6] |= G_GUINT64_CONSTANT (1) << (position & 63);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineBits, dateline_bits_unref)

G_END_DECLS
