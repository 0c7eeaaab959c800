/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SURELY_BUTTON (dateline_surely_button_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSurelyButton, dateline_surely_button, DATELINE, SURELY_BUTTON, AdwBin)

void dateline_surely_button_set_session (DatelineSurelyButton *self,
                                         DatelineSession      *session);

G_END_DECLS
