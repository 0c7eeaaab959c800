/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier-builder.h"
#include "dateline-table-private.h"

G_BEGIN_DECLS

gboolean dateline_dossier_is_named (DatelineDossier        *self,
                                    DatelineRef             ref);
void     dateline_dossier_put_in   (DatelineDossier        *self,
                                    DatelineRef             ref,
                                    DatelineFilePlace       place,
                                    const char             *id,
                                    GBytes                 *raw,
                                    DatelineDossierBuilder *builder);
void     dateline_dossier_take_out (DatelineDossier        *self,
                                    DatelineRef             ref);

G_END_DECLS
