/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TIMELINE (dateline_timeline_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTimeline, dateline_timeline, DATELINE, TIMELINE, GtkWidget)

/* Properties, all with notify:
 *   session   DatelineSession  what it shows and talks to
 *   and those of GtkScrollable; only the vertical one moves
 */
void             dateline_timeline_collapse_all  (DatelineTimeline *self,
                                                  gboolean          collapsed);
void             dateline_timeline_collapse_current (DatelineTimeline *self,
                                                  gboolean          collapsed);
void             dateline_timeline_move_current  (DatelineTimeline *self,
                                                  int               step);
void             dateline_timeline_set_session   (DatelineTimeline *self,
                                                  DatelineSession  *session);
void             dateline_timeline_drop_popovers (DatelineTimeline *self);
void             dateline_timeline_zoom          (DatelineTimeline *self,
                                                  double            factor);
void             dateline_timeline_fit_all       (DatelineTimeline *self);
void             dateline_timeline_fit_matches   (DatelineTimeline *self);
void             dateline_timeline_fit_selection (DatelineTimeline *self);
void             dateline_timeline_show_today    (DatelineTimeline *self);
void             dateline_timeline_show_as_of    (DatelineTimeline *self);
void             dateline_timeline_fit_record    (DatelineTimeline *self,
                                                  DatelineRef       ref);
void             dateline_timeline_show_span     (DatelineTimeline *self,
                                                  gint64            start,
                                                  gint64            end,
                                                  gboolean          animate);

G_END_DECLS
