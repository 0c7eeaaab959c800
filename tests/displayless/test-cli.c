/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#define MAX_ARGUMENTS 12

/* Nothing read is an empty string. */
static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return text != NULL ? g_strndup (text, length) : g_strdup ("");
}

/* Runs the program as a user would, in the folder of the test data. @input
 * goes to its standard input. */
static int
run_cli (const char *const *arguments,
         const char        *input,
         char             **output,
         char             **errors)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) stdin_bytes = g_bytes_new (input, strlen (input));
  g_autoptr (GBytes) stdout_bytes = NULL;
  g_autoptr (GBytes) stderr_bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (argv, (gpointer) g_getenv ("DATELINE_CLI"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, stdin_bytes, NULL, &stdout_bytes, &stderr_bytes, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  *output = dup_text (stdout_bytes);
  *errors = dup_text (stderr_bytes);
  return g_subprocess_get_exit_status (process);
}

static gboolean
have_program (void)
{
  if (g_getenv ("DATELINE_CLI") != NULL)
    return TRUE;
  g_test_skip ("DATELINE_CLI does not name the program");
  return FALSE;
}

#define F "everything.dateline"
#define KOREA "../../data/dossiers/korea-2018.dateline"

/* @output is a pattern; errors are said if and only if the status is 2, but
 * for what a file itself has wrong. */
static const struct
{
  const char *arguments[MAX_ARGUMENTS];
  const char *input;
  const char *output;
  int status;
} cases[] = {
  /* check */
  { { "check", F }, "", "", 0 },
  { { "check", F, F }, "", "", 0 },
  { { "check", "broken.dateline" }, "",
    "broken.dateline:6:15: warning: events[0].topics[0]: No record has the id “gone”.\n"
    "broken.dateline:7:14: error: events[0].when: “2018-13” is not a date: *\n",
    1 },
  { { "check", "cut.dateline" }, "", "cut.dateline:5:1: error: The text ends too early: *\n", 2 },
  { { "check", "cut.dateline", "broken.dateline", F }, "", "cut.dateline:*broken.dateline:*", 2 },
  { { "check", "no-such-file" }, "", "", 2 },
  { { "check" }, "", "", 2 },

  /* info */
  { { "info", F }, "",
    "title\tEverything\nlanguage\ten\nas_of\t2018-12-31\ntopics\t2\nactors\t3\nplaces\t2\nsources\t1\nevents\t1\nquotes\t2\n"
    "claims\t2\ncommitments\t1\nnotes\t1\nbookmarks\t1\nspan\t2018-04-27/2018-04-27\narea\t126.677,37.956,126.677,37.956\n",
    0 },
  { { "info", "cut.dateline" }, "", "", 2 },
  { { "info" }, "", "", 2 },

  /* date */
  { { "date", "2018-10", "-0999", "2018-12-30/..", "/2018", "1900-02-29", "[2018-12-30..]" }, "",
    "2018-10\tvalid\t0\t2018-10-01\t2018-10-31\n"
    "-0999\tvalid\t?\t-0999-01-01\t-0999-12-31\n"
    "2018-12-30/..\tvalid\t1\t2018-12-30\t..\n"
    "/2018\tvalid\t1\t\t2018-12-31\n"
    "1900-02-29\tinvalid\t\t\t\n"
    "\\[2018-12-30..\\]\tvalid\t2\t2018-12-30\t..\n",
    0 },
  { { "date", "-" }, "2018\nx\r\n\n2018-21", "2018\tvalid\t0\t2018-01-01\t2018-12-31\nx\tinvalid\t\t\t\n\tinvalid\t\t\t\n2018-21\tvalid\t1\t2018-03-01\t2018-05-31\n", 0 },
  { { "date" }, "", "", 2 },

  /* cite */
  { { "cite", KOREA, "q-zhebin-breakthrough" }, "",
    "Alexander Zhebin, quoted in “The two Koreas at the end of 2018,” RT, December 30, 2018\\?\n", 0 },
  { { "cite", KOREA, "q-moon-thanks", "--style=mla" }, "",
    "(Moon Jae-in, as quoted by RIA Novosti, qtd. in “The two Koreas at the end of 2018”)\n"
    "“The two Koreas at the end of 2018.” RT, 30 Dec. 2018\\?\n",
    0 },
  { { "cite", KOREA, "q-kim-more-summits", "--style=plain", "--quotation" }, "",
    "Next year the two leaders should hold summits often, and the two sides cooperate more. — "
    "Kim Jong-un, as reported by Kim Eui-kyeom, in “The two Koreas at the end of 2018,” RT, December 30, 2018\\?\n",
    0 },
  { { "cite", KOREA, "q-kim-concessions" }, "",
    "Kim Jong-un, as reported by Valentina Matvienko, paraphrased in “The two Koreas at the end of 2018,” RT, December 30, 2018\\?\n", 0 },
  { { "cite", KOREA, "q-kim-ready-to-meet" }, "",
    "Kim Eui-kyeom, quoted in “The two Koreas at the end of 2018,” RT, December 30, 2018\\?\n", 0 },
  { { "cite", F, "we-met-ko" }, "", "", 2 },
  { { "cite", F, "article" }, "", "", 2 },
  { { "cite", F, "gone" }, "", "", 2 },
  { { "cite", F, "we-met", "--style=harvard" }, "", "", 2 },
  { { "cite", F }, "", "", 2 },

  /* list */
  { { "list", F, "events", "--format=tsv" }, "",
    "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n"
    "summit\t2018-04-27\tsummit\tpanmunjom\tmoon,south\tsummits\tThe summit\n",
    0 },
  { { "list", F, "quotes", "--format", "tsv" }, "",
    "id\tsaid\tspeaker\tmode\tsource\ttext\n"
    "we-met\t2018-04-27~\tmoon\tdirect\tarticle\tWe met\n"
    "we-met-ko\t\t\tmixed\t\t우리는 만났다\n",
    0 },
  { { "list", F, "places", "--format=tsv" }, "",
    "id\tlongitude\tlatitude\tcountries\tcandidates\tname\npanmunjom\t126.677\t37.956\tKP,KR\t\tPanmunjom\nnowhere\t\t\t\t\tNowhere\n", 0 },
  { { "list", F, "actors", "--format=tsv" }, "",
    "id\ttype\tname\nmoon\tperson\tMoon Jae-in\nsouth\tstate\tSouth Korea\npaper\toutlet\tThe Paper\n", 0 },
  { { "list", F, "sources", "--format=tsv" }, "",
    "id\tpublished\ttype\tpublisher\theadline\narticle\t2018-12-30T09:00:00Z\tarticle\tpaper\tTwo Koreas\n", 0 },
  { { "list", F, "topics", "--format=tsv" }, "", "id\tbroader\tlabel\ntalks\t\tTalks\nsummits\ttalks\tSummits\n", 0 },
  { { "list", F, "claims", "--format=tsv" }, "",
    "id\tby\tin\ttext\npeace\tmoon\twe-met\tPeace is near.\npeace-again\t\t\tPeace is nearer.\n", 0 },
  { { "list", F, "commitments", "--format=tsv" }, "",
    "id\tdue\tstate\tby\tto\ttext\nmeet-again\t2019\tagreed\tmoon\tsouth\tMeet again.\n", 0 },
  /* columns stand below one another, by the width that characters take */
  { { "list", F, "commitments", "--format=tsv", "--as-of=2020" }, "", "id\t*\nmeet-again\t2019\toverdue\t*", 0 },
  { { "list", F, "commitments", "--as-of=1900..x" }, "", "", 2 },
  { { "list", F, "commitments", "--as-of=2018", "--as-of=2019" }, "", "", 2 },
  { { "list", F, "topics" }, "", "id       broader  label\ntalks             Talks\nsummits  talks    Summits\n", 0 },
  { { "list", F, "topics", "--format=json" }, "",
    "\\[\n  {\n    \"id\": \"talks\",\n    \"label\": {\n      \"en\": \"Talks\"\n    },\n    \"x_colour\": \"#1a5fb4\"\n  },\n  {\n    \"id\": \"summits\",*  }\n\\]\n", 0 },
  { { "list", F, "events", "--format=json", "--from=2019" }, "", "\\[\\]\n", 0 },

  /* filters: several of one are alternatives, different ones all hold */
  { { "list", F, "events", "--format=tsv", "--from=2018-04", "--to=2018-04" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--from=2018-05" }, "", "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n", 0 },
  { { "list", F, "events", "--format=tsv", "--to=2018-04-26" }, "", "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n", 0 },
  { { "list", F, "events", "--format=tsv", "--actor=moon", "--place=panmunjom", "--topic=summits", "--kind=summit" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--actor=paper", "--actor=moon" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--actor=paper" }, "", "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n", 0 },
  { { "list", F, "events", "--format=tsv", "--actor=moon", "--place=nowhere" }, "", "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n", 0 },
  { { "list", F, "events", "--format=tsv", "--kind=visit", "--kind=summit" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--kind=visit" }, "", "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n", 0 },
  { { "list", F, "events", "--format=tsv", "--area=126,37,127,38" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--area=0,0,1,1", "--area=170,-90,130,90" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--area=0,0,1,1" }, "", "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n", 0 },
  { { "list", F, "events", "--format=tsv", "--text=pangmundzhom" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--text=Саммит" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--text=nothing", "--text=leaders met" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--text=nothing" }, "", "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n", 0 },
  { { "list", F, "places", "--format=tsv", "--text=pangmundzhom" }, "", "id\t*\npanmunjom\t126.677\t37.956\tKP,KR\t\tPanmunjom\n", 0 },

  /* wrong usage */
  { { "list", F, "quotes", "--format=tsv", "--hand=first" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\nwe-met\t*\nwe-met-ko\t*", 0 },
  { { "list", F, "quotes", "--format=tsv", "--hand=second" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--hand=second", "--hand=first", "--credibility=2" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\nwe-met\t*met\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--through=paper" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\nwe-met\t*met\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--through=moon" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--reliability=a-c" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\nwe-met\t*met\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--reliability=C-F" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--credibility=1-3" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\nwe-met\t*met\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--credibility=3-6", "--credibility=1" }, "", "id\tsaid\tspeaker\tmode\tsource\ttext\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--clock=published" }, "", "id\thappened\tsaid\tpublished\tspeaker\tmode\tsource\ttext\nwe-met\t\t2018-04-27~\t2018-12-30T09:00:00Z\tmoon\t*", 0 },
  { { "list", F, "quotes", "--format=tsv", "--clock=published", "--from=2018-12", "--surely" }, "", "id\thappened\t*\nwe-met\t*met\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--clock=published", "--to=2018-11" }, "", "id\thappened\tsaid\tpublished\tspeaker\tmode\tsource\ttext\n", 0 },
  { { "list", F, "quotes", "--format=tsv", "--clock=happened", "--to=2018-04" }, "", "id\thappened\tsaid\tpublished\tspeaker\tmode\tsource\ttext\n", 0 },
  { { "list", KOREA, "quotes", "--format=tsv", "--clock=happened", "--to=2018-05", "--surely", "--from=2018-05" }, "", "id\thappened\t*\nq-kolotov-withdrawals\t2018-05\t2018-12~\t*", 0 },
  { { "list", F, "sources", "--format=tsv", "--reliability=B" }, "", "id\t*\narticle\t*", 0 },
  { { "list", F, "commitments", "--format=tsv", "--state=agreed" }, "", "id\t*\nmeet-again\t*", 0 },
  { { "list", F, "commitments", "--format=tsv", "--state=agreed", "--as-of=2020" }, "", "id\tdue\tstate\tby\tto\ttext\n", 0 },
  { { "list", F, "commitments", "--format=tsv", "--state=kept", "--state=overdue", "--as-of=2020" }, "", "id\t*\nmeet-again\t*", 0 },
  { { "list", F, "quotes", "--hand=third" }, "", "", 2 },
  { { "list", F, "events", "--hand=first" }, "", "", 2 },
  { { "list", F, "quotes", "--through=nobody" }, "", "", 2 },
  { { "list", F, "events", "--through=paper" }, "", "", 2 },
  { { "list", F, "quotes", "--reliability=C-A" }, "", "", 2 },
  { { "list", F, "quotes", "--reliability=G" }, "", "", 2 },
  { { "list", F, "events", "--reliability=A" }, "", "", 2 },
  { { "list", F, "quotes", "--credibility=0-3" }, "", "", 2 },
  { { "list", F, "quotes", "--credibility=1-" }, "", "", 2 },
  { { "list", F, "sources", "--credibility=1" }, "", "", 2 },
  { { "list", F, "commitments", "--state=lost" }, "", "", 2 },
  { { "list", F, "quotes", "--state=kept" }, "", "", 2 },
  { { "list", F, "quotes", "--clock=heard" }, "", "", 2 },
  { { "list", F, "quotes", "--clock=said", "--clock=said" }, "", "", 2 },
  { { "list", F, "events", "--clock=said" }, "", "", 2 },
  { { "list", F }, "", "", 2 },
  { { "list", F, "things" }, "", "", 2 },
  { { "list", F, "events", "--format=xml" }, "", "", 2 },
  { { "list", F, "events", "--from=soon" }, "", "", 2 },
  { { "list", F, "events", "--from=2019", "--to=2018" }, "", "", 2 },
  { { "list", F, "events", "--from=2018", "--from=2019" }, "", "", 2 },
  { { "list", F, "events", "--actor=nobody" }, "", "", 2 },
  { { "list", F, "events", "--actor=panmunjom" }, "", "", 2 },
  { { "list", F, "events", "--format=tsv", "--country=KR" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--country=DE", "--country=KP" }, "", "id\t*\nsummit\t*", 0 },
  { { "list", F, "events", "--format=tsv", "--country=DE" }, "", "id\twhen\tkind\tplaces\tactors\ttopics\ttitle\n", 0 },
  { { "list", F, "events", "--country=kp" }, "", "", 2 },
  { { "list", F, "events", "--area=1,2,3" }, "", "", 2 },
  { { "list", F, "events", "--area=1,2,3,400" }, "", "", 2 },
  { { "list", F, "events", "--frm=2018" }, "", "", 2 },
  { { "list", "no-such-file", "events" }, "", "", 2 },
  { { "dance" }, "", "", 2 },
  { { NULL }, "", "", 2 },

  { { "--help" }, "", "*check *list *date *info *", 0 },
  { { "--version" }, "", "dateline-cli *\n", 0 },
  { { "list", "--help" }, "", "*--area=W,S,E,N*", 0 },
  { { "date", "--help" }, "", "*EXPR*", 0 },
};

/* A pattern where * stands for anything, ? for one byte, and \ takes the
 * meaning of what follows. */
static gboolean
matches (const char *pattern,
         const char *text)
{
  if (*pattern == '\0')
    return *text == '\0';
  if (*pattern == '*')
    {
      do
        if (matches (pattern + 1, text))
          return TRUE;
      while (*text++ != '\0');
      return FALSE;
    }
  if (*pattern == '?')
    return *text != '\0' && matches (pattern + 1, text + 1);
  if (*pattern == '\\')
    pattern++;
  return *pattern == *text && matches (pattern + 1, text + 1);
}

static void
test_cases (void)
{
  if (!have_program ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *output = NULL;
      g_autofree char *errors = NULL;
      g_autofree char *line = g_strjoinv (" ", (char **) cases[i].arguments);
      int status = run_cli (cases[i].arguments, cases[i].input, &output, &errors);

      g_test_message ("dateline-cli %s", line);
      g_assert_cmpint (status, ==, cases[i].status);
      if (!matches (cases[i].output, output))
        g_assert_cmpstr (output, ==, cases[i].output);
      if (status == 2 && *output == '\0')
        g_assert_cmpstr (errors, !=, "");
      else
        g_assert_cmpstr (errors, ==, "");
    }
}

/* A file with errors is listed all the same, and that is said. */
static void
test_mention (void)
{
  static const char *const arguments[] = { "list", "broken.dateline", "events", "--format=tsv", NULL };
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  if (!have_program ())
    return;
  g_assert_cmpint (run_cli (arguments, "", &output, &errors), ==, 0);
  g_assert_true (matches ("id\t*\ne\t*\n", output));
  g_assert_true (matches ("broken.dateline has 1 error; *\n", errors));
}

/* What a file says never commands a terminal. */
static void
test_control_characters (void)
{
  static const char *const arguments[] = { "list", "controls.dateline", "topics", "--format=tsv", NULL };
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;

  if (!have_program ())
    return;
  g_assert_cmpint (run_cli (arguments, "", &output, &errors), ==, 0);
  g_assert_cmpstr (output, ==, "id\tbroader\tlabel\nt\t\tone two [31mred  \n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/cases", test_cases);
  g_test_add_func ("/cli/mention", test_mention);
  g_test_add_func ("/cli/control-characters", test_control_characters);
  return g_test_run ();
}
