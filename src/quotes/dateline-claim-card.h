/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_CLAIM_CARD (dateline_claim_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineClaimCard, dateline_claim_card, DATELINE, CLAIM_CARD, DatelineCard)

G_END_DECLS
