/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_WINDOW (dateline_window_get_type ())
G_DECLARE_FINAL_TYPE (DatelineWindow, dateline_window, DATELINE, WINDOW, AdwApplicationWindow)

/* Properties, with notify and read-only:
 *   session  DatelineSession  the window's own
 *   page     string           "start", "loading", "failure" or "workspace"
 *   failure  DatelineFailure  why the file asked for last could not be opened, or NULL
 */
GtkWindow       *dateline_window_new           (GtkApplication *app);
void             dateline_window_remember_size (DatelineWindow *self);
void             dateline_window_open_file     (DatelineWindow *self,
                                                GFile          *file);
void             dateline_window_open_record   (DatelineWindow *self,
                                                GFile          *file,
                                                const char     *id);
gboolean         dateline_window_has_file      (DatelineWindow *self,
                                                GFile          *file);
DatelineSession *dateline_window_get_session   (DatelineWindow *self);
gboolean         dateline_window_is_blank      (DatelineWindow *self);
gboolean         dateline_window_is_settled    (DatelineWindow *self);
char            *dateline_window_dup_failure   (DatelineWindow *self);

G_END_DECLS
