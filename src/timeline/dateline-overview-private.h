/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-overview-bins.h"
#include "dateline-overview-span.h"
#include "dateline-overview.h"
#include "dateline-timeline-label.h"

G_BEGIN_DECLS

/* What dateline-overview*.c share. As in the timeline, everything is reckoned
 * as if time went from left to right; dateline_overview_flip() mirrors it. */

/* What of the dossier is counted: its events and its quotations. */
#define DATELINE_OVERVIEW_N_TABLES 2

typedef enum
{
  DATELINE_OVERVIEW_GRIP_NONE,
  DATELINE_OVERVIEW_GRIP_START,
  DATELINE_OVERVIEW_GRIP_END,
  DATELINE_OVERVIEW_GRIP_WHOLE,
} DatelineOverviewGrip;

struct _DatelineOverview
{
  GtkWidget parent_instance;

  DatelineSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *query_signals;
  GSignalGroup *dossier_signals;

  DatelineTimelineLabels *labels;
  double line; /* height of a line of text */
  double char_width;

  gboolean has_span;
  DatelineOverviewSpan span;
  DatelineTimeAxis axis; /* from `zone`[0] pixels on */
  double zone[2];        /* at either edge, for what is too far off */
  DatelineOverviewBins *bins;
  guint fill_source;
  gboolean filled;

  DatelineOverviewGrip hover;
  DatelineOverviewGrip drag;
  gint64 drag_start; /* the window when the drag began */
  gint64 drag_end;
};

/* dateline-overview.c */
void     dateline_overview_get_window (DatelineOverview *self,
                                       double           *x0,
                                       double           *x1);
gboolean dateline_overview_get_time   (DatelineOverview *self,
                                       gint64           *start,
                                       gint64           *end);

static inline double
dateline_overview_flip (DatelineOverview *self,
                        double            x,
                        double            width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (widget) - x - width : x;
}

/* dateline-overview-draw.c */
void     dateline_overview_snapshot   (GtkWidget        *widget,
                                       GtkSnapshot      *snapshot);

/* dateline-overview-input.c */
void     dateline_overview_init_input (DatelineOverview *self);
void     dateline_overview_class_init_keys (GtkWidgetClass *widget_class);

G_END_DECLS
