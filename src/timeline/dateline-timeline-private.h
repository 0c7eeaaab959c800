/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-day-tag.h"
#include "dateline-drawn-items.h"
#include "dateline-kind-style.h"
#include "dateline-lane-arrangement.h"
#include "dateline-time-ticks.h"
#include "dateline-timeline-label.h"
#include "dateline-timeline-lanes.h"
#include "dateline-timeline-scene.h"
#include "dateline-timeline.h"

G_BEGIN_DECLS

/* What dateline-timeline-*.c share. Everything is reckoned as if time went from
 * left to right; dateline_timeline_flip() mirrors what is drawn and pointed at
 * where it does not. */

/* Bins are told by the ticks of the ruler; their keys are apart from records'. */
#define DATELINE_TIMELINE_BIN_KEY (G_GUINT64_CONSTANT (1) << 62)

/* The middle of what opens and closes a lane, and of the mark behind it. */
#define DATELINE_TIMELINE_DISCLOSURE 11.0
#define DATELINE_TIMELINE_ICON 27.0

/* How wide the badge of what claims warn of is. */
#define DATELINE_TIMELINE_BADGE 11.0

typedef enum
{
  DATELINE_TIMELINE_DRAG_NONE,
  DATELINE_TIMELINE_DRAG_PAN,
  DATELINE_TIMELINE_DRAG_LANE,  /* a lane, by its name */
  DATELINE_TIMELINE_DRAG_BRUSH, /* a new span, or an end of the old */
  DATELINE_TIMELINE_DRAG_MOVE,  /* the span as it is */
  DATELINE_TIMELINE_DRAG_CATCH, /* what lies in a rectangle */
  DATELINE_TIMELINE_DRAG_OVER,  /* given up, though the button is still held */
} DatelineTimelineDrag;

/* Sizes that follow from the font and the width. */
typedef struct
{
  double header; /* the column of lane names; 0 where they stand in the lanes */
  double ruler;
  double row;
  double bar;
  double padding;
  double caption;
  double char_width;
  double line; /* height of a line of text */
} DatelineTimelineMetrics;

struct _DatelineTimeline
{
  GtkWidget parent_instance;

  DatelineSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *query_signals;
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;

  DatelineTimelineMetrics metrics;
  DatelineTimeAxis axis;
  GPtrArray *all_lanes; /* DatelineTimelineLane; NULL without a dossier or until they are made */
  GPtrArray *lanes;     /* those of them that are shown, in order; NULL together with them */
  DatelineLaneField field;
  DatelineLaneField lanes_field; /* what the lanes are of until those of @field are made */
  DatelineLaneArrangement arrangement;
  DatelineMatches *matches; /* what the lanes were counted by */
  DatelineMatches *everything; /* what of all records they are made of */
  DatelineClaims *claims;      /* NULL where there are none */
  guint n_records;
  GCancellable *making;     /* while lanes are being made */
  guint32 anchor;           /* the key of the lane at the top */
  double anchor_delta;      /* how much of it is out of sight */
  DatelineTimelineScene *scene; /* NULL until needed */
  DatelineTimelineLabels *labels;
  gboolean wants_first_span; /* the dossier is new and there is no width yet */

  DatelineDrawnItems *items;
  guint items_source;
  guint header_source;
  GHashTable *told; /* the records that have an item, while these are made */
  DatelineRef cursor; /* what the keyboard is at */
  guint32 cursor_lane; /* the key of the lane it is in, of those that hold it */
  gint64 span_anchor; /* the end of the span that Shift and the arrows leave alone */

  AdwAnimation *animation;
  DatelineTimeAxis from;
  DatelineTimeAxis to;
  double glide;      /* what is left of a throw of the pointer, in pixels */

