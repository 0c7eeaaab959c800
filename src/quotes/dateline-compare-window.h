/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_COMPARE_WINDOW (dateline_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (DatelineCompareWindow, dateline_compare_window, DATELINE, COMPARE_WINDOW, AdwWindow)

GtkWindow *dateline_compare_window_new (DatelineSession *session,
                                        GtkWindow       *parent,
                                        DatelineRefSet  *what);

G_END_DECLS
