/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-loader.h"

/* A dossier in tests/data. */
static inline DatelineDossier *
quote_fixture_load_named (const char *name)
{
  g_autoptr (DatelineLoader) loader = dateline_loader_new ();
  g_autofree char *path =
      g_build_filename (g_getenv ("DATELINE_SOURCE_ROOT"), "tests", "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_loader_load (loader, file, NULL, &problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
  return dossier;
}

/* The one that is made for reading quotations. */
static inline DatelineDossier *
quote_fixture_load (void)
{
  return quote_fixture_load_named ("quotes.dateline");
}

static inline DatelineRecord *
quote_fixture_record (DatelineDossier *dossier,
                      const char      *id)
{
  DatelineRef ref = dateline_dossier_lookup (dossier, id);

  g_assert_cmpuint (ref, !=, DATELINE_REF_NONE);
  return dateline_dossier_dup_record (dossier, ref);
}
