/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_QUOTE_CARD (dateline_quote_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineQuoteCard, dateline_quote_card, DATELINE, QUOTE_CARD, DatelineCard)

G_END_DECLS
