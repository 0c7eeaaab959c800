/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_RECORD_PAGE (dateline_record_page_get_type ())
G_DECLARE_FINAL_TYPE (DatelineRecordPage, dateline_record_page, DATELINE, RECORD_PAGE, AdwNavigationPage)

AdwNavigationPage *dateline_record_page_new (const char      *title,
                                             DatelineSession *session,
                                             GListModel      *model);

G_END_DECLS
