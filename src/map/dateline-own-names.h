/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-place-marks.h"

G_BEGIN_DECLS

GHashTable *dateline_own_names_new (DatelinePlaceMarks *marks);

G_END_DECLS
