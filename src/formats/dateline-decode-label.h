/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-json-tape.h"
#include "dateline-types.h"

G_BEGIN_DECLS

char *dateline_decode_label (const DatelineJsonTape *tape,
                             DatelineKind            kind,
                             const char * const     *languages);

G_END_DECLS
