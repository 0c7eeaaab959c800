/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-own-names.h"

#include "dateline-place.h"

/* Beyond these so many names are not worth leaving out of the base map. */
#define MOST_OWN_NAMES 300

/* Of several of that name the one with most events comes first. */
static void
add_name (GHashTable *names,
          const char *name,
          guint       row)
{
  if (!g_hash_table_contains (names, name))
    g_hash_table_insert (names, g_strdup (name), GUINT_TO_POINTER (row));
}

static void
add_names (GHashTable      *names,
           DatelineDossier *dossier,
           guint            row)
{
  g_autoptr(DatelineRecord) record = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_PLACE, row));
  DatelinePlace *place = DATELINE_PLACE (record);

  if (place->title != NULL)
    add_name (names, place->title, row);
  for (guint i = 0; place->names != NULL && i < place->names->len; i++)
    add_name (names, ((DatelineName *) g_ptr_array_index (place->names, i))->name, row);
}

/**
 * dateline_own_names_new:
 * @marks: (nullable): the places of a dossier
 *
 * Returns: (transfer full) (element-type utf8 guint): the names, in every language,
 *   of those with most events, and which row each is of: where they are named by
 *   their marks the base map need not name them as well
 */
GHashTable *
dateline_own_names_new (DatelinePlaceMarks *marks)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const DatelinePlaceMark *all = NULL;
  guint n = 0;

  if (marks != NULL)
    all = dateline_place_marks_get (marks, &n);
  for (guint i = 0; i < MIN (n, MOST_OWN_NAMES); i++)
    add_names (names, dateline_place_marks_get_dossier (marks), all[i].row);

  return names;
}
