/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-source.h"

G_BEGIN_DECLS

/* What is read of a text, in bytes; at most so many quotations are looked for. */
#define DATELINE_SOURCE_READING_BYTES (16 << 20)
#define DATELINE_SOURCE_READING_QUOTES 5000

/**
 * DatelineSourceReading:
 * @text: the text, UTF-8, with line ends in lines too long to be laid out
 * @length: its length in bytes
 * @marks: (element-type DatelineSourceMark): the quotations found in it, sorted
 * @missing: (element-type DatelineRef): those not found
 * @is_cut: whether there is more of the text than was read
 * @is_changed: whether its hash is not the one that the dossier gives
 *
 * The text of a source with the quotations in it.
 */
typedef struct
{
  char *text;
  gsize length;
  GArray *marks;
  GArray *missing;
  gboolean is_cut;
  gboolean is_changed;
} DatelineSourceReading;

void                   dateline_source_reading_start  (DatelineDossier        *dossier,
                                                       DatelineSource         *source,
                                                       GFile                  *file,
                                                       GCancellable           *cancellable,
                                                       GAsyncReadyCallback     callback,
                                                       gpointer                data);
DatelineSourceReading *dateline_source_reading_finish (GAsyncResult           *result,
                                                       GError                **error);
void                   dateline_source_reading_free   (DatelineSourceReading  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineSourceReading, dateline_source_reading_free)

G_END_DECLS
