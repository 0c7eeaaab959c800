/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations in sentences: the Chicago Manual of Style (notes), APA, MLA and
 * plain. All of them quote in “double” marks and mark a doubtful date with a
 * question mark, an approximate one with “ca.” */

#include "config.h"

#include "dateline-citation-private.h"

#include <string.h>

/* Appends @text, set off by @separator from what stands before it. */
static void
append (GString    *line,
        const char *separator,
        const char *text)
{
  if (text == NULL)
    return;
  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, text);
}

/* Ends the sentence, unless the text has ended it. */
static void
end_sentence (GString *line)
{
  if (line->len > 0 && strchr (".?!", line->str[line->len - 1]) == NULL)
    g_string_append_c (line, '.');
}

/* Marks inside marks are single ones. */
static char *
dup_quoted (const char *text,
            const char *inside)
{
  g_autoptr (GString) quoted = g_string_new (text);

  g_string_replace (quoted, "“", "‘", 0);
  g_string_replace (quoted, "”", "’", 0);
  if (*inside != '\0' && quoted->len > 0 && strchr (".,?!", quoted->str[quoted->len - 1]) != NULL)
    inside = "";
  return g_strdup_printf ("“%s%s”", quoted->str, inside);
}

/* The words, in marks if they are the speaker's own. */
static char *
dup_words (const DatelineCitationFacts *facts)
{
  if (facts->text == NULL)
    return NULL;
  return facts->indirect ? g_strdup (facts->text) : dup_quoted (facts->text, "");
}

/* How a name stands in a list of them. */
typedef char *(*NameFunc) (const DatelineCitationName *name);

static char *
dup_full (const DatelineCitationName *name)
{
  return g_strdup (name->full);
}

static char *
dup_short (const DatelineCitationName *name)
{
  return g_strdup (dateline_citation_name_get_short (name));
}

/*
 * Lists the authors: @first writes the first of them and @other the others;
 * @last stands before the last one, after a comma if there are more than
 * two or @comma asks for one. From @et_al on, only the first is named.
 */
static char *
dup_authors (const DatelineCitationFacts *facts,
             NameFunc                     first,
             NameFunc                     other,
             const char                  *last,
             gboolean                     comma,
             guint                        et_al)
{
  GString *names = g_string_new (NULL);
  guint n = facts->authors->len;
  guint n_named = n >= et_al ? MIN (n, 1) : n;

  for (guint i = 0; i < n_named; i++)
    {
      g_autofree char *name = (i == 0 ? first : other) (facts->authors->pdata[i]);

      if (i > 0 && i + 1 == n && (n > 2 || comma))
        g_string_append_c (names, ',');
      append (names, i + 1 < n ? ", " : last, name);
    }
  if (n_named < n)
    g_string_append (names, comma ? ", et al." : " et al.");
  return g_string_free (names, names->len == 0);
}

static char *
dup_short_authors (const DatelineCitationFacts *facts,
                   const char                  *last)
{
  return dup_authors (facts, dup_short, dup_short, last, FALSE, 3);
}

/* @circa stands before an approximate date, and marks of doubt after it. */
static char *
dup_marked (const DatelineCitationDate *date,
            const char                 *circa,
            const char                 *text)
{
  return g_strdup_printf ("%s%s%s", date->circa ? circa : "", text, date->uncertain ? "?" : "");
}

static char *
dup_american (const DatelineCitationDate *date)
{
  g_autofree char *year = dateline_citation_date_dup_year (date);
  g_autofree char *text = NULL;

  if (date->day > 0)
    text = g_strdup_printf ("%s %d, %s", dateline_citation_date_get_month (date->month), date->day, year);
  else if (date->month > 0)
    text = g_strdup_printf ("%s %s", dateline_citation_date_get_month (date->month), year);
  return dup_marked (date, "ca. ", text != NULL ? text : year);
}

static char *
dup_mla_date (const DatelineCitationDate *date)
{
  static const char *const months[] = { "Jan.", "Feb.", "Mar.", "Apr.", "May", "June",
                                        "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec." };
  g_autofree char *year = dateline_citation_date_dup_year (date);
  g_autofree char *text = NULL;

  if (date->day > 0)
    text = g_strdup_printf ("%d %s %s", date->day, months[date->month - 1], year);
  else if (date->month > 0)
    text = g_strdup_printf ("%s %s", months[date->month - 1], year);
  return dup_marked (date, "circa ", text != NULL ? text : year);
}