  GtkGesture *drag_gesture;
  guint dragged_lane;
  guint drop_lane;
  double drag_height; /* at what height, in pixels from the top */
  guint drag_tick;    /* 0 unless lanes go by as it is at an edge */
  DatelineTimelineDrag drag;
  double drag_x; /* what of the last offset was used */
  double drag_y;
  double velocity; /* pixels a second */
  gint64 drag_time;
  gboolean unsnapped; /* the brush is not drawn to anything */
  graphene_rect_t caught; /* the rectangle dragged, in pixels of the widget */
  guint n_caught;
  gboolean caught_moved; /* @n_caught is of what was caught before */
  gint64 brush_anchor;
  gint64 brush_offset;
  double pinch;
  double pointer_x;
  double pointer_y;

  guint span_tick; /* the brushed span is handed on once a frame */
  gint64 span_start;
  gint64 span_end;

  GtkWidget *popover;      /* a menu or a list, the last one shown */
  DatelineRef menu_ref;    /* what the menu is of */
  guint32 menu_lane;       /* and the key of the lane it is of */
  graphene_rect_t menu_at; /* and where that is, as if time went from left to right */

  GtkWidget *card; /* NULL until needed */
  guint hover_source;
  guint64 hover_key; /* what the card is or will be of */
  gboolean hover_by_keys;
  gint64 card_hidden; /* when */

  gboolean tells_view; /* the time in sight is to be told when it comes to rest */
  gboolean tells_span; /* so is the brushed one */

  gboolean rtl;
};

/* dateline-timeline.c */
void                   dateline_timeline_axis_changed      (DatelineTimeline *self);
DatelineDossier       *dateline_timeline_get_dossier       (DatelineTimeline *self);
double                 dateline_timeline_get_offset        (DatelineTimeline *self);
gboolean               dateline_timeline_get_span          (DatelineTimeline *self,
                                                            gint64           *start,
                                                            gint64           *end);

static inline double
dateline_timeline_flip (DatelineTimeline *self,
                        double            x,
                        double            width)
{
  return self->rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;
}

/* dateline-timeline-arrange.c */
DatelineTimelineScene *dateline_timeline_ensure_scene       (DatelineTimeline           *self);
void                   dateline_timeline_forget_scene       (DatelineTimeline           *self);
void                   dateline_timeline_update_vadjustment (DatelineTimeline           *self);
void                   dateline_timeline_offset_changed     (DatelineTimeline           *self);
void                   dateline_timeline_reach_lane         (DatelineTimeline           *self,
                                                             guint                       position);
double                 dateline_timeline_measure_header     (DatelineTimeline           *self);
double                 dateline_timeline_get_indent         (const DatelineTimelineLane *lane);
void                   dateline_timeline_matches_changed    (DatelineTimeline           *self);
void                   dateline_timeline_dossier_changed    (DatelineTimeline           *self);
DatelineDate          *dateline_timeline_get_as_of          (DatelineTimeline           *self);
gint64                 dateline_timeline_get_as_of_time     (DatelineTimeline           *self);
void                   dateline_timeline_as_of_changed      (DatelineTimeline           *self);
void                   dateline_timeline_clock_changed      (DatelineTimeline           *self);
void                   dateline_timeline_records_changed    (DatelineTimeline           *self);
void                   dateline_timeline_make_lanes         (DatelineTimeline           *self);
void                   dateline_timeline_arrange            (DatelineTimeline           *self);
void                   dateline_timeline_lanes_moved        (DatelineTimeline           *self);
void                   dateline_timeline_collapse_lane      (DatelineTimeline           *self,
                                                             guint                       position,
                                                             gboolean                    collapsed);
guint                  dateline_timeline_move_lane          (DatelineTimeline           *self,
                                                             guint                       from,
                                                             guint                       to);
void                   dateline_timeline_clear_lanes        (DatelineTimeline           *self);

/* dateline-timeline-commitment.c */
void     dateline_timeline_find_gap            (DatelineTimeline   *self,
                                                const DatelineCommitmentSpan *span,
                                                double             *from,
                                                double             *until);
gboolean dateline_timeline_get_bounds          (DatelineTimeline   *self,
                                                DatelineRef         ref,
                                                DatelineDateBounds *bounds);
