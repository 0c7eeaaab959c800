/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_OVERVIEW (dateline_overview_get_type ())
G_DECLARE_FINAL_TYPE (DatelineOverview, dateline_overview, DATELINE, OVERVIEW, GtkWidget)

GtkWidget *dateline_overview_new         (DatelineSession  *session);
void       dateline_overview_set_session (DatelineOverview *self,
                                          DatelineSession  *session);

G_END_DECLS
