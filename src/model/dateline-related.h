/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-dossier.h"
#include "dateline-ref-set.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_RELATED (dateline_related_get_type ())
G_DECLARE_FINAL_TYPE (DatelineRelated, dateline_related, DATELINE, RELATED, GObject)

DatelineRelated    *dateline_related_new      (DatelineDossier      *dossier,
                                               DatelineRef           ref);
DatelineRelated    *dateline_related_new_any  (DatelineDossier      *dossier,
                                               const DatelineRefSet *refs);
DatelineRef         dateline_related_get_ref  (DatelineRelated      *self);
const DatelineBits *dateline_related_get_bits (DatelineRelated      *self,
                                               DatelineKind          kind);
gboolean            dateline_related_has      (DatelineRelated      *self,
                                               DatelineRef           ref);

G_END_DECLS
