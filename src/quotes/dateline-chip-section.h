/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-section.h"
#include "dateline-session.h"

G_BEGIN_DECLS

/* Beyond so many the rest is only counted. */
#define DATELINE_CHIP_SECTION_MOST 40

#define DATELINE_TYPE_CHIP_SECTION (dateline_chip_section_get_type ())
G_DECLARE_FINAL_TYPE (DatelineChipSection, dateline_chip_section, DATELINE, CHIP_SECTION, DatelineSection)

void dateline_chip_section_add  (DatelineChipSection *self,
                                 DatelineSession     *session,
                                 DatelineRef          ref);
void dateline_chip_section_add_all (DatelineChipSection *self,
                                    DatelineSession     *session,
                                    GArray              *refs);

G_END_DECLS
