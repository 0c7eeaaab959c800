/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SOURCE_CARD (dateline_source_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSourceCard, dateline_source_card, DATELINE, SOURCE_CARD, DatelineCard)

G_END_DECLS
