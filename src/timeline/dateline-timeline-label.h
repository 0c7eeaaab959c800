/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-dossier.h"

G_BEGIN_DECLS

/**
 * DatelineTimelineLabel:
 * @layout: the text
 * @width: how wide it is, in pixels
 * @planned: whether the event had not happened by the day of the dossier
 * @choices: (nullable) (element-type DatelineDateBounds): of a date that is one
 *   or all of several: those
 *
 * What drawing a record needs beyond its columns.
 */
typedef struct
{
  PangoLayout *layout;
  double width;
  gboolean planned;
  GArray *choices;
} DatelineTimelineLabel;

typedef struct _DatelineTimelineLabels DatelineTimelineLabels;

DatelineTimelineLabels      *dateline_timeline_labels_new      (GtkWidget              *widget);
void                         dateline_timeline_labels_free     (DatelineTimelineLabels *self);
void                         dateline_timeline_labels_clear    (DatelineTimelineLabels *self);
const DatelineTimelineLabel *dateline_timeline_labels_get      (DatelineTimelineLabels *self,
                                                                DatelineDossier        *dossier,
                                                                DatelineRef             ref);
PangoLayout                 *dateline_timeline_labels_get_text (DatelineTimelineLabels *self,
                                                                const char             *text,
                                                                gboolean                bold);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineTimelineLabels, dateline_timeline_labels_free)

G_END_DECLS
