/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-name-plan.h"

#include <math.h>

#include "dateline-label-space.h"

#define CITY_RADIUS 3.0
#define CAPITAL_RADIUS 4.5

/* Between a dot and its name, and about each name. */
#define GAP 3.0
#define PADDING 3.0

/* Names are planned for this much more than is in sight, so that what comes into
 * sight does not push away what is there. */
#define MARGIN 240.0

/* A small map with more names than this is not read. */
#define MOST_PLACED 400
#define MOST_TRIED 3000

/**
 * DatelineNamePlan:
 *
 * Which names of the base map are shown, and where: the most important first,
 * each where it covers nothing else, on one of several sides of what it names;
 * or nowhere.
 *
 * The plan depends on the zoom and on what is about the view, but not on how the
 * view lies on the pixels: while the map is dragged names stay where they are.
 */
struct _DatelineNamePlan
{
  GObject parent_instance;

  GArray *placed; /* DatelinePlacedName */
};

G_DEFINE_FINAL_TYPE (DatelineNamePlan, dateline_name_plan, G_TYPE_OBJECT)

typedef struct
{
  DatelineNamePlan *plan;
  DatelineLabelSpace *space;
  const DatelineMapFrame *frame;
  DatelineNameMeasure measure;
  gpointer data;
  guint n_tried;
} Work;

static void
dateline_name_plan_finalize (GObject *object)
{
  g_array_unref (DATELINE_NAME_PLAN (object)->placed);

  G_OBJECT_CLASS (dateline_name_plan_parent_class)->finalize (object);
}

static void
dateline_name_plan_class_init (DatelineNamePlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_name_plan_finalize;
}

static void
dateline_name_plan_init (DatelineNamePlan *self)
{
  self->placed = g_array_new (FALSE, FALSE, sizeof (DatelinePlacedName));
}

/**
 * dateline_name_plan_new:
 *
 * Returns: (transfer full): a plan without names
 */
DatelineNamePlan *
dateline_name_plan_new (void)
{
  return g_object_new (DATELINE_TYPE_NAME_PLAN, NULL);
}

/**
 * dateline_map_name_dot_radius:
 * @name: a name
 *
 * Returns: how large the dot is that it stands beside, in pixels; 0 if it has none
 */
double
dateline_map_name_dot_radius (const DatelineMapName *name)
{
  switch ((DatelineMapNameKind) name->kind)
    {
    case DATELINE_MAP_NAME_CAPITAL:
      return CAPITAL_RADIUS;
    case DATELINE_MAP_NAME_CITY:
    case DATELINE_MAP_NAME_SITE:
      return CITY_RADIUS;
    case DATELINE_MAP_NAME_COUNTRY:
    case DATELINE_MAP_NAME_ZONE:
    default:
      return 0;
    }
}

static graphene_rect_t
get_rect (double x,
          double y,
          double half_width,
          double half_height)
{
  return GRAPHENE_RECT_INIT (x - half_width, y - half_height, 2 * half_width, 2 * half_height);
}

/* Where the middle of a text may be, from the middle of what it names. */
static guint
get_offsets (const DatelineMapName *name,
             double                 width,
             double                 height,
             graphene_point_t       offsets[4])
{
  double radius = dateline_map_name_dot_radius (name);

  /* A zone has no one point either, but others may lie in it. */
  if (name->kind == DATELINE_MAP_NAME_ZONE)
    {
      offsets[0] = GRAPHENE_POINT_INIT (0, 0);
      offsets[1] = GRAPHENE_POINT_INIT (0, 1.6 * height);
      return name->angle == 0 ? 2 : 1;
    }
  /* A country is all about its point: its name may move a line. */
  if (radius == 0)
    {
      offsets[0] = GRAPHENE_POINT_INIT (0, 0);
      offsets[1] = GRAPHENE_POINT_INIT (0, height);
      offsets[2] = GRAPHENE_POINT_INIT (0, -height);
      return 3;
    }

  offsets[0] = GRAPHENE_POINT_INIT (radius + GAP + width / 2, 0);
  offsets[1] = GRAPHENE_POINT_INIT (-radius - GAP - width / 2, 0);
  offsets[2] = GRAPHENE_POINT_INIT (0, radius + height / 2);
  offsets[3] = GRAPHENE_POINT_INIT (0, -radius - height / 2);
  return 4;
}

/* Finds where its text fits. A turned one takes the room of the box about it. */
static gboolean
find_room (Work                  *work,
           const DatelineMapName *name,
           double                 width,
           double                 height,
           DatelinePlacedName    *placed)
{
  double angle = name->angle * G_PI / 180 + (name->kind == DATELINE_MAP_NAME_ZONE ? work->frame->rotation : 0);
  double box_width = fabs (width * cos (angle)) + fabs (height * sin (angle));
  double box_height = fabs (width * sin (angle)) + fabs (height * cos (angle));
  graphene_point_t offsets[4];
  guint n = get_offsets (name, width, height, offsets);

  for (guint i = 0; i < n; i++)
    {
      double x = placed->x + offsets[i].x;
      double y = placed->y + offsets[i].y;
      graphene_rect_t padded = get_rect (x, y, box_width / 2 + PADDING, box_height / 2 + PADDING / 2);

      if (!dateline_label_space_fit (work->space, &padded))
        continue;
      placed->rect = get_rect (x, y, box_width / 2, box_height / 2);
      return TRUE;
    }

  return FALSE;
}

