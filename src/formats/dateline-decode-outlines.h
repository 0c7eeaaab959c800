/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void dateline_decode_outlines (JsonObject *geometry,
                               GPtrArray  *outlines);

G_END_DECLS
