/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-link.h"
#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_RECORD_ROW (dateline_record_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (DatelineRecordRow, dateline_record_row, DATELINE, RECORD_ROW, AdwBin)

/**
 * DatelineRecordRowClass:
 * @show: fills the row from a record of a dossier; @link is %NULL or says more
 *
 * What each sort of row brings of its own.
 */
struct _DatelineRecordRowClass
{
  AdwBinClass parent_class;

  void (*show) (DatelineRecordRow *self,
                DatelineDossier   *dossier,
                DatelineRef        ref,
                DatelineLink      *link);
};

void             dateline_record_row_show           (DatelineRecordRow *self,
                                                     DatelineSession   *session,
                                                     gpointer           item);
DatelineRef      dateline_record_row_get_ref        (DatelineRecordRow *self);
DatelineDate    *dateline_record_row_get_as_of      (DatelineRecordRow *self);
const char      *dateline_record_row_get_name       (DatelineRecordRow *self);
void             dateline_record_row_set_name       (DatelineRecordRow *self,
                                                     const char        *name);
DatelineSession *dateline_record_row_get_session    (DatelineRecordRow *self);
DatelineRef      dateline_record_row_ref_of         (gpointer           item);

G_END_DECLS
