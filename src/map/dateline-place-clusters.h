/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-cluster-tree.h"
#include "dateline-place-marks.h"

G_BEGIN_DECLS

/**
 * DatelinePlacePart:
 * @code: a kind of event, as the dossier numbers them; %DATELINE_NO_CODE if none
 * @n: how many matching events of it there are
 *
 * A share of what happened at a place.
 */
typedef struct
{
  guint16 code;
  guint n;
} DatelinePlacePart;

/**
 * DatelinePlaceCluster:
 * @ref: the place it is named after, of several the one with most events; an
 *   event where it stands for that alone
 * @candidate: the place that a single one of several is marked at; else
 *   %DATELINE_REF_NONE
 * @uncertain: whether all of it may as well have been elsewhere
 * @node: its node in the tree
 * @n_all_places: how many places it is
 * @n_places: how many of them have something that matches
 * @n_events: how many different events at them match
 * @n_all: how many there are
 * @n_quotes: how many different quotations at them match
 * @badge: what weighs most of what claims warn of there
 * @n_parts: how many kinds of matching events there are
 * @parts: how many of each, in the order of the dossier's kinds
 *
 * What the map shows of a place, or of several as one.
 */
typedef struct
{
  DatelineRef ref;
  DatelineRef candidate;
  gboolean uncertain;
  guint node;
  guint n_all_places;
  guint n_places;
  guint n_events;
  guint n_all;
  guint n_quotes;
  DatelineClaimBadge badge;
  guint n_parts;
  DatelinePlacePart *parts;
} DatelinePlaceCluster;

#define DATELINE_TYPE_PLACE_CLUSTERS (dateline_place_clusters_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceClusters, dateline_place_clusters, DATELINE, PLACE_CLUSTERS, GObject)

double                      dateline_place_radius                (double                n_events);

DatelinePlaceClusters      *dateline_place_clusters_new          (DatelinePlaceMarks   *marks);
DatelinePlaceClusters      *dateline_place_clusters_new_like     (DatelinePlaceClusters *self,
                                                                  DatelinePlaceMarks   *marks);
void                        dateline_place_clusters_new_async    (DatelinePlaceMarks   *marks,
                                                                  GCancellable         *cancellable,
                                                                  GAsyncReadyCallback   callback,
                                                                  gpointer              data);
DatelinePlaceClusters      *dateline_place_clusters_new_finish   (GAsyncResult         *result,
                                                                  GError              **error);
DatelinePlaceMarks         *dateline_place_clusters_get_marks    (DatelinePlaceClusters *self);
DatelineClusterTree        *dateline_place_clusters_get_tree     (DatelinePlaceClusters *self);
void                        dateline_place_clusters_forget       (DatelinePlaceClusters *self);
const DatelinePlaceCluster *dateline_place_clusters_get          (DatelinePlaceClusters *self,
                                                                  guint                 node);
DatelineBits               *dateline_place_clusters_dup_matching (DatelinePlaceClusters *self,
                                                                  guint                 node,
                                                                  DatelineKind          kind);

G_END_DECLS
