/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_FAILURE_PAGE (dateline_failure_page_get_type ())
G_DECLARE_FINAL_TYPE (DatelineFailurePage, dateline_failure_page, DATELINE, FAILURE_PAGE, AdwBin)

/* property failure DatelineFailure: what is told */

G_END_DECLS
