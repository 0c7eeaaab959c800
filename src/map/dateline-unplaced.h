/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-session.h"

G_BEGIN_DECLS

DatelineBits *dateline_unplaced_find (DatelineSession *session,
                                      DatelineKind     kind);

G_END_DECLS
