/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_KIND_ICON (dateline_kind_icon_get_type ())
G_DECLARE_FINAL_TYPE (DatelineKindIcon, dateline_kind_icon, DATELINE, KIND_ICON, GtkWidget)

void        dateline_kind_icon_set_kind (DatelineKindIcon *self,
                                         const char       *kind);

G_END_DECLS
