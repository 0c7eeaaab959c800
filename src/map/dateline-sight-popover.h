/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-session.h"
#include "dateline-sight-list.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SIGHT_POPOVER (dateline_sight_popover_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSightPopover, dateline_sight_popover, DATELINE, SIGHT_POPOVER, GtkPopover)

GtkWidget *dateline_sight_popover_new (DatelineSession   *session,
                                       DatelineSightList *places);

G_END_DECLS
