/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"

G_BEGIN_DECLS

GBytes *dateline_writer_to_bytes (DatelineDossier *dossier);
GBytes *dateline_writer_apply    (GBytes          *file,
                                  GArray          *edits);
GBytes *dateline_writer_format   (const char      *text,
                                  gsize            length);

G_END_DECLS
