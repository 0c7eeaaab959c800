/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_CHIP (dateline_chip_get_type ())
G_DECLARE_FINAL_TYPE (DatelineChip, dateline_chip, DATELINE, CHIP, GtkButton)

GtkWidget *dateline_chip_new (DatelineSession *session,
                              DatelineRef      ref);

G_END_DECLS
