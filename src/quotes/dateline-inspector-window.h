/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_INSPECTOR_WINDOW (dateline_inspector_window_get_type ())
G_DECLARE_FINAL_TYPE (DatelineInspectorWindow, dateline_inspector_window, DATELINE, INSPECTOR_WINDOW, AdwWindow)

GtkWindow *dateline_inspector_window_new (DatelineSession *session,
                                          GtkWindow       *parent);

G_END_DECLS
