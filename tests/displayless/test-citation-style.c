/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-citation-style.h"

#include <json-glib/json-glib.h>

#define MAX_NAMES 4

/* Records as the model would gather them; each but the first two has
 * something that an unwary writer would get wrong. */
typedef struct
{
  const char *authors[MAX_NAMES];
  const char *headline;
  const char *publisher;
  const char *published;
  const char *url;
  const char *speaker;
  const char *relays[MAX_NAMES];
  const char *text;
  gboolean own;
  gboolean indirect;
} Record;

static const Record own = {
  { "Ada Brook" }, "The Long Bridge", "Harbour Times", "2019-03-08", "https://example.org/bridge",
  "Ada Brook", { NULL }, "The bridge stands", TRUE, FALSE,
};
static const Record relayed = {
  { "Ada Brook", "Li Wei" }, "Who said “yes”?", "Harbour Times", "2018-12-30?", "https://example.org/yes",
  "Moon Jae-in", { "RIA Novosti" }, "I said “yes”", FALSE, FALSE,
};
static const Record reported = {
  { NULL }, "Two Ports", "Harbour Times", "2018-12~", NULL, "Ada Brook", { "Bo", "a news agency" }, "All is well.", FALSE, TRUE,
};
static const Record bare = {
  { NULL }, NULL, NULL, NULL, NULL, NULL, { NULL }, "Yes", FALSE, FALSE,
};
static const Record span = {
  { NULL }, "Letters", NULL, "1904/1907", NULL, "Ada Brook", { NULL }, "Yes", FALSE, FALSE,
};
static const Record hostile = {
  { "A {B} \\ C" }, "50% & $1 #_~^ \"x\" }}|url=''evil''", "P]]", "1900~", "https://example.org/{a}|b\\ c",
  "A {B} \\ C", { NULL }, "end}} of \"all\"", TRUE, FALSE,
};

static DatelineCitationFacts *
make_facts (const Record *record)
{
  DatelineCitationFacts *facts = g_new0 (DatelineCitationFacts, 1);
  g_autoptr (GError) error = NULL;

  facts->id = g_strdup ("the source/1");
  facts->type = g_strdup ("article");
  facts->headline = g_strdup (record->headline);
  facts->publisher = g_strdup (record->publisher);
  facts->authors = g_strdupv ((GStrv) record->authors);
  facts->published = record->published != NULL ? dateline_date_new (record->published, &error) : NULL;
  g_assert_no_error (error);
  facts->url = g_strdup (record->url);
  facts->speaker = g_strdup (record->speaker);
  facts->relays = g_strdupv ((GStrv) record->relays);
  facts->text = g_strdup (record->text);
  facts->own = record->own;
  facts->indirect = record->indirect;
  return facts;
}

