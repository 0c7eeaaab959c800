/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DATELINE_MIME_TYPE "application/vnd.dateline+json"

void        dateline_recent_add        (GFile *file);
void        dateline_recent_forget     (GFile *file);
GListModel *dateline_recent_list       (guint  max);
char       *dateline_recent_dup_name   (GFile *file);
char       *dateline_recent_dup_folder (GFile *file);

G_END_DECLS
