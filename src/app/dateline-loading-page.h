/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_LOADING_PAGE (dateline_loading_page_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLoadingPage, dateline_loading_page, DATELINE, LOADING_PAGE, AdwBin)

/* property opener DatelineOpener: whose progress is shown */

G_END_DECLS
