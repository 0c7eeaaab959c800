/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_FAILURE (dateline_failure_get_type ())
G_DECLARE_FINAL_TYPE (DatelineFailure, dateline_failure, DATELINE, FAILURE, GObject)

/* Properties, all construct-time and plain text:
 *   file      GFile   what could not be opened
 *   name      string  its name
 *   location  string  where in it the trouble is, or NULL
 *   reason    string  why, as a sentence
 */
DatelineFailure *dateline_failure_new          (GFile           *file,
                                                const GError    *error);
GFile           *dateline_failure_get_file     (DatelineFailure *self);
const char      *dateline_failure_get_name     (DatelineFailure *self);
const char      *dateline_failure_get_location (DatelineFailure *self);
const char      *dateline_failure_get_reason   (DatelineFailure *self);
char            *dateline_failure_dup_text     (DatelineFailure *self);

G_END_DECLS
