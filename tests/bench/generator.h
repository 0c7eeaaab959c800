/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean generator_write (const char  *path,
                          guint        n_events,
                          guint        n_quotes,
                          gboolean     own_places,
                          GError     **error);

G_END_DECLS
