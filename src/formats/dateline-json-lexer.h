/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-json-scanner.h"

G_BEGIN_DECLS

/* The lexer's two long halves, each leaving the scanner after what it read. */
gboolean dateline_json_scan_string (DatelineJsonScanner *self,
                                    guint               *flags);
gboolean dateline_json_scan_number (DatelineJsonScanner *self,
                                    DatelineJsonType    *type,
                                    guint               *flags);

/* For both: notes what is wrong and where, and is always %FALSE. */
gboolean dateline_json_scanner_fail (DatelineJsonScanner *self,
                                     DatelineJsonFault    fault,
                                     gsize                offset);
gboolean dateline_json_scanner_tick (DatelineJsonScanner *self);

G_END_DECLS
