/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-place-clusters.h"

G_BEGIN_DECLS

char *dateline_place_words_dup_name   (DatelineDossier            *dossier,
                                       const DatelinePlaceCluster *cluster);
char *dateline_place_words_dup_detail (DatelineDossier            *dossier,
                                       const DatelinePlaceCluster *cluster);
char *dateline_place_words_dup_speech (DatelineDossier            *dossier,
                                       const DatelinePlaceCluster *cluster);
char *dateline_place_words_dup_sum    (guint                       n_events,
                                       guint                       n_places);

G_END_DECLS
