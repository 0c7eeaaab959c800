/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-language.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define LENGTH 160

/**
 * dateline_language_dup_name:
 * @tag: (nullable): a BCP 47 tag
 *
 * Names a language to a person, in the language of the program.
 *
 * Returns: (transfer full) (nullable): such as `Korean` or `Korean (Latin)`;
 *   the tag itself where it is not known, %NULL for no tag
 */
char *
dateline_language_dup_name (const char *tag)
{
  char locale[LENGTH];
  char name[LENGTH * 4];
  UChar wide[LENGTH];
  int32_t n_read = 0;
  int32_t length;
  UErrorCode status = U_ZERO_ERROR;

  if (tag == NULL || *tag == '\0')
    return NULL;
  uloc_forLanguageTag (tag, locale, LENGTH, &n_read, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING || n_read == 0)
    return g_strdup (tag);
  length = uloc_getDisplayName (locale, g_get_language_names ()[0], wide, LENGTH, &status);
  if (U_FAILURE (status) || length == 0 || length >= LENGTH)
    return g_strdup (tag);
  u_strToUTF8 (name, sizeof name, NULL, wide, length, &status);
  return g_strdup (U_SUCCESS (status) ? name : tag);
}
