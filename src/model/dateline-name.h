/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-date.h"

G_BEGIN_DECLS

/**
 * DatelineNameKind:
 * @DATELINE_NAME_MAIN: the usual name in its language
 * @DATELINE_NAME_ALIAS: another name in use
 * @DATELINE_NAME_AS_PRINTED: a spelling found in a source
 *
 * What a name is to its bearer.
 */
typedef enum
{
  DATELINE_NAME_MAIN,
  DATELINE_NAME_ALIAS,
  DATELINE_NAME_AS_PRINTED,
} DatelineNameKind;

/**
 * DatelineName:
 * @name: the name as written
 * @family: (nullable): which words of it are the family name
 * @language: (nullable): a BCP 47 tag
 * @kind: what it is to its bearer
 * @when: (nullable): when it was in use
 *
 * One of the names of an actor or place.
 */
typedef struct
{
  char *name;
  char *family;
  char *language;
  DatelineNameKind kind;
  DatelineDate *when;
} DatelineName;

DatelineName *dateline_name_new   (const char       *name,
                                   const char       *language,
                                   DatelineNameKind  kind,
                                   DatelineDate     *when);
void          dateline_name_free  (DatelineName     *self);
const DatelineName *dateline_names_find (GPtrArray    *names,
                                   const char * const *languages);
const char   *dateline_names_pick (GPtrArray          *names,
                                   const char * const *languages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineName, dateline_name_free)

G_END_DECLS
