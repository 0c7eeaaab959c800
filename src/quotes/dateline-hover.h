/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_HOVER (dateline_hover_get_type ())
G_DECLARE_FINAL_TYPE (DatelineHover, dateline_hover, DATELINE, HOVER, GObject)

DatelineHover *dateline_hover_new   (void);
void           dateline_hover_watch (DatelineHover   *self,
                                     GtkWidget       *widget);
void           dateline_hover_set   (DatelineHover   *self,
                                     DatelineSession *session,
                                     DatelineRef      ref);

G_END_DECLS
