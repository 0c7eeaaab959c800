/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations for programs: BibTeX, CSL-JSON and the templates of Wikipedia. A
 * text of the dossier never ends the field it stands in. */

#include "config.h"

#include "dateline-citation-private.h"

#include <string.h>

typedef void (*EscapeFunc) (GString    *out,
                            const char *text);

/* BibTeX counts braces even behind a backslash, so these have words. */
static const char *
get_bibtex_word (char c)
{
  switch (c)
    {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    default:
      return NULL;
    }
}

static void
escape_bibtex (GString    *out,
               const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      const char *word = get_bibtex_word (*p);

      if (word != NULL)
        {
          g_string_append (out, word);
          continue;
        }
      if (strchr ("&%$#_", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* What would end an address or its field is written as a number. */
static void
escape_url (GString    *out,
            const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (strchr (" {}[]|<>\"\\'", *p) != NULL)
      g_string_append_printf (out, "%%%02X", (guint) *p);
    else
      g_string_append_c (out, *p);
}

static void
escape_wikitext (GString    *out,
                 const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (strchr ("|[]{}<>&~", *p) != NULL || (*p == '\'' && (p[1] == '\'' || (p > text && p[-1] == '\''))))
      g_string_append_printf (out, "&#%d;", *p);
    else
      g_string_append_c (out, *p);
}

static void
escape_json (GString    *out,
             const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if ((guchar) *p < 0x20)
        {
          g_string_append_printf (out, "\\u%04x", (guint) *p);
          continue;
        }
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static char *
escape (EscapeFunc  func,
        const char *text)
{
  GString *out = g_string_new (NULL);

  if (text != NULL)
    func (out, text);
  return g_string_free_and_steal (out);
}

/* Appends a field, unless it has nothing to tell. */
static void
add_field (GString    *out,
           const char *format,
           EscapeFunc  func,
           const char *text)
{
  g_autofree char *safe = escape (func, text);
  const char *place = strstr (format, "%s");

  if (text == NULL)
    return;
  g_string_append_len (out, format, place - format);
  g_string_append (out, safe);
  g_string_append (out, place + 2);
}

/* “Speaker, quoted in this source” for a reader of the bibliography. */
static char *
dup_note (const DatelineCitationFacts *facts)
{
  const DatelineCitationDate date = dateline_citation_date_read (facts->published);
  g_autofree char *attribution = dateline_citation_dup_attribution (facts);
  g_autoptr (GString) note = g_string_new (NULL);

  if (attribution != NULL)
    g_string_append_printf (note, "%s %s", facts->indirect ? "Paraphrases" : "Quotes", attribution);
  if (date.circa || date.uncertain)
    g_string_append_printf (note, "%s%s", note->len > 0 ? "; " : "",
                            date.uncertain ? "date uncertain" : "date approximate");
  return note->len > 0 ? g_strdup (note->str) : NULL;
}

static char *
dup_key (const char *id)
{
  return g_strcanon (g_strdup (id), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_:.", '-');
}

static void
add_bibtex_date (GString            *out,
                 DatelineDate       *published)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
  const DatelineCitationDate date = dateline_citation_date_read (published);
  g_autofree char *year = date.known ? dateline_citation_date_dup_year (&date) : NULL;

  add_field (out, "  year = {%s},\n", escape_bibtex, year);
  if (date.month > 0)
    g_string_append_printf (out, "  month = %s,\n", months[date.month - 1]);
  if (date.day > 0)
    g_string_append_printf (out, "  day = {%d},\n", date.day);
}

/* “Brook, Ada”; a name that must not be taken apart is in braces of its own. */
static void
add_bibtex_authors (GString   *out,
                    GPtrArray *authors)
{
  for (guint i = 0; i < authors->len; i++)
    {
      const DatelineCitationName *name = authors->pdata[i];
      gboolean apart = name->family != NULL && name->given != NULL;

      g_string_append (out, i == 0 ? "  author = {" : " and ");
      add_field (out, apart ? "%s" : "{%s}", escape_bibtex, apart ? name->family : name->full);
      if (apart)
        add_field (out, ", %s", escape_bibtex, name->given);
    }
  if (authors->len > 0)
    g_string_append (out, "},\n");
}

char *
dateline_citation_dup_bibtex (const DatelineCitationFacts *facts,
                              gboolean                     with_text)
{
  gboolean article = facts->publisher != NULL && g_strcmp0 (facts->type, "article") == 0;
  g_autofree char *key = dup_key (facts->id);
  g_autofree char *note = dup_note (facts);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "@%s{%s,\n", article ? "article" : "misc", key);
  add_bibtex_authors (out, facts->authors);
  add_field (out, "  title = {{%s}},\n", escape_bibtex, facts->headline);
  add_field (out, article ? "  journal = {{%s}},\n" : "  howpublished = {{%s}},\n", escape_bibtex, facts->publisher);
  add_bibtex_date (out, facts->published);
  add_field (out, "  url = {%s},\n", escape_url, facts->url);
  add_field (out, "  note = {%s},\n", escape_bibtex, note);
  if (with_text)
    add_field (out, "  annote = {%s},\n", escape_bibtex, facts->text);
  g_string_append_c (out, '}');
  return g_string_free_and_steal (out);
}

static void
add_csl_date (GString      *out,
              DatelineDate *published)
{
  const DatelineCitationDate date = dateline_citation_date_read (published);

  if (!date.known)
    return;
  g_string_append_printf (out, ",\n    \"issued\": { \"date-parts\": [[%" G_GINT64_FORMAT, date.year);
  if (date.month > 0)
    g_string_append_printf (out, ", %d", date.month);
  if (date.day > 0)
    g_string_append_printf (out, ", %d", date.day);
  if (date.last_year != date.year)
    g_string_append_printf (out, "], [%" G_GINT64_FORMAT, date.last_year);
  g_string_append_printf (out, "]]%s }", date.circa || date.uncertain ? ", \"circa\": true" : "");
}

static void
add_csl_authors (GString   *out,
                 GPtrArray *authors)
{
  for (guint i = 0; i < authors->len; i++)
    {
      const DatelineCitationName *name = authors->pdata[i];

      g_string_append (out, i == 0 ? ",\n    \"author\": [{ " : ", { ");
      if (name->family == NULL)
        add_field (out, "\"literal\": %s", escape_json, name->full);
      add_field (out, "\"family\": %s", escape_json, name->family);
      add_field (out, ", \"given\": %s", escape_json, name->given);
      g_string_append (out, " }");
    }
  if (authors->len > 0)
    g_string_append_c (out, ']');
}

/* An array of one item, as programs import it. */
char *
dateline_citation_dup_csl_json (const DatelineCitationFacts *facts,
                                gboolean                     with_text)
{
  gboolean article = g_strcmp0 (facts->type, "article") == 0;
  g_autofree char *note = dup_note (facts);
  GString *out = g_string_new ("[\n  {\n");

  add_field (out, "    \"id\": %s", escape_json, facts->id);
  g_string_append_printf (out, ",\n    \"type\": \"%s\"", article ? "article-newspaper" : "document");
  add_csl_authors (out, facts->authors);
  add_field (out, ",\n    \"title\": %s", escape_json, facts->headline);
  add_field (out, article ? ",\n    \"container-title\": %s" : ",\n    \"publisher\": %s", escape_json, facts->publisher);
  add_csl_date (out, facts->published);
  add_field (out, ",\n    \"language\": %s", escape_json, facts->language);
  add_field (out, ",\n    \"URL\": %s", escape_json, facts->url);
  add_field (out, ",\n    \"note\": %s", escape_json, note);
  if (with_text)
    add_field (out, ",\n    \"annote\": %s", escape_json, facts->text);
  g_string_append (out, "\n  }\n]");
  return g_string_free_and_steal (out);
}

/* The template knows “c.” before a bare year only; other doubts are comments. */
static char *
dup_wikipedia_date (DatelineDate *published)
{
  const DatelineCitationDate date = dateline_citation_date_read (published);
  g_autofree char *year = NULL;
  GString *text = g_string_new (NULL);

  if (date.known)
    {
      year = dateline_citation_date_dup_year (&date);
      if (date.day > 0)
        g_string_append_printf (text, "%d ", date.day);
      if (date.month > 0)
        g_string_append_printf (text, "%s ", dateline_citation_date_get_month (date.month));
      else if (date.circa)
        g_string_append (text, "c. ");
      g_string_append (text, year);
      if (date.uncertain)
        g_string_append (text, "<!-- uncertain -->");
      else if (date.circa && date.month > 0)
        g_string_append (text, "<!-- approximate -->");
    }
  return g_string_free_and_steal (text);
}

/* The template puts a comma between last= and first=, which is wrong where the
 * family name comes first anyway. */
static void
add_wikipedia_author (GString                    *out,
                      const DatelineCitationName *name,
                      guint                       number)
{
  gboolean apart = name->given != NULL && !name->family_first;

  g_string_append_printf (out, apart ? " |last%u=" : " |author%u=", number);
  escape_wikitext (out, apart ? name->family : name->full);
  if (!apart)
    return;
  g_string_append_printf (out, " |first%u=", number);
  escape_wikitext (out, name->given);
}

char *
dateline_citation_dup_wikipedia (const DatelineCitationFacts *facts,
                                 gboolean                     with_text)
{
  g_autofree char *attribution = dateline_citation_dup_attribution (facts);
  g_autofree char *date = dup_wikipedia_date (facts->published);
  GString *out = g_string_new ("{{cite news");

  for (guint i = 0; i < facts->authors->len; i++)
    add_wikipedia_author (out, facts->authors->pdata[i], i + 1);
  add_field (out, " |title=%s", escape_wikitext, facts->headline);
  add_field (out, " |work=%s", escape_wikitext, facts->publisher);
  if (*date != '\0')
    g_string_append_printf (out, " |date=%s", date);
  add_field (out, " |url=%s", escape_url, facts->url);
  add_field (out, " |language=%s", escape_wikitext, facts->language);
  if (with_text && !facts->indirect)
    add_field (out, " |quote=%s", escape_wikitext, facts->text);
  g_string_append (out, "}}");
  if (attribution != NULL)
    {
      g_string_append (out, facts->indirect ? " Paraphrasing " : " Quoting ");
      escape_wikitext (out, attribution);
      g_string_append_c (out, '.');
    }
  return g_string_free_and_steal (out);
}
