/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier-builder.h"

G_BEGIN_DECLS

char *dateline_dossier_builder_dup_only_id (DatelineDossierBuilder *self,
                                            DatelineKind            kind);
void  dateline_dossier_builder_make_row    (DatelineDossierBuilder *self,
                                            DatelineDossier        *dossier,
                                            DatelineRef             ref);
void  dateline_dossier_builder_move_row    (DatelineDossierBuilder *self,
                                            DatelineDossier        *dossier,
                                            DatelineRef             ref);

G_END_DECLS
