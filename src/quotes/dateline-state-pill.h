/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_STATE_PILL (dateline_state_pill_get_type ())
G_DECLARE_FINAL_TYPE (DatelineStatePill, dateline_state_pill, DATELINE, STATE_PILL, AdwBin)

G_END_DECLS
