/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_PLACE_CARD (dateline_place_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePlaceCard, dateline_place_card, DATELINE, PLACE_CARD, DatelineCard)

G_END_DECLS
