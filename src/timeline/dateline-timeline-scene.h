/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-lane-layout.h"
#include "dateline-time-axis.h"
#include "dateline-timeline-lane.h"

G_BEGIN_DECLS

/* Half the size of the mark that stands for what is too short to see. */
#define DATELINE_TIMELINE_RADIUS 6.0
/* How far the fading tail of a date without an end reaches. */
#define DATELINE_TIMELINE_TAIL 64.0
/* Half the room that the mark of a piece of evidence takes. */
#define DATELINE_TIMELINE_STEP 9.0
/* How wide a bin is. */
#define DATELINE_TIMELINE_BIN 4.0

/**
 * DatelineTimelineMark:
 * @ref: the record, the first of them if it stands for several
 * @n: how many records it stands for: those of a crowded lane that have the
 *   same date share a mark
 * @position: where the record stands in the lane
 * @members: where those stand in the scene's list
 * @bounds: the date
 * @point: whether it is drawn as a mark in its middle rather than as a bar
 * @item: where it lies, in pixels from the scene's start
 *
 * One thing drawn in a lane.
 */
typedef struct
{
  DatelineRef ref;
  guint n;
  guint position;
  guint members;
  DatelineDateBounds bounds;
  gboolean point;
  DatelineLaneItem item;
} DatelineTimelineMark;

/**
 * DatelineTimelineMember:
 * @ref: the record
 * @position: where it stands in the lane
 *
 * One of several records that share a mark.
 */
typedef struct
{
  DatelineRef ref;
  guint position;
} DatelineTimelineMember;

/**
 * DatelineTimelineBand:
 * @lane: the lane
 * @laid_out: whether the rest is known; until then it is as high as it last was
 * @marks: (element-type DatelineTimelineMark): what is drawn in it, in the
 *   order they begin; empty if there are bins
 * @n_rows: how many rows they take
 * @bins: (nullable): how much there is at each place, where that is too much
 *   to draw one by one
 * @n_bins: how many bins
 * @peak: the most in a bin
 * @y: where it begins, in pixels below the ruler
 * @height: its height
 *
 * A lane, laid out.
 */
typedef struct
{
  DatelineTimelineLane *lane;
  gboolean laid_out;
  GArray *marks;
  guint n_rows;
  DatelineLaneBin *bins;
  guint n_bins;
  guint peak;
  double y;
  double height;
} DatelineTimelineBand;

/**
 * DatelineLabelFunc:
 * @ref: a record
 * @n: how many records share its mark
 * @beside: (out): whether it cannot stand on the bar; %FALSE before the call
 * @data: user data
 *
 * Returns: how wide the label of the mark is, in pixels
 */
typedef double (*DatelineLabelFunc) (DatelineRef  ref,
                                     guint        n,
                                     gboolean    *beside,
                                     gpointer     data);

/**
 * DatelineTimelineSetting:
 * @axis: what time is in sight
 * @row_height: how far apart the rows of a lane are
 * @padding: the space above and below a lane's rows
 * @caption: the space above that for the lane's name, if it stands there
 * @measure: measures labels
 * @data: for @measure
 *
 * What a scene depends on besides the lanes.
 */
typedef struct
{
  const DatelineTimeAxis *axis;
  double row_height;
  double padding;
  double caption;
  DatelineLabelFunc measure;
  gpointer data;
} DatelineTimelineSetting;

/**
 * DatelineTimelineScene:
 * @start: the time at its pixel 0
 * @end: one past the last second laid out
 * @scale: seconds a pixel
 * @bands: (element-type DatelineTimelineBand): its lanes
 * @members: (element-type DatelineTimelineMember): the records of marks that stand for several
 * @no_marks: (element-type DatelineTimelineMark): those of lanes not laid out
 * @all_labels: whether there are few enough marks to label each
 * @n_marks: how many marks there are in all that is laid out
 * @height: how high all lanes are together
 *
 * Where everything lies in the time in sight and as much again on either
 * side: moving along needs no new one.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  double scale;
  GArray *bands;
  GArray *members;
  GArray *no_marks;
  gboolean all_labels;
  guint n_marks;
  double height;
} DatelineTimelineScene;

DatelineTimelineScene *dateline_timeline_scene_new      (GPtrArray                     *lanes,
                                                         const DatelineTimelineSetting *setting);
gboolean               dateline_timeline_scene_reach    (DatelineTimelineScene         *self,
                                                         const DatelineTimelineSetting *setting,
                                                         double                         y0,
                                                         double                         y1);
void                   dateline_timeline_scene_count    (DatelineTimelineScene         *self);
void                   dateline_timeline_scene_free     (DatelineTimelineScene         *self);
gboolean               dateline_timeline_scene_covers   (const DatelineTimelineScene   *self,
                                                         const DatelineTimeAxis        *axis);
double                 dateline_timeline_scene_get_x    (const DatelineTimelineScene   *self,
                                                         const DatelineTimeAxis        *axis);
DatelineTimelineBand  *dateline_timeline_scene_get_band (const DatelineTimelineScene   *self,
                                                         guint                          position);
guint                  dateline_timeline_scene_find_band (const DatelineTimelineScene  *self,
                                                         double                         y);
DatelineTimelineMark  *dateline_timeline_scene_find     (const DatelineTimelineScene   *self,
                                                         DatelineRef                    ref,
                                                         guint                         *band);
DatelineTimelineMember dateline_timeline_mark_get       (const DatelineTimelineScene   *self,
                                                         const DatelineTimelineMark    *mark,
                                                         guint                          member);
double                 dateline_timeline_mark_get_end   (const DatelineTimelineMark    *mark);
gboolean               dateline_timeline_mark_has       (const DatelineTimelineScene   *self,
                                                         const DatelineTimelineMark    *mark,
                                                         DatelineRef                    ref);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineTimelineScene, dateline_timeline_scene_free)

G_END_DECLS
