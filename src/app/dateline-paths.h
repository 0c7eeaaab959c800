/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char  *dateline_paths_dup_locale_dir (void);
char  *dateline_paths_dup_tiles      (void);
GFile *dateline_paths_dup_sample     (void);

G_END_DECLS
