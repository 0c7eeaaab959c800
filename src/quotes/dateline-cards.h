/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

DatelineCard *dateline_cards_create    (DatelineRecord *record);
const char   *dateline_cards_get_title (DatelineKind    kind);

G_END_DECLS
