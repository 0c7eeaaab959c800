/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-dossier.h"

G_BEGIN_DECLS

/**
 * DatelineCliExit:
 * @DATELINE_CLI_FINE: all went well
 * @DATELINE_CLI_PROBLEMS: a file has errors
 * @DATELINE_CLI_FAILED: wrong usage, or a file cannot be read
 *
 * What the program exits with.
 */
typedef enum
{
  DATELINE_CLI_FINE = 0,
  DATELINE_CLI_PROBLEMS = 1,
  DATELINE_CLI_FAILED = 2,
} DatelineCliExit;

/* The verbs. Each gets its own arguments, its name the first. */
int dateline_cli_check (int    argc,
                        char **argv);
int dateline_cli_cite  (int    argc,
                        char **argv);
int dateline_cli_date  (int    argc,
                        char **argv);
int dateline_cli_info  (int    argc,
                        char **argv);
int dateline_cli_list  (int    argc,
                        char **argv);

int              dateline_cli_fail       (const char      *format,
                                         ...) G_GNUC_PRINTF (1, 2);
gboolean         dateline_cli_parse      (GOptionContext  *context,
                                         int             *argc,
                                         char          ***argv);
DatelineDossier *dateline_cli_load       (const char      *path);

G_END_DECLS
