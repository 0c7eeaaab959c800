/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-source.h"

G_BEGIN_DECLS

GFile *dateline_attached_texts_dup_file (DatelineDossier *dossier,
                                         DatelineSource  *source);
void   dateline_attached_texts_set_file (DatelineDossier *dossier,
                                         DatelineSource  *source,
                                         GFile           *file);

G_END_DECLS
