/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-inspector.h"

G_BEGIN_DECLS

/* What dateline-inspector*.c share. */

void dateline_inspector_install_copy    (GtkWidgetClass    *widget_class);
void dateline_inspector_update_copy     (DatelineInspector *self);
void dateline_inspector_install_windows (GtkWidgetClass    *widget_class);
void dateline_inspector_update_windows  (DatelineInspector *self);

G_END_DECLS
