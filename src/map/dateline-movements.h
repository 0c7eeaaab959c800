/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-ref-set.h"

G_BEGIN_DECLS

/* More would be a tangle. */
#define DATELINE_MOVEMENTS_MAX 200

/**
 * DatelineMovement:
 * @from: a place
 * @to: another place
 * @event: what led there
 *
 * That something went on at @to after @from.
 */
typedef struct
{
  DatelineRef from;
  DatelineRef to;
  DatelineRef event;
} DatelineMovement;

void dateline_movements_find (DatelineDossier      *dossier,
                              const DatelineRefSet *events,
                              GArray               *movements);

G_END_DECLS
