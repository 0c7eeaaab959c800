/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What one run of the program, in a process of its own, is measured for. */
typedef struct
{
  double open_ms;     /* from the start of the process to the first whole frame */
  double resident;    /* bytes of memory after that */
  double filter_ms;   /* from asking for one actor to the frame that shows it */
  double unfilter_ms; /* and from asking for everything again */
} Measures;

int      measure_program (int          argc,
                          char       **argv);
gboolean measure_run     (const char  *dossier,
                          Measures    *measures,
                          GError     **error);
double   measure_parse   (const char  *dossier);

G_END_DECLS
