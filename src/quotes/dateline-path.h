/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-quote.h"
#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_PATH (dateline_path_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePath, dateline_path, DATELINE, PATH, GtkBox)

void dateline_path_show (DatelinePath    *self,
                         DatelineSession *session,
                         DatelineQuote   *quote);

G_END_DECLS
