/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_COMMITMENT_CARD (dateline_commitment_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineCommitmentCard, dateline_commitment_card, DATELINE, COMMITMENT_CARD, DatelineCard)

G_END_DECLS