static void
try_name (Work                  *work,
          const DatelineMapName *name,
          guint                  index,
          double                 x,
          double                 y)
{
  DatelinePlacedName placed = { .index = index, .x = x, .y = y };
  double radius = dateline_map_name_dot_radius (name);
  graphene_rect_t dot = get_rect (x, y, radius, radius);
  double width, height;

  if (radius > 0 && !dateline_label_space_is_free (work->space, &dot))
    return;
  work->n_tried++;
  if (!work->measure (index, &width, &height, work->data) || !find_room (work, name, width, height, &placed))
    return;

  if (radius > 0)
    dateline_label_space_take_rect (work->space, &dot);
  g_array_append_val (work->plan->placed, placed);
}

/* The distance between two positions on the round of the earth, the short way. */
static double
get_step (guint32 from,
          guint32 to)
{
  gint32 step = (gint32) ((to - from) % DATELINE_MAP_NAMES_SIDE);

  return (step > DATELINE_MAP_NAMES_SIDE / 2 ? step - DATELINE_MAP_NAMES_SIDE : step) / (double) DATELINE_MAP_NAMES_SIDE;
}

static void
try_copies (Work                  *work,
            const DatelineMapName *name,
            guint                  index,
            guint32                centre_x)
{
  const DatelineMapFrame *frame = work->frame;
  double reach = hypot (frame->width, frame->height) / 2 + MARGIN;
  double dy = (name->y / (double) DATELINE_MAP_NAMES_SIDE - frame->y) * frame->scale;
  double dx = get_step (centre_x, name->x) * frame->scale;
  int turns;

  if (fabs (dy) > reach)
    return;

  /* The whole world may be in sight more than once. */
  turns = (int) ceil (MAX (0, reach / frame->scale - 0.5));
  for (int turn = -turns; turn <= turns; turn++)
    {
      double shifted = dx + turn * frame->scale;
      double x = shifted * cos (frame->rotation) - dy * sin (frame->rotation);
      double y = shifted * sin (frame->rotation) + dy * cos (frame->rotation);

      if (fabs (x) < frame->width / 2 + MARGIN && fabs (y) < frame->height / 2 + MARGIN)
        try_name (work, name, index, x + frame->width / 2, y + frame->height / 2);
    }
}

/**
 * dateline_name_plan_clear:
 * @self: the plan
 *
 * Shows no names.
 */
void
dateline_name_plan_clear (DatelineNamePlan *self)
{
  g_return_if_fail (DATELINE_IS_NAME_PLAN (self));

  g_array_set_size (self->placed, 0);
}

/**
 * dateline_name_plan_lay_out:
 * @self: the plan
 * @names: what there is to show
 * @frame: what is in sight
 * @zoom: its zoom
 * @taken: (array length=n_taken): where no name may be, in pixels
 * @n_taken: how many there are
 * @measure: (scope call): how large a text is
 * @data: what to give to @measure
 *
 * Plans anew.
 */
void
dateline_name_plan_lay_out (DatelineNamePlan       *self,
                            DatelineMapNames       *names,
                            const DatelineMapFrame *frame,
                            double                  zoom,
                            const graphene_rect_t  *taken,
                            guint                   n_taken,
                            DatelineNameMeasure     measure,
                            gpointer                data)
{
  g_autoptr(DatelineLabelSpace) space = dateline_label_space_new (frame->width, frame->height);
  Work work = { self, space, frame, measure, data, 0 };
  guint32 centre_x = (guint32) (gint64) ((frame->x - floor (frame->x)) * DATELINE_MAP_NAMES_SIDE);
  const DatelineMapName *all;
  guint n;

  g_return_if_fail (DATELINE_IS_NAME_PLAN (self));

  dateline_name_plan_clear (self);
  for (guint i = 0; i < n_taken; i++)
    dateline_label_space_take_rect (space, &taken[i]);

  all = dateline_map_names_get (names, &n);
  for (guint i = 0; i < n && self->placed->len < MOST_PLACED && work.n_tried < MOST_TRIED; i++)
    {
      /* Those to come are of later zooms still. */
      if (all[i].first > (zoom + 1) * 10)
        break;
      if (all[i].first <= zoom * 10 + 0.5 && all[i].last >= zoom * 10)
        try_copies (&work, &all[i], i, centre_x);
    }
}

/**
 * dateline_name_plan_get:
 * @self: the plan
 * @n_placed: (out): how many there are
 *
 * Returns: (array length=n_placed): the names shown, the most important first
 */
const DatelinePlacedName *
dateline_name_plan_get (DatelineNamePlan *self,
                        guint            *n_placed)
{
  g_return_val_if_fail (DATELINE_IS_NAME_PLAN (self), NULL);

  *n_placed = self->placed->len;
  return (const DatelinePlacedName *) self->placed->data;
}
