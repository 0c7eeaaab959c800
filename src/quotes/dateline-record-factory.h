/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkListItemFactory *dateline_record_factory_new (DatelineSession *session,
                                                 GType            row_type);

G_END_DECLS
