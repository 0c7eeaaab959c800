/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-window.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SCREENSHOT (dateline_screenshot_get_type ())
G_DECLARE_FINAL_TYPE (DatelineScreenshot, dateline_screenshot, DATELINE, SCREENSHOT, GObject)

DatelineScreenshot *dateline_screenshot_new  (const char         *path,
                                              int                 width,
                                              int                 height);
void                dateline_screenshot_take (DatelineScreenshot *self,
                                              DatelineWindow     *window);

G_END_DECLS
