/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "dateline-window.h"

G_BEGIN_DECLS

/* In the process that prints. */
double     measure_parse    (const char      *dossier);
GPtrArray *measure_run      (const char      *group,
                             const char      *dossier,
                             GError         **error);

/* In a process of its own, which is the program. */
int        measure_program  (int              argc,
                             char           **argv);
void       measure_filter   (DatelineWindow  *window);
void       measure_timeline (DatelineWindow  *window);
void       measure_map      (DatelineWindow  *window);
void       measure_quotes   (DatelineWindow  *window);
void       measure_table    (DatelineWindow  *window);

G_END_DECLS
