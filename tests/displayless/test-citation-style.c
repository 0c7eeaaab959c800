/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-citation-style.h"

#include <json-glib/json-glib.h>

#define MAX_NAMES 4

/* Records as the model would gather them; each but the first two has
 * something that an unwary writer would get wrong. In names, a bar stands
 * before the family name, a word. */
typedef struct
{
  const char *authors[MAX_NAMES];
  const char *headline;
  const char *publisher;
  const char *published;
  const char *url;
  const char *speaker;
  const char *said;
  const char *relays[MAX_NAMES];
  const char *text;
  gboolean own;
  gboolean indirect;
} Record;

static const Record own = {
  { "Ada |Brook" }, "The Long Bridge", "Harbour Times", "2019-03-08", "https://example.org/bridge",
  "Ada |Brook", "2019-03", { NULL }, "The bridge stands", TRUE, FALSE,
};
static const Record relayed = {
  { "Ada |Brook", "|Li Wei" }, "Who said “yes”?", "Harbour Times", "2018-12-30?", "https://example.org/yes",
  "|Moon Jae-in", "2018-09", { "RIA Novosti" }, "I said “yes”", FALSE, FALSE,
};
static const Record reported = {
  { NULL }, "Two Ports", "Harbour Times", "2018-12~", NULL, "Ada |Brook", "2018", { "Bo", "a news agency" }, "All is well.", FALSE, TRUE,
};
static const Record bare = {
  { NULL }, NULL, NULL, NULL, NULL, NULL, NULL, { NULL }, "Yes", FALSE, FALSE,
};
static const Record span = {
  { NULL }, "Letters", NULL, "1904/1907", NULL, "Ada |Brook", NULL, { NULL }, "Yes", FALSE, FALSE,
};
static const Record hostile = {
  { "A {B} \\ C" }, "50% & $1 #_~^ \"x\" }}|url=''evil''", "P]]", "1900~", "https://example.org/{a}|b\\ c",
  "A {B} \\ C", NULL, { NULL }, "end}} of \"all\"", TRUE, FALSE,
};

static const Record many = {
  { "Ada L. |Brook", "|Kim Jong-un", "RT", "Vasco de |Gama" }, "Ships", "Harbour Times", "2020", NULL, NULL, NULL, { NULL }, "Yes", TRUE, FALSE,
};
static const Record eastern = {
  { "|Kim Jong-un", "Ada |Brook" }, "Ships", "Harbour Times", "2020", NULL, "|Kim Jong-un", "2018~", { NULL }, "Yes", FALSE, FALSE,
};

/* What the styles themselves print as examples of news articles. */
static const Record carey = {
  { "Benedict |Carey" }, "Can we get better at forgetting?", "The New York Times", "2019-03-22",
  "https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html", NULL, NULL, { NULL }, NULL, TRUE, FALSE,
};
static const Record stobbe = {
  { "Mike |Stobbe" }, "Cancer death rate in U.S. sees largest one-year drop ever", "Chicago Tribune", "2020-01-08",
  NULL, NULL, NULL, { NULL }, NULL, TRUE, FALSE,
};
static const Record manjoo = {
  { "Farhad |Manjoo" }, "Snap Makes a Bet on the Cultural Supremacy of the Camera", "New York Times", "2017-03-08",
  "https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html",
  NULL, NULL, { NULL }, NULL, TRUE, FALSE,
};
static const Record deresiewicz = {
  { "William |Deresiewicz" }, "The Death of the Artist—and the Birth of the Creative Entrepreneur", "The Atlantic", "2014-12-28",
  "https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/",
  NULL, NULL, { NULL }, NULL, TRUE, FALSE,
};
/* APA: a study of 1982 that was read in a work of three authors of 2014. */
static const Record rabbitt = {
  { "First |Lyon", "Second |Other", "Third |Other" }, "Title", NULL, "2014", NULL,
  "Patrick |Rabbitt", "1982", { NULL }, NULL, FALSE, FALSE,
};

static DatelineCitationName *
make_name (const char *marked)
{
  g_auto (GStrv) parts = g_strsplit (marked, "|", 2);
  g_autofree char *full = g_strjoinv ("", parts);
  g_auto (GStrv) words = parts[1] != NULL ? g_strsplit (parts[1], " ", 2) : NULL;

  return dateline_citation_name_new (full, words != NULL ? words[0] : NULL);
}

static DatelineDate *
make_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  DatelineDate *date = text != NULL ? dateline_date_new (text, &error) : NULL;

  g_assert_no_error (error);
  return date;
}

