/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_COMPARISON_HEAD (dateline_comparison_head_get_type ())
G_DECLARE_FINAL_TYPE (DatelineComparisonHead, dateline_comparison_head, DATELINE, COMPARISON_HEAD, GtkBox)

GtkWidget  *dateline_comparison_head_new     (DatelineSession        *session,
                                              DatelineRef             ref,
                                              gboolean                removable);
DatelineRef dateline_comparison_head_get_ref (DatelineComparisonHead *self);

G_END_DECLS
