/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_ACTOR_CARD (dateline_actor_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineActorCard, dateline_actor_card, DATELINE, ACTOR_CARD, DatelineCard)

G_END_DECLS
