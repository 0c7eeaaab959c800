/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineCitationName:
 * @full: the name as it is written
 * @family: (nullable): the family name in it; %NULL where that is not known, as
 *   of an institution
 * @given: (nullable): what else there is in it
 * @family_first: whether the family name comes first, as in Korean names
 *
 * A name, as far as a citation must take it apart.
 */
typedef struct
{
  char *full;
  char *family;
  char *given;
  gboolean family_first;
} DatelineCitationName;

DatelineCitationName *dateline_citation_name_new           (const char                 *full,
                                                            const char                 *family);
void                  dateline_citation_name_free          (DatelineCitationName       *self);
const char           *dateline_citation_name_get_short     (const DatelineCitationName *self);
char                 *dateline_citation_name_dup_inverted  (const DatelineCitationName *self);
char                 *dateline_citation_name_dup_initialed (const DatelineCitationName *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineCitationName, dateline_citation_name_free)

G_END_DECLS