static char *
dup_apa_date (const DatelineCitationDate *date)
{
  g_autofree char *year = NULL;
  g_autofree char *text = NULL;

  if (!date->known)
    return g_strdup ("n.d.");
  year = dateline_citation_date_dup_year (date);
  if (date->day > 0)
    text = g_strdup_printf ("%s, %s %d", year, dateline_citation_date_get_month (date->month), date->day);
  else if (date->month > 0)
    text = g_strdup_printf ("%s, %s", year, dateline_citation_date_get_month (date->month));
  return dup_marked (date, "ca. ", text != NULL ? text : year);
}

char *
dateline_citation_dup_attribution (const DatelineCitationFacts *facts)
{
  GString *line;

  if (facts->own && *facts->relays == NULL)
    return NULL;
  line = g_string_new (facts->speaker != NULL ? facts->speaker->full : "Unnamed speaker");
  for (guint i = 0; facts->relays[i] != NULL; i++)
    {
      g_string_append (line, facts->indirect ? ", as reported by " : ", as quoted by ");
      g_string_append (line, facts->relays[i]);
    }
  return g_string_free_and_steal (line);
}

/* “Author, “Headline,” Publisher, December 30, 2018, URL” */
static void
append_source (GString                     *line,
               const DatelineCitationFacts *facts)
{
  const DatelineCitationDate date = dateline_citation_date_read (facts->published);
  g_autofree char *authors = dup_authors (facts, dup_full, dup_full, " and ", FALSE, 4);
  g_autofree char *title = facts->headline != NULL ? dup_quoted (facts->headline, ",") : NULL;
  g_autofree char *day = date.known ? dup_american (&date) : g_strdup ("n.d.");

  append (line, ", ", authors);
  append (line, ", ", title);
  /* The comma after a title stands inside its marks. */
  append (line, title != NULL ? " " : ", ", facts->publisher);
  append (line, title != NULL && facts->publisher == NULL ? " " : ", ", day);
  append (line, ", ", facts->url);
  if (facts->url != NULL || strchr (".?!", line->str[line->len - 1]) == NULL)
    g_string_append_c (line, '.');
}

/* A note of the 17th and 18th editions. */
char *
dateline_citation_dup_chicago (const DatelineCitationFacts *facts,
                               gboolean                     with_text)
{
  g_autofree char *attribution = dateline_citation_dup_attribution (facts);
  g_autoptr (GString) source = g_string_new (NULL);
  g_autofree char *words = with_text ? dup_words (facts) : NULL;
  const char *quoted_in = facts->indirect ? ", paraphrased in " : ", quoted in ";
  GString *line = g_string_new (words);

  append_source (source, facts);
  append (line, "\n\n", attribution);
  if (attribution == NULL)
    quoted_in = "\n\n";
  append (line, quoted_in, source->str);
  return g_string_free_and_steal (line);
}

/* A sentence that tells whose words they are and where they stand. */
char *
dateline_citation_dup_plain (const DatelineCitationFacts *facts,
                             gboolean                     with_text)
{
  g_autofree char *attribution = dateline_citation_dup_attribution (facts);
  g_autoptr (GString) source = g_string_new (NULL);
  g_autofree char *words = with_text ? dup_words (facts) : NULL;
  GString *line = g_string_new (words);

  append_source (source, facts);
  append (line, " — ", attribution);
  append (line, attribution != NULL ? ", in " : " — ", source->str);
  return g_string_free_and_steal (line);
}

/* “(Speaker, as cited in Author, 2018)”: who wrote the source, or its title. */
static char *
dup_in_text (const DatelineCitationFacts *facts,
             const char                  *attribution,
             const char                  *quoted_in,
             const char                  *and,
             const char                  *year)
{
  g_autofree char *authors = dup_short_authors (facts, and);
  g_autofree char *title = authors == NULL && facts->headline != NULL ? dup_quoted (facts->headline, year != NULL ? "," : "") : NULL;
  GString *line = g_string_new ("(");

  if (attribution != NULL)
    g_string_append_printf (line, "%s%s ", attribution, quoted_in);
  if (title != NULL)
    g_string_append (line, title);
  else
    g_string_append (line, authors != NULL ? authors : facts->publisher != NULL ? facts->publisher : "source untitled");
  if (year != NULL)
    g_string_append_printf (line, "%s%s", title != NULL ? " " : ", ", year);
  g_string_append_c (line, ')');
  return g_string_free_and_steal (line);
}

/* The words, their citation in the text, and the entry of the list. */
static char *
join_parts (const DatelineCitationFacts *facts,
            gboolean                     with_text,
            const char                  *in_text,
            const char                  *entry)
{
  g_autofree char *words = with_text ? dup_words (facts) : NULL;
  GString *lines = g_string_new (words);

  append (lines, " ", in_text);
  append (lines, with_text ? "\n\n" : "\n", entry);
  return g_string_free_and_steal (lines);
}

