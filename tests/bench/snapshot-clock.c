/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "snapshot-clock.h"

#include "frames.h"

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("snapshot-clock");
}

static void
timed_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  SnapshotClock *self = g_type_get_qdata (G_OBJECT_TYPE (widget), get_quark ());
  double before = frames_thread_ms (), cpu;

  self->snapshot (widget, snapshot);
  cpu = frames_thread_ms () - before;
  g_array_append_val (self->cpu, cpu);
}

/*
 * snapshot_clock_get:
 * @type: a final class of widgets
 *
 * Times from now on what the class does to draw a widget, without the class
 * knowing.
 *
 * Returns: (transfer none): the one clock of the class
 */
SnapshotClock *
snapshot_clock_get (GType type)
{
  SnapshotClock *self = g_type_get_qdata (type, get_quark ());
  GtkWidgetClass *klass;

  if (self != NULL)
    return self;
  self = g_new0 (SnapshotClock, 1);
  klass = g_type_class_ref (type);
  self->cpu = g_array_new (FALSE, FALSE, sizeof (double));
  self->snapshot = klass->snapshot;
  klass->snapshot = timed_snapshot;
  g_type_set_qdata (type, get_quark (), self);
  return self;
}
