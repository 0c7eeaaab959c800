/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_OPENER (dateline_opener_get_type ())
G_DECLARE_FINAL_TYPE (DatelineOpener, dateline_opener, DATELINE, OPENER, GObject)

/* Properties, all with notify and none writable:
 *   busy      boolean  whether a file is being read
 *   file      GFile    the file being read, or the last one that was
 *   fraction  double   how much of it is read, 0 to 1
 * Signals:
 *   opened (GFile *file, DatelineDossier *dossier, GListModel *problems)
 *   failed (GFile *file, GError *error)
 */
DatelineOpener *dateline_opener_new      (void);
void            dateline_opener_open     (DatelineOpener *self,
                                          GFile          *file);
void            dateline_opener_cancel   (DatelineOpener *self);
gboolean        dateline_opener_get_busy (DatelineOpener *self);
GFile          *dateline_opener_get_file (DatelineOpener *self);
const char     *dateline_opener_get_etag (DatelineOpener *self);

G_END_DECLS
