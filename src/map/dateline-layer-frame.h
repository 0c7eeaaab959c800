/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "dateline-place-spots.h"

G_BEGIN_DECLS

gboolean dateline_layer_frame_get (ShumateLayer     *layer,
                                   DatelineMapFrame *frame);

G_END_DECLS
