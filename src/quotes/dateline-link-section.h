/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-section.h"
#include "dateline-session.h"

G_BEGIN_DECLS

/* A list with more rows than this shows the first DATELINE_LINK_SECTION_FIRST
 * and leads to a page with all of them. */
#define DATELINE_LINK_SECTION_MOST 50
#define DATELINE_LINK_SECTION_FIRST 20

#define DATELINE_TYPE_LINK_SECTION (dateline_link_section_get_type ())
G_DECLARE_FINAL_TYPE (DatelineLinkSection, dateline_link_section, DATELINE, LINK_SECTION, DatelineSection)

void dateline_link_section_show             (DatelineLinkSection *self,
                                             DatelineSession     *session,
                                             GListModel          *model);
void dateline_link_section_show_related     (DatelineLinkSection *self,
                                             DatelineSession     *session,
                                             DatelineRelated     *related,
                                             DatelineKind         kind);
void dateline_link_section_show_related_but (DatelineLinkSection *self,
                                             DatelineSession     *session,
                                             DatelineRelated     *related,
                                             DatelineKind         kind,
                                             DatelineRef          but);

G_END_DECLS
