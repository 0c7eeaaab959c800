/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-quote-group.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_GROUP_HEADING (dateline_group_heading_get_type ())
G_DECLARE_FINAL_TYPE (DatelineGroupHeading, dateline_group_heading, DATELINE, GROUP_HEADING, AdwBin)

void  dateline_group_heading_show     (DatelineGroupHeading *self,
                                       DatelineQuoteGroup   *group);
char *dateline_group_heading_dup_name (DatelineGroupHeading *self);

G_END_DECLS