char    *dateline_timeline_dup_commitment_when (DatelineTimeline   *self,
                                                DatelineRef         ref);

/* dateline-timeline-headers.c */
guint    dateline_timeline_find_header            (DatelineTimeline *self,
                                                   double            x,
                                                   double            y);
char    *dateline_timeline_dup_header_tip         (DatelineTimeline *self,
                                                   double            x,
                                                   double            y);
gboolean dateline_timeline_click_header           (DatelineTimeline *self,
                                                   double            x,
                                                   double            y);
gboolean dateline_timeline_begin_lane_drag        (DatelineTimeline *self,
                                                   double            x,
                                                   double            y);
void     dateline_timeline_drag_lane              (DatelineTimeline *self,
                                                   double            y);
void     dateline_timeline_end_lane_drag          (DatelineTimeline *self);
void     dateline_timeline_toggle_lane            (DatelineTimeline *self,
                                                   guint             position,
                                                   gboolean          collapsed);
guint    dateline_timeline_shift_lane             (DatelineTimeline *self,
                                                   guint             from,
                                                   guint             to);
guint    dateline_timeline_get_current_lane       (DatelineTimeline *self);
void     dateline_timeline_class_init_header_keys (GtkWidgetClass   *widget_class);

/* dateline-timeline-find.c */
typedef struct
{
  guint band;                 /* G_MAXUINT if none */
  DatelineTimelineMark *mark; /* NULL if none */
  int bin;                    /* -1 if none */
} DatelineTimelineSpot;

DatelineTimelineSpot dateline_timeline_find_spot     (DatelineTimeline           *self,
                                                      double                      x,
                                                      double                      y);
void                 dateline_timeline_get_bin_time  (DatelineTimeline           *self,
                                                      int                         bin,
                                                      gint64                     *start,
                                                      gint64                     *end);
graphene_rect_t      dateline_timeline_get_mark_rect (DatelineTimeline           *self,
                                                      const DatelineTimelineBand *band,
                                                      const DatelineTimelineMark *mark);
DatelineRef          dateline_timeline_step_in_time  (DatelineTimeline           *self,
                                                      DatelineRef                 from,
                                                      int                         step);
DatelineRef          dateline_timeline_step_lane     (DatelineTimeline           *self,
                                                      DatelineRef                 from,
                                                      int                         step);
DatelineRef          dateline_timeline_find_end      (DatelineTimeline           *self,
                                                      gboolean                    last);
DatelineRef          dateline_timeline_find_nearest  (DatelineTimeline           *self);
guint                dateline_timeline_find_lane     (DatelineTimeline           *self,
                                                      DatelineRef                 ref);

/* dateline-timeline-move.c */
void     dateline_timeline_init_move    (DatelineTimeline *self);
void     dateline_timeline_stop         (DatelineTimeline *self);
void     dateline_timeline_throw        (DatelineTimeline *self,
                                         double            velocity);
void     dateline_timeline_zoom_at      (DatelineTimeline *self,
                                         double            factor,
                                         double            x);
void     dateline_timeline_show_first   (DatelineTimeline *self);
void     dateline_timeline_reveal       (DatelineTimeline *self,
                                         DatelineRef       ref);
void     dateline_timeline_page         (DatelineTimeline *self,
                                         double            pages);
void     dateline_timeline_enter_bin    (DatelineTimeline *self,
                                         gint64            time);

/* dateline-timeline-brush.c */
gboolean dateline_timeline_begin_brush  (DatelineTimeline *self,
                                         double            x);
void     dateline_timeline_drag_brush   (DatelineTimeline *self,
                                         double            x);
void     dateline_timeline_end_brush    (DatelineTimeline *self);
void     dateline_timeline_brush_tick   (DatelineTimeline *self,
                                         double            x);
gint64   dateline_timeline_get_cursor_time (DatelineTimeline *self);
void     dateline_timeline_extend_span  (DatelineTimeline *self,
                                         int               step);
