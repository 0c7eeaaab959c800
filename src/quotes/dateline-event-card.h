/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_EVENT_CARD (dateline_event_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineEventCard, dateline_event_card, DATELINE, EVENT_CARD, DatelineCard)

G_END_DECLS
