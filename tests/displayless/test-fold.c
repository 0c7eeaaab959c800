/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "dateline-fold.h"

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  return g_test_run ();
}
