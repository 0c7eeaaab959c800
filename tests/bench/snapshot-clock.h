/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GArray *cpu; /* double: milliseconds of this thread, one for each time it was drawn */
  void (*snapshot) (GtkWidget   *widget,
                    GtkSnapshot *snapshot);
} SnapshotClock;

SnapshotClock *snapshot_clock_get (GType type);

G_END_DECLS
