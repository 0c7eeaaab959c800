/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-name.h"

#include "dateline-text.h"

/**
 * dateline_name_new:
 * @language: (nullable): a BCP 47 tag
 * @when: (nullable): when it was in use
 *
 * Returns: (transfer full): a name
 */
DatelineName *
dateline_name_new (const char       *name,
                   const char       *language,
                   DatelineNameKind  kind,
                   DatelineDate     *when)
{
  DatelineName *self = g_new0 (DatelineName, 1);

  self->name = g_strdup (name);
  self->language = g_strdup (language);
  self->kind = kind;
  self->when = when != NULL ? dateline_date_ref (when) : NULL;
  return self;
}

/**
 * dateline_name_free:
 *
 * Frees @self.
 */
void
dateline_name_free (DatelineName *self)
{
  g_free (self->name);
  g_free (self->family);
  g_free (self->language);
  g_clear_pointer (&self->when, dateline_date_unref);
  g_free (self);
}

static gint64
cost (const DatelineName *name,
      const char * const *languages)
{
  return (gint64) name->kind * G_MAXINT + dateline_language_rank (name->language, languages);
}

/**
 * dateline_names_find:
 * @names: (element-type DatelineName): the names of one bearer
 * @languages: what the reader prefers, the best first
 *
 * Returns: (nullable): the name to show, a main one before an alias before a
 *   printed spelling; %NULL where there is none
 */
const DatelineName *
dateline_names_find (GPtrArray          *names,
                     const char * const *languages)
{
  const DatelineName *best = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const DatelineName *name = names->pdata[i];

      if (best == NULL || cost (name, languages) < cost (best, languages))
        best = name;
    }
  return best;
}

/**
 * dateline_names_pick:
 * @names: (element-type DatelineName): the names of one bearer
 * @languages: what the reader prefers, the best first
 *
 * Returns: (nullable): as dateline_names_find(), how it is written
 */
const char *
dateline_names_pick (GPtrArray          *names,
                     const char * const *languages)
{
  const DatelineName *best = dateline_names_find (names, languages);

  return best != NULL ? best->name : NULL;
}
