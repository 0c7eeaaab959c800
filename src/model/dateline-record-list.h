/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-dossier.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_RECORD_LIST (dateline_record_list_get_type ())
G_DECLARE_FINAL_TYPE (DatelineRecordList, dateline_record_list, DATELINE, RECORD_LIST, GObject)

DatelineRecordList *dateline_record_list_new          (DatelineDossier    *dossier,
                                                       DatelineKind        kind);
void                dateline_record_list_set          (DatelineRecordList *self,
                                                       DatelineDossier    *dossier,
                                                       const DatelineBits *bits);
DatelineRef         dateline_record_list_get_ref      (DatelineRecordList *self,
                                                       guint               position);
gboolean            dateline_record_list_get_position (DatelineRecordList *self,
                                                       DatelineRef         ref,
                                                       guint              *position);

G_END_DECLS
