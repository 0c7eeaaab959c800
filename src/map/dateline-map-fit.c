/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to bring in sight. */

#include "dateline-map-fit.h"

/* A dossier opens at where this share of its events happened. */
#define HOME_SHARE 0.5
/* Those with most events come first, so the rest of a large dossier weighs little. */
#define MOST_FOR_HOME 1000

static double
get_weight (const DatelinePlaceMark *mark,
            DatelineSession         *session,
            DatelineMapFit           fit)
{
  DatelineRef ref = dateline_ref (DATELINE_KIND_PLACE, mark->row);
  DatelineRelated *related = dateline_session_get_related (session);

  switch (fit)
    {
    case DATELINE_MAP_FIT_MATCHES:
      return mark->n_events;
    case DATELINE_MAP_FIT_SELECTION:
      return dateline_session_is_selected (session, ref) || (related != NULL && dateline_related_has (related, ref));
    case DATELINE_MAP_FIT_ALL:
    default:
      return mark->n_all + mark->n_quotes;
    }
}

static DatelineMercatorPoint *
get_points (DatelinePlaceMarks *marks,
            DatelineSession    *session,
            DatelineMapFit      fit,
            guint              *n_points)
{
  const DatelinePlaceMark *all = NULL;
  DatelineMercatorPoint *points;
  gboolean any = FALSE;
  guint n = 0;

  if (marks != NULL)
    all = dateline_place_marks_get (marks, &n);
  points = g_new (DatelineMercatorPoint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      points[i] = (DatelineMercatorPoint) { all[i].x, all[i].y, get_weight (&all[i], session, fit) };
      any = any || points[i].weight > 0;
    }
  for (guint i = 0; i < n && !any && fit == DATELINE_MAP_FIT_MATCHES; i++)
    points[i].weight = all[i].n_all;

  *n_points = n;
  return points;
}

/**
 * dateline_map_fit_bound:
 * @marks: (nullable): the places there are
 * @session: whose
 * @fit: which of them
 * @box: (out): what is around them
 *
 * Returns: whether there are any
 */
gboolean
dateline_map_fit_bound (DatelinePlaceMarks  *marks,
                        DatelineSession     *session,
                        DatelineMapFit       fit,
                        DatelineMercatorBox *box)
{
  guint n;
  g_autofree DatelineMercatorPoint *points = get_points (marks, session, fit, &n);

  return dateline_mercator_bound (points, n, box);
}

/**
 * dateline_map_fit_bound_home:
 * @marks: (nullable): the places there are
 * @session: whose
 * @box: (out): what is around those where most happened
 *
 * Returns: whether there are any
 */
gboolean
dateline_map_fit_bound_home (DatelinePlaceMarks  *marks,
                             DatelineSession     *session,
                             DatelineMercatorBox *box)
{
  guint n;
  g_autofree DatelineMercatorPoint *points = get_points (marks, session, DATELINE_MAP_FIT_MATCHES, &n);

  return dateline_mercator_bound_most (points, MIN (n, MOST_FOR_HOME), HOME_SHARE, box);
}

/**
 * dateline_map_fit_touches:
 * @marks: (nullable): the places there are
 * @session: whose
 * @fit: which of them
 * @area: an area
 *
 * Returns: whether any of them is in @area
 */
gboolean
dateline_map_fit_touches (DatelinePlaceMarks *marks,
                          DatelineSession    *session,
                          DatelineMapFit      fit,
                          const DatelineArea *area)
{
  guint n;
  g_autofree DatelineMercatorPoint *points = get_points (marks, session, fit, &n);

  for (guint i = 0; i < n; i++)
    if (points[i].weight > 0 &&
        dateline_area_contains (area, dateline_mercator_longitude (points[i].x), dateline_mercator_latitude (points[i].y)))
      return TRUE;

  return FALSE;
}
