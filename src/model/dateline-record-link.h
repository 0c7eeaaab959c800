/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char  *dateline_record_link_new   (GFile      *file,
                                   const char *id);
char  *dateline_record_link_local (const char *argument);
GFile *dateline_record_link_split (GFile      *file,
                                   char      **id);
char  *dateline_record_link_guess (GFile       *file,
                                   char       **id);

G_END_DECLS