static const struct
{
  const char *style;
  const Record *record;
  gboolean with_text;
  const char *citation;
} cases[] = {
  { "chicago", &own, FALSE, "Ada Brook, “The Long Bridge,” Harbour Times, March 8, 2019, https://example.org/bridge." },
  { "chicago", &own, TRUE,
    "“The bridge stands”\n\nAda Brook, “The Long Bridge,” Harbour Times, March 8, 2019, https://example.org/bridge." },
  { "chicago", &relayed, TRUE,
    "“I said ‘yes’”\n\nMoon Jae-in, as quoted by RIA Novosti, quoted in Ada Brook and Li Wei, “Who said ‘yes’?” Harbour Times, "
    "December 30, 2018?, https://example.org/yes." },
  { "chicago", &reported, TRUE,
    "All is well.\n\nAda Brook, as reported by Bo, as reported by a news agency, paraphrased in “Two Ports,” Harbour Times, "
    "ca. December 2018." },
  { "chicago", &bare, FALSE, "Unnamed speaker, quoted in n.d." },
  { "chicago", &span, FALSE, "Ada Brook, quoted in “Letters,” 1904–1907." },

  { "apa", &own, FALSE, "(Ada Brook, 2019)\nAda Brook. (2019, March 8). The Long Bridge. Harbour Times. https://example.org/bridge" },
  { "apa", &relayed, TRUE,
    "“I said ‘yes’” (Moon Jae-in, as quoted by RIA Novosti, as cited in Ada Brook and Li Wei, 2018?)\n\n"
    "Ada Brook & Li Wei. (2018, December 30?). Who said “yes”? Harbour Times. https://example.org/yes" },
  { "apa", &reported, FALSE,
    "(Ada Brook, as reported by Bo, as reported by a news agency, as cited in “Two Ports,” ca. 2018)\n"
    "Two Ports. (ca. 2018, December). Harbour Times." },
  { "apa", &bare, FALSE, "(Unnamed speaker, as cited in source untitled, n.d.)\n[Untitled]. (n.d.)." },

  { "mla", &own, FALSE, "(Ada Brook)\nAda Brook. “The Long Bridge.” Harbour Times, 8 Mar. 2019, example.org/bridge." },
  { "mla", &relayed, TRUE,
    "“I said ‘yes’” (Moon Jae-in, as quoted by RIA Novosti, qtd. in Ada Brook and Li Wei)\n\n"
    "Ada Brook and Li Wei. “Who said ‘yes’?” Harbour Times, 30 Dec. 2018?, example.org/yes." },
  { "mla", &reported, FALSE,
    "(Ada Brook, as reported by Bo, as reported by a news agency, paraphrased in “Two Ports”)\n"
    "“Two Ports.” Harbour Times, circa Dec. 2018." },

  { "plain", &own, TRUE,
    "“The bridge stands” — Ada Brook, “The Long Bridge,” Harbour Times, March 8, 2019, https://example.org/bridge." },
  { "plain", &reported, FALSE,
    "Ada Brook, as reported by Bo, as reported by a news agency, in “Two Ports,” Harbour Times, ca. December 2018." },

  { "bibtex", &own, FALSE,
    "@article{the-source-1,\n  author = {{Ada Brook}},\n  title = {{The Long Bridge}},\n  journal = {{Harbour Times}},\n"
    "  year = {2019},\n  month = mar,\n  day = {8},\n  url = {https://example.org/bridge},\n}" },
  { "bibtex", &relayed, TRUE,
    "@article{the-source-1,\n  author = {{Ada Brook} and {Li Wei}},\n  title = {{Who said “yes”?}},\n  journal = {{Harbour Times}},\n"
    "  year = {2018},\n  month = dec,\n  day = {30},\n  url = {https://example.org/yes},\n"
    "  note = {Quotes Moon Jae-in, as quoted by RIA Novosti; date uncertain},\n  annote = {I said “yes”},\n}" },
  { "bibtex", &bare, FALSE, "@misc{the-source-1,\n  note = {Quotes Unnamed speaker},\n}" },
  { "bibtex", &hostile, FALSE,
    "@article{the-source-1,\n  author = {{A \\textbraceleft{}B\\textbraceright{} \\textbackslash{} C}},\n"
    "  title = {{50\\% \\& \\$1 \\#\\_\\textasciitilde{}\\textasciicircum{} \"x\" \\textbraceright{}\\textbraceright{}|url=''evil''}},\n"
    "  journal = {{P]]}},\n  year = {1900},\n  url = {https://example.org/%7Ba%7D%7Cb%5C%20c},\n  note = {date approximate},\n}" },

  { "wikipedia", &own, TRUE,
    "{{cite news |author1=Ada Brook |title=The Long Bridge |work=Harbour Times |date=8 March 2019 "
    "|url=https://example.org/bridge |quote=The bridge stands}}" },
  { "wikipedia", &relayed, FALSE,
    "{{cite news |author1=Ada Brook |author2=Li Wei |title=Who said “yes”? |work=Harbour Times "
    "|date=30 December 2018<!-- uncertain --> |url=https://example.org/yes}} Quoting Moon Jae-in, as quoted by RIA Novosti." },
  { "wikipedia", &reported, TRUE,
    "{{cite news |title=Two Ports |work=Harbour Times |date=December 2018<!-- approximate -->}} "
    "Paraphrasing Ada Brook, as reported by Bo, as reported by a news agency." },
  { "wikipedia", &hostile, TRUE,
    "{{cite news |author1=A &#123;B&#125; \\ C |title=50% &#38; $1 #_&#126;^ \"x\" &#125;&#125;&#124;url=&#39;&#39;evil&#39;&#39; "
    "|work=P&#93;&#93; |date=c. 1900 |url=https://example.org/%7Ba%7D%7Cb%5C%20c |quote=end&#125;&#125; of \"all\"}}" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DatelineCitationFacts) facts = make_facts (cases[i].record);
      g_autofree char *citation = NULL;
      DatelineCitationStyle style;

      g_assert_true (dateline_citation_style_find (cases[i].style, &style));
      citation = dateline_citation_style_cite (style, facts, cases[i].with_text);
      g_assert_cmpstr (citation, ==, cases[i].citation);
    }
}

/* What is written reads back as what was meant. */
static void
test_csl (void)
{
  static const struct
  {
    const Record *record;
    const char *issued;
    const char *note;
  } items[] = {
    { &own, "{\"date-parts\":[[2019,3,8]]}", NULL },
    { &relayed, "{\"date-parts\":[[2018,12,30]],\"circa\":true}", "Quotes Moon Jae-in, as quoted by RIA Novosti; date uncertain" },
    { &hostile, "{\"date-parts\":[[1900]],\"circa\":true}", "date approximate" },
    { &span, "{\"date-parts\":[[1904],[1907]]}", "Quotes Ada Brook" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (DatelineCitationFacts) facts = make_facts (items[i].record);
      g_autofree char *text = dateline_citation_style_cite (DATELINE_CITATION_CSL_JSON, facts, TRUE);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = json_from_string (text, &error);
      g_autofree char *issued = NULL;
      JsonObject *item;

      g_assert_no_error (error);
      item = json_array_get_object_element (json_node_get_array (root), 0);
      issued = json_to_string (json_object_get_member (item, "issued"), FALSE);
      g_assert_cmpstr (issued, ==, items[i].issued);
      g_assert_cmpstr (json_object_get_string_member_with_default (item, "note", NULL), ==, items[i].note);
      g_assert_cmpstr (json_object_get_string_member (item, "title"), ==, items[i].record->headline);
      g_assert_cmpstr (json_object_get_string_member (item, "annote"), ==, items[i].record->text);
      g_assert_cmpstr (json_object_get_string_member (item, "type"), ==, "article-newspaper");
    }
}

static void
test_names (void)
{
  DatelineCitationStyle style;

  g_assert_false (dateline_citation_style_find ("harvard", &style));
  g_assert_false (dateline_citation_style_find ("", &style));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation-style/cases", test_cases);
  g_test_add_func ("/citation-style/csl", test_csl);
  g_test_add_func ("/citation-style/names", test_names);
  return g_test_run ();
}