static DatelineCitationFacts *
make_facts (const Record *record)
{
  DatelineCitationFacts *facts = g_new0 (DatelineCitationFacts, 1);

  facts->id = g_strdup ("the source/1");
  facts->type = g_strdup ("article");
  facts->headline = g_strdup (record->headline);
  facts->publisher = g_strdup (record->publisher);
  facts->authors = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_citation_name_free);
  for (guint i = 0; i < MAX_NAMES && record->authors[i] != NULL; i++)
    g_ptr_array_add (facts->authors, make_name (record->authors[i]));
  facts->published = make_date (record->published);
  facts->url = g_strdup (record->url);
  facts->speaker = record->speaker != NULL ? make_name (record->speaker) : NULL;
  facts->said = make_date (record->said);
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

  { "apa", &own, FALSE, "(Brook, 2019)\nBrook, A. (2019, March 8). The Long Bridge. Harbour Times. https://example.org/bridge" },
  { "apa", &relayed, TRUE,
    "“I said ‘yes’” (Moon Jae-in, as quoted by RIA Novosti, 2018, as cited in Brook & Li, 2018?)\n\n"
    "Brook, A., & Li, W. (2018, December 30?). Who said “yes”? Harbour Times. https://example.org/yes" },
  { "apa", &reported, FALSE,
    "(Ada Brook, as reported by Bo, as reported by a news agency, 2018, as cited in “Two Ports,” ca. 2018)\n"
    "Two Ports. (ca. 2018, December). Harbour Times." },
  { "apa", &bare, FALSE, "(Unnamed speaker, as cited in source untitled, n.d.)\n[Untitled]. (n.d.)." },

  { "mla", &own, FALSE, "(Brook)\nBrook, Ada. “The Long Bridge.” Harbour Times, 8 Mar. 2019, example.org/bridge." },
  { "mla", &relayed, TRUE,
    "“I said ‘yes’” (Moon Jae-in, as quoted by RIA Novosti, qtd. in Brook and Li)\n\n"
    "Brook, Ada, and Li Wei. “Who said ‘yes’?” Harbour Times, 30 Dec. 2018?, example.org/yes." },
  { "mla", &reported, FALSE,
    "(Ada Brook, as reported by Bo, as reported by a news agency, paraphrased in “Two Ports”)\n"
    "“Two Ports.” Harbour Times, circa Dec. 2018." },

  { "chicago", &many, FALSE, "Ada L. Brook et al., “Ships,” Harbour Times, 2020." },
  { "apa", &many, FALSE, "(Brook et al., 2020)\nBrook, A. L., Kim, J.-u., RT, & Gama, V. d. (2020). Ships. Harbour Times." },
  { "mla", &many, FALSE, "(Brook et al.)\nBrook, Ada L., et al. “Ships.” Harbour Times, 2020." },
  { "apa", &eastern, FALSE, "(Kim, ca. 2018, as cited in Kim & Brook, 2020)\nKim, J.-u., & Brook, A. (2020). Ships. Harbour Times." },
  { "mla", &eastern, FALSE, "(Kim qtd. in Kim and Brook)\nKim Jong-un and Ada Brook. “Ships.” Harbour Times, 2020." },
  { "wikipedia", &eastern, FALSE,
    "{{cite news |author1=Kim Jong-un |last2=Brook |first2=Ada |title=Ships |work=Harbour Times |date=2020}} Quoting Kim Jong-un." },

  { "apa", &carey, FALSE,
    "(Carey, 2019)\nCarey, B. (2019, March 22). Can we get better at forgetting? The New York Times. "
    "https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html" },
  { "apa", &stobbe, FALSE,
    "(Stobbe, 2020)\nStobbe, M. (2020, January 8). Cancer death rate in U.S. sees largest one-year drop ever. Chicago Tribune." },
  { "apa", &rabbitt, FALSE, "(Rabbitt, 1982, as cited in Lyon et al., 2014)\nLyon, F., Other, S., & Other, T. (2014). Title." },
  { "chicago", &manjoo, FALSE,
    "Farhad Manjoo, “Snap Makes a Bet on the Cultural Supremacy of the Camera,” New York Times, March 8, 2017, "
    "https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html." },
  { "mla", &deresiewicz, FALSE,
    "(Deresiewicz)\nDeresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” The Atlantic, 28 Dec. 2014, "
    "www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/." },

  { "plain", &own, TRUE,
    "“The bridge stands” — Ada Brook, “The Long Bridge,” Harbour Times, March 8, 2019, https://example.org/bridge." },
  { "plain", &reported, FALSE,
    "Ada Brook, as reported by Bo, as reported by a news agency, in “Two Ports,” Harbour Times, ca. December 2018." },

  { "bibtex", &own, FALSE,
    "@article{the-source-1,\n  author = {Brook, Ada},\n  title = {{The Long Bridge}},\n  journal = {{Harbour Times}},\n"
    "  year = {2019},\n  month = mar,\n  day = {8},\n  url = {https://example.org/bridge},\n}" },
  { "bibtex", &relayed, TRUE,
    "@article{the-source-1,\n  author = {Brook, Ada and Li, Wei},\n  title = {{Who said “yes”?}},\n  journal = {{Harbour Times}},\n"
    "  year = {2018},\n  month = dec,\n  day = {30},\n  url = {https://example.org/yes},\n"
    "  note = {Quotes Moon Jae-in, as quoted by RIA Novosti; date uncertain},\n  annote = {I said “yes”},\n}" },
  { "bibtex", &bare, FALSE, "@misc{the-source-1,\n  note = {Quotes Unnamed speaker},\n}" },
  { "bibtex", &hostile, FALSE,
    "@article{the-source-1,\n  author = {{A \\textbraceleft{}B\\textbraceright{} \\textbackslash{} C}},\n"
    "  title = {{50\\% \\& \\$1 \\#\\_\\textasciitilde{}\\textasciicircum{} \"x\" \\textbraceright{}\\textbraceright{}|url=''evil''}},\n"
    "  journal = {{P]]}},\n  year = {1900},\n  url = {https://example.org/%7Ba%7D%7Cb%5C%20c},\n  note = {date approximate},\n}" },

  { "wikipedia", &own, TRUE,
    "{{cite news |last1=Brook |first1=Ada |title=The Long Bridge |work=Harbour Times |date=8 March 2019 "
    "|url=https://example.org/bridge |quote=The bridge stands}}" },
  { "wikipedia", &relayed, FALSE,
    "{{cite news |last1=Brook |first1=Ada |author2=Li Wei |title=Who said “yes”? |work=Harbour Times "
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
