/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_ASK_BUTTON (dateline_ask_button_get_type ())
G_DECLARE_FINAL_TYPE (DatelineAskButton, dateline_ask_button, DATELINE, ASK_BUTTON, GtkToggleButton)

void       dateline_ask_button_append          (GtkBox          *box,
                                                GtkWidget       *button);
GtkWidget *dateline_ask_button_new_for_hand    (DatelineSession *session,
                                                guint            hand);
GtkWidget *dateline_ask_button_new_for_grade   (DatelineSession *session,
                                                DatelineTrait    trait,
                                                guint            grade);
GtkWidget *dateline_ask_button_new_for_through (DatelineSession *session,
                                                DatelineRef      actor);

G_END_DECLS
