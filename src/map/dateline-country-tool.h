/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area-layer.h"
#include "dateline-place-layer.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_COUNTRY_TOOL (dateline_country_tool_get_type ())
G_DECLARE_FINAL_TYPE (DatelineCountryTool, dateline_country_tool, DATELINE, COUNTRY_TOOL, GObject)

DatelineCountryTool *dateline_country_tool_new         (DatelineAreaLayer       *layer,
                                                        DatelinePlaceLayer      *places);
void                 dateline_country_tool_set_session (DatelineCountryTool     *self,
                                                        DatelineSession         *session);
const char          *dateline_country_tool_find        (DatelineCountryTool     *self,
                                                        const DatelineAreaPoint *point);
char                *dateline_country_tool_dup_label   (DatelineCountryTool     *self,
                                                        const char              *code);
gboolean             dateline_country_tool_is_asked    (DatelineCountryTool     *self,
                                                        const char              *code);
void                 dateline_country_tool_ask         (DatelineCountryTool     *self,
                                                        const char              *code,
                                                        gboolean                 wanted);
void                 dateline_country_tool_point_at    (DatelineCountryTool     *self,
                                                        const char              *code);
gboolean             dateline_country_tool_choose      (DatelineCountryTool     *self);

G_END_DECLS
