/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_START_PAGE (dateline_start_page_get_type ())
G_DECLARE_FINAL_TYPE (DatelineStartPage, dateline_start_page, DATELINE, START_PAGE, AdwBin)

/* signal "open-file" (GFile *file): the user picked a dossier */

G_END_DECLS
