/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-record-list.h"

G_BEGIN_DECLS

DatelineRecordList *dateline_record_list_new_borrowed   (DatelineDossier    *dossier,
                                                         DatelineKind        kind);
void                dateline_record_list_forget_dossier (DatelineRecordList *self);
void                dateline_record_list_change_borrowed (DatelineRecordList *self,
                                                          guint               position,
                                                          guint               removed,
                                                          guint               added);

G_END_DECLS
