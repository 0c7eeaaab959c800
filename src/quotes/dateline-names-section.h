/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-section.h"

G_BEGIN_DECLS

/* Beyond so many the rest is only counted. */
#define DATELINE_NAMES_SECTION_MOST 60

#define DATELINE_TYPE_NAMES_SECTION (dateline_names_section_get_type ())
G_DECLARE_FINAL_TYPE (DatelineNamesSection, dateline_names_section, DATELINE, NAMES_SECTION, DatelineSection)

void dateline_names_section_show (DatelineNamesSection *self,
                                  GPtrArray            *names,
                                  const char           *shown);

G_END_DECLS
