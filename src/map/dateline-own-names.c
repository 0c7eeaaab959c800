/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-own-names.h"

#include "dateline-place.h"

/* Beyond these so many names are not worth leaving out of the base map. */
#define MOST_OWN_NAMES 300

static void
add_names (GStrvBuilder    *builder,
           DatelineDossier *dossier,
           guint            row)
{
  g_autoptr(DatelineRecord) record = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_PLACE, row));
  DatelinePlace *place = DATELINE_PLACE (record);

  if (place->title != NULL)
    g_strv_builder_add (builder, place->title);
  for (guint i = 0; place->names != NULL && i < place->names->len; i++)
    g_strv_builder_add (builder, ((DatelineName *) g_ptr_array_index (place->names, i))->name);
}

/**
 * dateline_own_names_dup:
 * @marks: (nullable): the places of a dossier
 *
 * Returns: (transfer full): the names, in every language, of those with most
 *   events: the base map need not name them as well
 */
GStrv
dateline_own_names_dup (DatelinePlaceMarks *marks)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const DatelinePlaceMark *all = NULL;
  guint n = 0;

  if (marks != NULL)
    all = dateline_place_marks_get (marks, &n);
  for (guint i = 0; i < MIN (n, MOST_OWN_NAMES); i++)
    add_names (builder, dateline_place_marks_get_dossier (marks), all[i].row);

  return g_strv_builder_end (builder);
}