gboolean dateline_timeline_is_on_handle (DatelineTimeline *self,
                                         double            x,
                                         gboolean         *at_end);
gboolean dateline_timeline_is_on_span   (DatelineTimeline *self,
                                         double            x);

/* dateline-timeline-catch.c */
void     dateline_timeline_drag_catch   (DatelineTimeline *self,
                                         double            x,
                                         double            y,
                                         double            to_x,
                                         double            to_y);
void     dateline_timeline_end_catch    (DatelineTimeline *self,
                                         gboolean          add);

/* dateline-timeline-hover.c */
void     dateline_timeline_hover        (DatelineTimeline *self,
                                         guint64           key,
                                         gboolean          by_keys);
void     dateline_timeline_hide_card    (DatelineTimeline *self);
char    *dateline_timeline_dup_printed  (DatelineTimeline *self,
                                         DatelineRef       ref);

/* dateline-timeline-menu.c */
GtkWidget *dateline_timeline_get_host   (DatelineTimeline           *self);
void     dateline_timeline_show_menu    (DatelineTimeline           *self);
void     dateline_timeline_show_menu_at (DatelineTimeline           *self,
                                         double                      x,
                                         double                      y);
void     dateline_timeline_list_spot    (DatelineTimeline           *self,
                                         const DatelineTimelineSpot *spot,
                                         const graphene_rect_t      *at);
void     dateline_timeline_list_cursor  (DatelineTimeline           *self);
gboolean dateline_timeline_get_cursor_rect (DatelineTimeline        *self,
                                         graphene_rect_t            *rect);
char    *dateline_timeline_dup_text     (DatelineTimeline           *self,
                                         DatelineRef                 ref);

/* dateline-timeline-lane-menu.c */
GMenuModel *dateline_timeline_make_lane_menu (DatelineTimeline *self,
                                              guint             position,
                                              GActionMap       *actions,
                                              const char       *prefix);

/* dateline-timeline-tell.c */
void     dateline_timeline_tell_view    (DatelineTimeline *self);
void     dateline_timeline_tell_span    (DatelineTimeline *self);
void     dateline_timeline_tell_clock   (DatelineTimeline *self);
void     dateline_timeline_tell_selected (DatelineTimeline *self);
char    *dateline_timeline_dup_count    (DatelineKind      kind,
                                         guint             n);

/* dateline-timeline-pointer.c, dateline-timeline-keys.c */
void dateline_timeline_init_pointer     (DatelineTimeline      *self);
void dateline_timeline_class_init_keys  (GtkWidgetClass        *widget_class);
void dateline_timeline_set_cursor       (DatelineTimeline      *self,
                                         DatelineRef            ref);

/* dateline-timeline-accessible.c */
void dateline_timeline_queue_items      (DatelineTimeline      *self);
void dateline_timeline_update_items     (DatelineTimeline      *self);
char *dateline_timeline_dup_when        (DatelineTimeline      *self,
                                         DatelineRef            ref);

/* dateline-timeline-draw*.c */
typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA ink;    /* text and lines */
  GdkRGBA accent;
  GdkRGBA background;
  gboolean dark;
  gboolean contrast;
  double width;
  double height;
  DatelineTimeTicks minor;
  DatelineTimeTicks major;
} DatelineTimelineCanvas;

/* What the legend shows of a mark. Times are where they would be on the axis. */
typedef struct
{
  const char *token;
  DatelineDateBounds bounds;
  GArray *choices; /* DatelineDateBounds; NULL if none */
  gboolean point;
  gboolean planned;
  gboolean filtered; /* out */
} DatelineTimelineSample;

void dateline_timeline_snapshot         (GtkWidget                    *widget,
                                         GtkSnapshot                  *snapshot);
void dateline_timeline_set_up_canvas    (DatelineTimeline             *self,
                                         DatelineTimelineCanvas       *canvas,
                                         GtkSnapshot                  *snapshot);
