/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-place-spots.h"

G_BEGIN_DECLS

void dateline_place_spread (DatelinePlaceSpot *spots,
                            guint              n);

G_END_DECLS
