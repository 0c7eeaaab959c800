/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the frames of a movement took. */
typedef struct
{
  GArray *wall; /* double: milliseconds from the beginning of a frame until it was painted */
  double cpu;   /* milliseconds of the main thread in all, between the frames too */
  guint n_dropped;
} Frames;

typedef void (*FrameFunc) (guint    frame,
                           gpointer data);
typedef gboolean (*FrameTest) (gpointer data);

void       frames_init      (Frames     *self);
void       frames_clear     (Frames     *self);
void       frames_play      (Frames     *self,
                             GtkWidget  *widget,
                             guint       n,
                             FrameFunc   step,
                             gpointer    data);
void       frames_report    (Frames     *self,
                             const char *movement);
void       frames_rest      (GtkWidget  *widget);
void       frames_wait      (GtkWidget  *widget,
                             FrameTest   test,
                             gpointer    data);
double     frames_thread_ms (void);
GtkWidget *frames_find      (GtkWidget  *root,
                             GType       type);

G_END_DECLS