void dateline_timeline_draw_sample      (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         const DatelineTimelineSample *sample,
                                         const graphene_rect_t        *rect);
void dateline_timeline_draw_sample_bins (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         const DatelineTimelineBand   *band,
                                         const char                   *token,
                                         const graphene_rect_t        *rect);
void dateline_timeline_draw_day_line    (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         const GdkRGBA                *color,
                                         double                        x,
                                         double                        top);

/* dateline-timeline-days.c */
#define DATELINE_TIMELINE_N_DAYS 2

typedef struct
{
  gint64 time;
  gboolean is_today;  /* else the day from which the dossier looks */
  int side;           /* of what is in sight: -1 before, 1 after, 0 in it */
  char *text;
  DatelineDayTag tag;
} DatelineTimelineDay;

typedef struct
{
  DatelineTimelineDay days[DATELINE_TIMELINE_N_DAYS];
  guint n;
} DatelineTimelineDays;

void dateline_timeline_place_days       (DatelineTimeline             *self,
                                         DatelineTimelineDays         *days);
void dateline_timeline_clear_days       (DatelineTimelineDays         *days);
void dateline_timeline_draw_days        (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         const DatelineTimelineDays   *days);
void dateline_timeline_draw_day_lines   (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas);
char *dateline_timeline_dup_day_tip     (DatelineTimeline             *self,
                                         double                        x,
                                         double                        y);
gboolean dateline_timeline_is_on_day    (DatelineTimeline             *self,
                                         double                        x,
                                         double                        y,
                                         gboolean                     *is_today);
gboolean dateline_timeline_query_tooltip (GtkWidget                   *widget,
                                         int                           x,
                                         int                           y,
                                         gboolean                      keyboard,
                                         GtkTooltip                   *tooltip);
void dateline_timeline_add_day_items    (DatelineTimeline             *self);

/* dateline-timeline-draw-ruler.c and others */
void dateline_timeline_draw_ruler       (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas);
void dateline_timeline_draw_weekends    (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas);
void dateline_timeline_draw_span        (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas);
void dateline_timeline_draw_readout     (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas);
void dateline_timeline_draw_band        (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         const DatelineTimelineBand   *band);
void dateline_timeline_draw_pill        (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         const char                   *text,
                                         double                        x0,
                                         double                        x1,
                                         double                        y);
void dateline_timeline_draw_catch       (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas);
void dateline_timeline_draw_headers     (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas);
double dateline_timeline_place_label    (DatelineTimeline             *self,
                                         double                        x0,
                                         double                        x1,
                                         double                        room,
                                         double                        free_from);
char *dateline_timeline_dup_lane_count  (const DatelineTimelineLane   *lane);
void dateline_timeline_draw_commitment  (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         const DatelineCommitmentSpan *span,
                                         double                        alpha,
                                         double                        y,
                                         double                        height);
void dateline_timeline_draw_rect        (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         const GdkRGBA                *color,
                                         double                        alpha,
                                         double                        x,
                                         double                        y,
                                         double                        width,
                                         double                        height);
double dateline_timeline_draw_text      (DatelineTimeline             *self,
                                         const DatelineTimelineCanvas *canvas,
                                         PangoLayout                  *layout,
                                         const GdkRGBA                *color,
                                         double                        alpha,
                                         double                        x,
                                         double                        y,
                                         double                        room);

/* dateline-timeline-badge.c */
void               dateline_timeline_claims_changed   (DatelineTimeline             *self);
DatelineClaimBadge dateline_timeline_get_badge        (DatelineTimeline             *self,
                                                       const DatelineTimelineMark   *mark);
char              *dateline_timeline_dup_claims       (DatelineTimeline             *self,
                                                       DatelineRef                   ref);
void               dateline_timeline_draw_badge       (DatelineTimeline             *self,
                                                       const DatelineTimelineCanvas *canvas,
                                                       DatelineClaimBadge            badge,
                                                       double                        alpha,
                                                       double                        x,
                                                       double                        y);

G_END_DECLS
