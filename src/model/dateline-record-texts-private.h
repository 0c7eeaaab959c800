/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"

G_BEGIN_DECLS

/**
 * DatelineRecordTexts:
 *
 * The source texts of all records as they are at one moment. It never
 * changes, so that a thread may read it while the dossier is changed. Costs
 * eight bytes a record.
 */
typedef struct _DatelineRecordTexts DatelineRecordTexts;

DatelineRecordTexts *dateline_record_texts_new   (DatelineDossier     *dossier);
void                 dateline_record_texts_free  (DatelineRecordTexts *self);
guint                dateline_record_texts_get_n (DatelineRecordTexts *self,
                                                  DatelineKind         kind);
void                 dateline_record_texts_visit (DatelineRecordTexts *self,
                                                  DatelineRef          ref,
                                                  DatelineTextFunc     func,
                                                  gpointer             data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineRecordTexts, dateline_record_texts_free)

G_END_DECLS
