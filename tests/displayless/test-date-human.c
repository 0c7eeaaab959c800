/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in words. */

#include <locale.h>

#include "dateline-date.h"

static const struct
{
  const char *edtf;
  const char *human;
} cases[] = {
  /* days, months, years */
  { "2018-10-26", "26 October 2018" },
  { "2018-10-06", "6 October 2018" },
  { "2018-10", "October 2018" },
  { "2018", "2018" },
  { "1000", "1000" },
  { "0999", "999 CE" },
  { "0033-04-03", "3 April 33 CE" },
  { "0001", "1 CE" },
  { "0000", "1 BCE" },
  { "-0001", "2 BCE" },
  { "-0043-03-15", "15 March 44 BCE" },
  { "-0044", "45 BCE" },
  { "Y170000002", "170000002" },
  { "Y-170000002", "170000003 BCE" },
  { "Y17E7", "170000000" },
  { "Y2E3", "2000" },
  /* times of day, in the zone that is written */
  { "2018-12-26T14:30:00+09:00", "26 December 2018, 14:30 (UTC+9)" },
  { "2018-12-26T02:30:00+09", "26 December 2018, 02:30 (UTC+9)" },
  { "2018-12-26T14:30:05+05:30", "26 December 2018, 14:30:05 (UTC+5:30)" },
  { "2018-12-26T14:30:00-03:30", "26 December 2018, 14:30 (UTC−3:30)" },
  { "2018-12-26T14:30:00Z", "26 December 2018, 14:30 (UTC)" },
  { "2018-12-26T14:30:00+00:00", "26 December 2018, 14:30 (UTC)" },
  { "2018-12-26T14:30:00", "26 December 2018, 14:30" },
  { "2018-12-26T24:00:00", "26 December 2018, 24:00" },
  /* seasons and other parts of a year */
  { "2018-21", "spring 2018" },
  { "2018-22", "summer 2018" },
  { "2018-23", "autumn 2018" },
  { "2018-24", "winter 2018–2019" },
  { "2018-26", "summer 2018 (northern hemisphere)" },
  { "2018-29", "spring 2018 (southern hemisphere)" },
  { "2018-30", "summer 2018–2019 (southern hemisphere)" },
  { "2018-32", "winter 2018 (southern hemisphere)" },
  { "2018-33", "quarter 1 of 2018" },
  { "2018-36", "quarter 4 of 2018" },
  { "2018-37", "January–April 2018" },
  { "2018-39", "September–December 2018" },
  { "2018-40", "first half of 2018" },
  { "2018-41", "second half of 2018" },
  { "-0044-21", "spring 45 BCE" },
  { "-0001-24", "winter 2 BCE–1 BCE" },
  { "2018-21~", "about spring 2018" },
  /* qualified as a whole */
  { "2018?", "possibly 2018" },
  { "2018-10~", "about October 2018" },
  { "2018-10-26%", "possibly about 26 October 2018" },
  { "~2018-~10", "about October 2018" },
  /* qualified by component */
  { "2004-06-~11", "11 June 2004 (day approximate)" },
  { "2004?-06-11", "11 June 2004 (year uncertain)" },
  { "2004-06~-11", "11 June 2004 (year approximate, month approximate)" },
  { "?2004-06-~11", "11 June 2004 (year uncertain, day approximate)" },
  { "2004-%06-11", "11 June 2004 (month uncertain and approximate)" },
  { "2004-%06", "June 2004 (month uncertain and approximate)" },
  { "2004-?21", "spring 2004 (time of year uncertain)" },
  { "~-0100", "about 101 BCE" },
  /* significant digits */
  { "1950S2", "about 1950 (1900–1999)" },
  { "1954S3", "about 1954 (1950–1959)" },
  { "1985S4", "1985" },
  { "Y171010000S3", "about 171010000 (171000000–171999999)" },
  { "-1950S3", "about 1951 BCE (1960 BCE–1951 BCE)" },
  /* unspecified digits */
  { "195X", "the 1950s" },
  { "200X", "a year between 2000 and 2009" },
  { "15XX", "the 1500s" },
  { "20XX", "the 2000s" },
  { "1XXX", "a year between 1000 and 1999" },
  { "XXXX", "an unknown year" },
  { "-01XX", "a year between 200 BCE and 101 BCE" },
  { "-000X", "a year between 10 BCE and 2 BCE" },
  { "019X", "a year between 190 CE and 199 CE" },
  { "1X85", "a date that fits 1X85" },
  { "195X~", "about the 1950s" },
  { "2004-XX", "a month in 2004" },
  { "1985-04-XX", "a day in April 1985" },
  { "1985-XX-XX", "a day in 1985" },
  { "156X-12-25", "25 December of an unknown year in the 1560s" },
  { "15XX-12-25", "25 December of an unknown year in the 1500s" },
  { "XXXX-12-25", "25 December of an unknown year" },
  { "XXXX-12-XX", "a day in December of an unknown year" },
  { "XXXX-XX-XX", "a day of an unknown year" },
  { "XXXX-XX", "a month of an unknown year" },
  { "XXXX-XX-23", "day 23 of a month of an unknown year" },
  { "1XXX-XX", "a month of a year between 1000 and 1999" },
  { "1XXX-12", "December of a year between 1000 and 1999" },
  { "1560-XX-25", "day 25 of a month in 1560" },
  { "1984-1X", "within October–December 1984" },
  { "1984-X4", "April 1984" },
  { "1984-X1", "a date that fits 1984-X1" },
  { "1985-02-2X", "within 20–28 February 1985" },
  { "2018-04-3X", "30 April 2018" },
  { "2018-05-X0", "a date that fits 2018-05-X0" },
  { "15XX-01-3X", "a date that fits 15XX-01-3X" },
  { "19XX-21", "a date that fits 19XX-21" },
  /* intervals */
  { "2018-04-12/2018-04-15", "12–15 April 2018" },
  { "2018-04-30/2018-05-02", "30 April – 2 May 2018" },
  { "2018-12-12/2019-01-03", "from 12 December 2018 to 3 January 2019" },
  { "2004-06/2004-08", "June–August 2004" },
  { "2004-06/2006-08", "from June 2004 to August 2006" },
  { "1964/2008", "1964–2008" },
  { "-0044/0014", "45 BCE–14 CE" },
  { "2004-02-01/2005", "from 1 February 2004 to 2005" },
  { "1985-04/1985-04", "April 1985" },
  { "1984?/2004-06~", "from possibly 1984 to about June 2004" },
  { "2004-06-~01/2004-06-~20", "from 1 June 2004 (day approximate) to 20 June 2004 (day approximate)" },
  { "2004-06-XX/2004-07-03", "from a day in June 2004 to 3 July 2004" },
  { "2018-21/2018-23", "from spring 2018 to autumn 2018" },
  { "2005/2004", "from 2005 to 2004 (ends before it begins)" },
  { "2018-12-26/..", "from 26 December 2018 on" },
  { "../2018-12-26", "until 26 December 2018" },
  { "2018-12-26/", "from 26 December 2018, end unknown" },
  { "/2018-12-26", "until 26 December 2018, start unknown" },
  { "../..", "at all times" },
  { "../", "from the beginning, end unknown" },
  { "/..", "start unknown, still lasting" },
  /* sets */
  { "[1667,1668,1670..1672]", "one of 1667, 1668, 1670–1672" },
  { "{1667,1668,1670..1672}", "all of 1667, 1668, 1670–1672" },
  { "[2018-12-26..]", "26 December 2018 or later" },
  { "[..1760-12-03]", "3 December 1760 or earlier" },
  { "[1760-01,1760-02,1760-12..]", "one of January 1760, February 1760, December 1760 or later" },
  { "[1667,1760-12]", "one of 1667, December 1760" },
  { "{1960,1961-12}", "all of 1960, December 1961" },
  { "{..1984}", "everything until 1984" },
  { "{1984..}", "everything from 1984 on" },
  { "[1950..1953]", "between 1950 and 1953" },
  { "[2018-07..2018-12]", "between July and December 2018" },
  { "[2018-07..2019-02]", "between July 2018 and February 2019" },
  { "[2018-04-12..2018-04-15]", "between 12 and 15 April 2018" },
  { "[2018-04-30..2018-05-02]", "between 30 April and 2 May 2018" },
  { "[2018-12-30..2019-01-02]", "between 30 December 2018 and 2 January 2019" },
  { "[1760-12..1762]", "between December 1760 and 1762" },
  { "[1984~..1986]", "between about 1984 and 1986" },
  { "[1984..1984]", "1984" },
  { "[1953..1950]", "between 1953 and 1950" },
  { "[1950..1953,1960]", "one of 1950–1953, 1960" },
  { "{1980..1985}", "all of 1980–1985" },
  { "[1984]", "1984" },
  { "[1984~]", "about 1984" },
  { "[1984?,195X]", "one of possibly 1984, the 1950s" },
};

static void
test_human (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DatelineDate) date = dateline_date_new (cases[i].edtf, &error);
      g_autofree char *human = NULL;

      g_test_message ("%s", cases[i].edtf);
      g_assert_no_error (error);
      human = dateline_date_dup_human (date);
      g_assert_cmpstr (human, ==, cases[i].human);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/human", test_human);

  return g_test_run ();
}