/* A reference of the 7th edition; without an author the title comes first. */
static char *
dup_apa_reference (const DatelineCitationFacts *facts,
                   const char                  *date)
{
  g_autofree char *authors =
      dup_authors (facts, dateline_citation_name_dup_initialed, dateline_citation_name_dup_initialed, " & ", TRUE, 21);
  const char *title = facts->headline != NULL ? facts->headline : "[Untitled]";
  GString *line = g_string_new (authors != NULL ? authors : title);

  end_sentence (line);
  g_string_append_printf (line, " (%s).", date);
  if (authors != NULL)
    {
      append (line, " ", title);
      end_sentence (line);
    }
  if (facts->publisher != NULL)
    {
      append (line, " ", facts->publisher);
      end_sentence (line);
    }
  append (line, " ", facts->url);
  return g_string_free_and_steal (line);
}

/* “Dobson, 2017”: whose words, and when they were said if that is known. */
static char *
dup_apa_attribution (const DatelineCitationFacts *facts)
{
  const DatelineCitationDate said = dateline_citation_date_read (facts->said);
  g_autofree char *attribution = dateline_citation_dup_attribution (facts);
  g_autofree char *number = said.known ? dateline_citation_date_dup_year (&said) : NULL;
  g_autofree char *year = NULL;
  const char *speaker;

  if (attribution == NULL)
    return NULL;
  speaker = facts->speaker != NULL ? dateline_citation_name_get_short (facts->speaker) : "Unnamed speaker";
  year = number != NULL ? dup_marked (&said, "ca. ", number) : NULL;
  return g_strconcat (*facts->relays == NULL ? speaker : attribution, year != NULL ? ", " : "", year, NULL);
}

char *
dateline_citation_dup_apa (const DatelineCitationFacts *facts,
                           gboolean                     with_text)
{
  const DatelineCitationDate date = dateline_citation_date_read (facts->published);
  g_autofree char *day = dup_apa_date (&date);
  g_autofree char *number = date.known ? dateline_citation_date_dup_year (&date) : g_strdup ("n.d.");
  g_autofree char *year = dup_marked (&date, "ca. ", number);
  g_autofree char *attribution = dup_apa_attribution (facts);
  g_autofree char *in_text = dup_in_text (facts, attribution, ", as cited in", " & ", year);
  g_autofree char *entry = dup_apa_reference (facts, day);

  return join_parts (facts, with_text, in_text, entry);
}

/* Addresses go without their scheme, as the 9th edition would have it. */
static const char *
skip_scheme (const char *url)
{
  const char *mark = url != NULL && g_ascii_strncasecmp (url, "http", 4) == 0 ? strstr (url, "://") : NULL;

  return mark != NULL ? mark + 3 : url;
}

static gboolean
is_inverted (const DatelineCitationName *name)
{
  return name->given != NULL && !name->family_first;
}

static char *
dup_mla_entry (const DatelineCitationFacts *facts)
{
  const DatelineCitationDate date = dateline_citation_date_read (facts->published);
  g_autofree char *authors =
      dup_authors (facts, dateline_citation_name_dup_inverted, dup_full, " and ", facts->authors->len > 0 && is_inverted (facts->authors->pdata[0]), 3);
  g_autofree char *title = facts->headline != NULL ? dup_quoted (facts->headline, ".") : NULL;
  g_autofree char *day = date.known ? dup_mla_date (&date) : NULL;
  g_autoptr (GString) container = g_string_new (NULL);
  GString *line = g_string_new (authors);

  if (authors != NULL)
    end_sentence (line);
  append (line, " ", title);
  append (container, ", ", facts->publisher);
  append (container, ", ", day);
  append (container, ", ", skip_scheme (facts->url));
  if (container->len > 0)
    append (line, " ", container->str);
  end_sentence (line);
  return g_string_free_and_steal (line);
}

/* “Miller” in “(Miller qtd. in Boswell)”. */
static char *
dup_mla_attribution (const DatelineCitationFacts *facts)
{
  g_autofree char *attribution = dateline_citation_dup_attribution (facts);

  if (attribution == NULL || facts->speaker == NULL)
    return g_steal_pointer (&attribution);
  if (*facts->relays == NULL)
    return g_strdup (dateline_citation_name_get_short (facts->speaker));
  return g_strconcat (attribution, ",", NULL);
}

char *
dateline_citation_dup_mla (const DatelineCitationFacts *facts,
                           gboolean                     with_text)
{
  g_autofree char *attribution = dup_mla_attribution (facts);
  g_autofree char *in_text =
      dup_in_text (facts, attribution, facts->indirect ? " paraphrased in" : " qtd. in", " and ", NULL);
  g_autofree char *entry = dup_mla_entry (facts);

  return join_parts (facts, with_text, in_text, entry);
}
