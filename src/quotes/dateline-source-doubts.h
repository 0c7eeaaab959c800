/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"
#include "dateline-source-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_SOURCE_DOUBTS (dateline_source_doubts_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSourceDoubts, dateline_source_doubts, DATELINE, SOURCE_DOUBTS, AdwBin)

void dateline_source_doubts_show (DatelineSourceDoubts        *self,
                                  DatelineSession             *session,
                                  const DatelineSourceReading *reading);

G_END_DECLS
