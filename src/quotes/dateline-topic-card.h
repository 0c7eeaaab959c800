/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TOPIC_CARD (dateline_topic_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTopicCard, dateline_topic_card, DATELINE, TOPIC_CARD, DatelineCard)

G_END_DECLS
