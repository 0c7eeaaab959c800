/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-decoder.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_JSON_DECODER (dateline_json_decoder_get_type ())
G_DECLARE_FINAL_TYPE (DatelineJsonDecoder, dateline_json_decoder, DATELINE, JSON_DECODER, GObject)

DatelineDecoder *dateline_json_decoder_new (void);

G_END_DECLS
