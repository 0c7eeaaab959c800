/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-quote-list.h"
#include "dateline-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_INSPECTOR (dateline_inspector_get_type ())
G_DECLARE_FINAL_TYPE (DatelineInspector, dateline_inspector, DATELINE, INSPECTOR, AdwBin)

GtkWidget       *dateline_inspector_new         (void);
DatelineSession *dateline_inspector_get_session (DatelineInspector *self);
void             dateline_inspector_set_session (DatelineInspector *self,
                                                 DatelineSession   *session);
DatelineRecord  *dateline_inspector_get_record  (DatelineInspector *self);
gboolean         dateline_inspector_get_pinned  (DatelineInspector *self);
void             dateline_inspector_set_pinned  (DatelineInspector *self,
                                                 gboolean           pinned);
DatelineQuoteList *dateline_inspector_get_list    (DatelineInspector *self);

G_END_DECLS
