/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_COMPARISON_CARD (dateline_comparison_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineComparisonCard, dateline_comparison_card, DATELINE, COMPARISON_CARD, AdwBin)

GtkWidget  *dateline_comparison_card_new     (DatelineSession        *session,
                                              DatelineRef             ref);
DatelineRef dateline_comparison_card_get_ref (DatelineComparisonCard *self);

G_END_DECLS
