/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_STATE_MARK (dateline_state_mark_get_type ())
G_DECLARE_FINAL_TYPE (DatelineStateMark, dateline_state_mark, DATELINE, STATE_MARK, GtkWidget)

GtkWidget *dateline_state_mark_new       (const char        *state);
void       dateline_state_mark_set_state (DatelineStateMark *self,
                                          const char        *state);

G_END_DECLS
