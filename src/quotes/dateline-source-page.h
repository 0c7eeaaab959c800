/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"
#include "dateline-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_SOURCE_PAGE (dateline_source_page_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSourcePage, dateline_source_page, DATELINE, SOURCE_PAGE, AdwNavigationPage)

AdwNavigationPage *dateline_source_page_new    (DatelineSession    *session,
                                                DatelineSource     *source);
gboolean           dateline_source_page_has    (DatelineSourcePage *self,
                                                DatelineRef         ref);
void               dateline_source_page_attach (DatelineSourcePage *self,
                                                GFile              *file);

G_END_DECLS
