/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-dossier.h"

G_BEGIN_DECLS

DatelineBits *dateline_undated_find (DatelineDossier *dossier,
                                     DatelineKind     kind);

G_END_DECLS
