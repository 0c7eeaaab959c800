/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-citation-name.h"

#include <string.h>

/* Where @family stands in @full as whole words; NULL if it does not. */
static const char *
find_family (const char *full,
             const char *family)
{
  gsize length = strlen (family);

  for (const char *p = strstr (full, family); p != NULL && length > 0; p = strstr (p + 1, family))
    if ((p == full || p[-1] == ' ') && (p[length] == '\0' || p[length] == ' '))
      return p;
  return NULL;
}

/**
 * dateline_citation_name_new:
 * @full: a name as it is written
 * @family: (nullable): which of its words are the family name
 *
 * A family name that is not in the name is not used.
 *
 * Returns: (transfer full): the name
 */
DatelineCitationName *
dateline_citation_name_new (const char *full,
                            const char *family)
{
  DatelineCitationName *self = g_new0 (DatelineCitationName, 1);
  const char *place = family != NULL ? find_family (full, family) : NULL;
  GString *given;

  self->full = g_strdup (full);
  if (place == NULL)
    return self;
  self->family = g_strdup (family);
  given = g_string_new_len (full, place - full);
  g_string_append (given, place + strlen (family));
  self->given = g_strstrip (g_string_free_and_steal (given));
  self->family_first = place == full && *self->given != '\0';
  if (*self->given == '\0')
    g_clear_pointer (&self->given, g_free);
  return self;
}

/**
 * dateline_citation_name_free:
 *
 * Frees the name.
 */
void
dateline_citation_name_free (DatelineCitationName *self)
{
  g_free (self->full);
  g_free (self->family);
  g_free (self->given);
  g_free (self);
}

/**
 * dateline_citation_name_get_short:
 *
 * Returns: what a citation in the text calls the bearer: the family name, or
 *   the whole where it is not known
 */
const char *
dateline_citation_name_get_short (const DatelineCitationName *self)
{
  return self->family != NULL ? self->family : self->full;
}

/**
 * dateline_citation_name_dup_inverted:
 *
 * Returns: (transfer full): the name with the family name first: “Brook, Ada”.
 *   One that has it there already stays as it is: “Kim Jong-un”
 */
char *
dateline_citation_name_dup_inverted (const DatelineCitationName *self)
{
  if (self->family == NULL || self->given == NULL || self->family_first)
    return g_strdup (self->full);
  return g_strdup_printf ("%s, %s", self->family, self->given);
}

/**
 * dateline_citation_name_dup_initialed:
 *
 * Returns: (transfer full): the family name and the initials of the others, as
 *   the APA has it: “Brook, A. L.”, “Kim, J.-u.”
 */
char *
dateline_citation_name_dup_initialed (const DatelineCitationName *self)
{
  GString *initials;
  gboolean wanted = TRUE;

  if (self->family == NULL || self->given == NULL)
    return g_strdup (self->full);
  initials = g_string_new (self->family);
  g_string_append_c (initials, ',');
  for (const char *p = self->given; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (wanted && g_unichar_isalpha (g_utf8_get_char (p)))
        {
          g_string_append (initials, p > self->given && p[-1] == '-' ? "-" : " ");
          g_string_append_unichar (initials, g_utf8_get_char (p));
          g_string_append_c (initials, '.');
        }
      wanted = *p == ' ' || *p == '-';
    }
  return g_string_free_and_steal (initials);
}
