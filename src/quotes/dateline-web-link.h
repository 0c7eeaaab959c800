/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_WEB_LINK (dateline_web_link_get_type ())
G_DECLARE_FINAL_TYPE (DatelineWebLink, dateline_web_link, DATELINE, WEB_LINK, AdwBin)

void dateline_web_link_show (DatelineWebLink *self,
                             const char      *url);

G_END_DECLS
