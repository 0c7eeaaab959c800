/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_CLOCK (dateline_clock_get_type ())
G_DECLARE_FINAL_TYPE (DatelineClock, dateline_clock, DATELINE, CLOCK, GtkButton)

void dateline_clock_show          (DatelineClock      *self,
                                   DatelineSession    *session,
                                   DatelineDate       *date);
void dateline_clock_show_of_quote (DatelineClock      *self,
                                   DatelineSession    *session,
                                   DatelineQuoteClock  clock,
                                   DatelineDate       *date);

G_END_DECLS
