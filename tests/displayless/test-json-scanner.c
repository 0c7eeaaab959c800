/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-json-scanner.h"

#include <string.h>

#include "dateline-text-position.h"

static DatelineJsonFault
scan (const char       *text,
      gsize             length,
      DatelineJsonTape *tape,
      gsize            *offset)
{
  /* A copy of just this length, so that reading past its end is noticed. */
  g_autofree char *copy = g_memdup2 (text, length);
  DatelineJsonScanner scanner;

  dateline_json_scanner_init (&scanner, copy, length);
  if (dateline_json_scanner_start (&scanner) && dateline_json_scanner_take (&scanner, tape))
    dateline_json_scanner_end (&scanner);
  *offset = scanner.fault_offset;
  tape->text = scanner.has_mark ? text + 3 : text;
  return scanner.fault;
}

#define TEXT(text) text, sizeof text - 1

static const struct
{
  const char *text;
  gsize length;
  DatelineJsonFault fault;
  gsize offset;
} faults[] = {
  { TEXT ("{}"), DATELINE_JSON_FAULT_NONE, 0 },
  { TEXT ("\xef\xbb\xbf{}"), DATELINE_JSON_FAULT_NONE, 0 },
  { TEXT ("  [ ] \r\n\t"), DATELINE_JSON_FAULT_NONE, 0 },
  { TEXT ("-0.5e-3"), DATELINE_JSON_FAULT_NONE, 0 },
  { TEXT ("\"\\ud83d\\ude00 \xf0\x9f\x98\x80 \xed\x9f\xbf \xee\x80\x80\""), DATELINE_JSON_FAULT_NONE, 0 },
  { TEXT (""), DATELINE_JSON_FAULT_EMPTY, 0 },
  { TEXT (" \n"), DATELINE_JSON_FAULT_EMPTY, 2 },
  { TEXT ("\xef\xbb\xbf"), DATELINE_JSON_FAULT_EMPTY, 3 },
  { TEXT ("\0\0\0\0\0\0\0"), DATELINE_JSON_FAULT_ZEROES, 0 },
  { TEXT ("{\0}\0"), DATELINE_JSON_FAULT_UTF16, 0 },
  { TEXT ("\0{\0}"), DATELINE_JSON_FAULT_UTF16, 0 },
  { TEXT ("\xff\xfe{\0}\0"), DATELINE_JSON_FAULT_UTF16, 0 },
  { TEXT ("{\0\0\0}\0\0\0"), DATELINE_JSON_FAULT_UTF32, 0 },
  { TEXT ("\0\0\xfe\xff\0\0\0{"), DATELINE_JSON_FAULT_UTF32, 0 },
  { TEXT ("[\"caf\xe9\"]"), DATELINE_JSON_FAULT_UTF8, 5 },
  { TEXT ("[\"\xc0\xaf\"]"), DATELINE_JSON_FAULT_UTF8, 2 },
  { TEXT ("[\"\xe0\x9f\xbf\"]"), DATELINE_JSON_FAULT_UTF8, 2 },
  { TEXT ("[\"\xed\xa0\x80\"]"), DATELINE_JSON_FAULT_UTF8, 2 },
  { TEXT ("[\"\xf4\x90\x80\x80\"]"), DATELINE_JSON_FAULT_UTF8, 2 },
  { TEXT ("[\"\xf0\x9f\x98"), DATELINE_JSON_FAULT_UTF8, 2 },
  { TEXT ("{\"a\":"), DATELINE_JSON_FAULT_CUT_OFF, 5 },
  { TEXT ("[[1, 2]"), DATELINE_JSON_FAULT_CUT_OFF, 7 },
  { TEXT ("[\"abc"), DATELINE_JSON_FAULT_OPEN_STRING, 1 },
  { TEXT ("[\"ab\tc\"]"), DATELINE_JSON_FAULT_CONTROL, 4 },
  { TEXT ("[\"abcdefghijklmnopqrs\nt\"]"), DATELINE_JSON_FAULT_CONTROL, 21 },
  { TEXT ("[\"a\0b\"]"), DATELINE_JSON_FAULT_CONTROL, 3 },
  { TEXT ("[\"\\x41\"]"), DATELINE_JSON_FAULT_ESCAPE, 2 },
  { TEXT ("[\"\\u12g4\"]"), DATELINE_JSON_FAULT_ESCAPE, 2 },
  { TEXT ("[\"\\u12"), DATELINE_JSON_FAULT_ESCAPE, 2 },
  { TEXT ("[\"\\"), DATELINE_JSON_FAULT_ESCAPE, 2 },
  { TEXT ("[01]"), DATELINE_JSON_FAULT_NUMBER, 1 },
  { TEXT ("[1.]"), DATELINE_JSON_FAULT_NUMBER, 1 },
  { TEXT ("[1e+]"), DATELINE_JSON_FAULT_NUMBER, 1 },
  { TEXT ("[-]"), DATELINE_JSON_FAULT_NUMBER, 1 },
  { TEXT ("[0x1F]"), DATELINE_JSON_FAULT_NUMBER, 1 },
  { TEXT ("[+1]"), DATELINE_JSON_FAULT_VALUE, 1 },
  { TEXT ("[.5]"), DATELINE_JSON_FAULT_VALUE, 1 },
  { TEXT ("[NaN]"), DATELINE_JSON_FAULT_VALUE, 1 },
  { TEXT ("[True]"), DATELINE_JSON_FAULT_VALUE, 1 },
  { TEXT ("[nul]"), DATELINE_JSON_FAULT_VALUE, 1 },
  { TEXT ("[nullx]"), DATELINE_JSON_FAULT_VALUE, 1 },
  { TEXT ("[,1]"), DATELINE_JSON_FAULT_VALUE, 1 },
  { TEXT ("['a']"), DATELINE_JSON_FAULT_VALUE, 1 },
  { TEXT ("{a: 1}"), DATELINE_JSON_FAULT_KEY, 1 },
  { TEXT ("{\"a\" 1}"), DATELINE_JSON_FAULT_COLON, 5 },
  { TEXT ("{\"a\": 1 \"b\": 2}"), DATELINE_JSON_FAULT_COMMA, 8 },
  { TEXT ("[1 2]"), DATELINE_JSON_FAULT_COMMA, 3 },
  { TEXT ("[1,]"), DATELINE_JSON_FAULT_TRAILING_COMMA, 3 },
  { TEXT ("{\"a\": 1, }"), DATELINE_JSON_FAULT_TRAILING_COMMA, 9 },
  { TEXT ("[1}"), DATELINE_JSON_FAULT_BRACKET, 2 },
  { TEXT ("{\"a\": 1]"), DATELINE_JSON_FAULT_BRACKET, 7 },
  { TEXT ("{} {}"), DATELINE_JSON_FAULT_TRAILING_TEXT, 3 },
  { TEXT ("{} // over"), DATELINE_JSON_FAULT_TRAILING_TEXT, 3 },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
      g_autofree char *message = NULL;
      gsize offset;
      DatelineJsonFault fault = scan (faults[i].text, faults[i].length, &tape, &offset);

      g_test_message ("row %u", i);
      g_assert_cmpint (fault, ==, faults[i].fault);
      g_assert_cmpuint (offset, ==, faults[i].offset);
      if (fault == DATELINE_JSON_FAULT_NONE)
        continue;
      message = dateline_json_fault_dup_message (fault, faults[i].text, faults[i].length, offset);
      g_assert_true (g_utf8_validate (message, -1, NULL));
      g_assert_true (g_str_has_suffix (message, "."));
    }
}

static const struct
{
  const char *text;
  guint oddities;
} oddities[] = {
  { "[9223372036854775807, -9223372036854775808, 0, -0]", 0 },
  { "[9223372036854775808]", DATELINE_JSON_OUT_OF_RANGE },
  { "[-9223372036854775809]", DATELINE_JSON_OUT_OF_RANGE },
  { "[123456789012345678901234567890]", DATELINE_JSON_OUT_OF_RANGE },
  { "[1e308, 1e-999, 123456789012345678901234567890.5]", 0 },
  { "[1e999]", DATELINE_JSON_OUT_OF_RANGE },
  { "[-1.5e400]", DATELINE_JSON_OUT_OF_RANGE },
  { "[\"a\\u0000b\"]", DATELINE_JSON_HAS_NUL },
  { "[\"\\\\u0000\"]", 0 },
  { "[\"\\ud800\"]", DATELINE_JSON_HAS_SURROGATE },
  { "[\"\\udc00\\ud800\"]", DATELINE_JSON_HAS_SURROGATE },
  { "[\"\\ud800\\ud800\\udc00\"]", DATELINE_JSON_HAS_SURROGATE },
  { "{\"a\": {\"a\": 1}, \"b\": [{\"a\": 2}]}", 0 },
  { "{\"a\": 1, \"b\": 2, \"a\": 1}", DATELINE_JSON_DUPLICATE },
  { "{\"b\": 1, \"\\u0062\": 2}", DATELINE_JSON_DUPLICATE },
  { "{\"\": 1, \"\": 2}", DATELINE_JSON_DUPLICATE },
  { "{\"abc\": 1, \"adc\": 2}", 0 },
};

static void
test_oddities (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (oddities); i++)
    {
      g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
      gsize offset;

      g_test_message ("%s", oddities[i].text);
      g_assert_cmpint (scan (oddities[i].text, strlen (oddities[i].text), &tape, &offset), ==, DATELINE_JSON_FAULT_NONE);
      g_assert_cmpuint (tape.oddities, ==, oddities[i].oddities);
    }
}

/* Objects too large to compare each key with each. */
static void
test_many_members (void)
{
  for (guint n = 40; n < 60; n++)
    {
      g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
      g_autoptr (GString) text = g_string_new ("{");
      gsize offset;
      guint first;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "\"k%u\": %u, ", i, i);
      g_string_append (text, "\"end\": 0}");
      g_assert_cmpint (scan (text->str, text->len, &tape, &offset), ==, DATELINE_JSON_FAULT_NONE);
      g_assert_cmpuint (tape.oddities, ==, 0);

      g_string_truncate (text, text->len - 1);
      g_string_append (text, ", \"k7\": 0}");
      g_assert_cmpint (scan (text->str, text->len, &tape, &offset), ==, DATELINE_JSON_FAULT_NONE);
      g_assert_cmpuint (tape.oddities, ==, DATELINE_JSON_DUPLICATE);
      first = dateline_json_tape_get_first (&tape, tape.n_tokens - 2);
      g_assert_cmpuint (first, ==, 1 + 2 * 7);
    }
}

static DatelineJsonFault
scan_nested (guint n,
             char  opening,
             char  closing)
{
  g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
  g_autoptr (GString) text = g_string_new (NULL);
  gsize offset;

  for (guint i = 0; i < n; i++)
    g_string_append (text, opening == '{' ? "{\"a\":" : "[");
  g_string_append (text, "1");
  for (guint i = 0; i < n; i++)
    g_string_append_c (text, closing);
  return scan (text->str, text->len, &tape, &offset);
}

static void
test_depth (void)
{
  g_assert_cmpint (scan_nested (DATELINE_JSON_MAX_DEPTH, '[', ']'), ==, DATELINE_JSON_FAULT_NONE);
  g_assert_cmpint (scan_nested (DATELINE_JSON_MAX_DEPTH + 1, '[', ']'), ==, DATELINE_JSON_FAULT_DEPTH);
  g_assert_cmpint (scan_nested (DATELINE_JSON_MAX_DEPTH, '{', '}'), ==, DATELINE_JSON_FAULT_NONE);
  g_assert_cmpint (scan_nested (100000, '{', '}'), ==, DATELINE_JSON_FAULT_DEPTH);
}

static void
test_tape (void)
{
  const char *text = "{\"a\": [1, {\"b c\": \"x\\n\\u00e9\\ud83d\\ude00\\u0000\\udc00\\/\"}], \"d\": null}";
  g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
  g_autofree char *string = NULL;
  g_autofree char *path = NULL;
  g_autofree char *key_path = NULL;
  gsize offset;
  guint array, object, value;

  g_assert_cmpint (scan (text, strlen (text), &tape, &offset), ==, DATELINE_JSON_FAULT_NONE);
  array = dateline_json_tape_get_member (&tape, 0, "a");
  g_assert_cmpint (tape.tokens[array].type, ==, DATELINE_JSON_ARRAY);
  g_assert_cmpint (tape.tokens[array + 1].type, ==, DATELINE_JSON_INTEGER);
  object = array + 2;
  g_assert_cmpuint (tape.tokens[object].next, ==, tape.tokens[array].next);
  value = dateline_json_tape_get_member (&tape, object, "b c");
  string = dateline_json_tape_dup (&tape, value);
  g_assert_cmpstr (string, ==, "x\n\303\251\360\237\230\200\342\220\200\357\277\275/");
  path = dateline_json_tape_dup_path (&tape, value);
  g_assert_cmpstr (path, ==, "a[1][\"b c\"]");
  key_path = dateline_json_tape_dup_path (&tape, value - 1);
  g_assert_cmpstr (key_path, ==, path);
  g_assert_cmpuint (dateline_json_tape_get_member (&tape, 0, "b c"), ==, DATELINE_JSON_NOTHING);
  g_assert_cmpint (tape.tokens[dateline_json_tape_get_member (&tape, 0, "d")].type, ==, DATELINE_JSON_NULL);
}

static void
test_numbers (void)
{
  const char *text = "[1.5, -3, 1e999, \"4\"]";
  g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
  gsize offset;
  double number;

  g_assert_cmpint (scan (text, strlen (text), &tape, &offset), ==, DATELINE_JSON_FAULT_NONE);
  g_assert_true (dateline_json_tape_get_number (&tape, 1, &number));
  g_assert_cmpfloat (number, ==, 1.5);
  g_assert_true (dateline_json_tape_get_number (&tape, 2, &number));
  g_assert_cmpfloat (number, ==, -3);
  g_assert_false (dateline_json_tape_get_number (&tape, 3, &number));
  g_assert_false (dateline_json_tape_get_number (&tape, 4, &number));
}

/* Every length of plain text before each thing that ends it: the scanner
 * looks at eight bytes at a time. */
static void
test_alignment (void)
{
  static const char *const ends[] = { "\"", "\\n\"", "\303\251\"", "\\u00e9\"", "\t\"", "\200\"" };

  for (guint n = 0; n < 40; n++)
    for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
      {
        g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
        g_autofree char *plain = g_strnfill (n, '~');
        g_autofree char *text = g_strconcat ("\"", plain, ends[i], NULL);
        gsize offset;
        DatelineJsonFault fault = scan (text, strlen (text), &tape, &offset);

        g_assert_cmpint (fault, ==, i == 4 ? DATELINE_JSON_FAULT_CONTROL : i == 5 ? DATELINE_JSON_FAULT_UTF8 : DATELINE_JSON_FAULT_NONE);
        if (i >= 4)
          g_assert_cmpuint (offset, ==, n + 1);
        else
          g_assert_cmpuint (tape.tokens[0].length, ==, strlen (text) - 2);
      }
}

static gboolean
count_ticks (gsize    offset,
             gpointer data)
{
  guint *left = data;

  return (*left)-- > 0;
}

/* Even within one long string. */
static void
test_stop (void)
{
  g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
  g_autofree char *text = g_strnfill (4 * 1024 * 1024, 'x');
  DatelineJsonScanner scanner;
  guint left = 3;

  text[0] = '"';
  dateline_json_scanner_init (&scanner, text, strlen (text));
  dateline_json_scanner_set_tick (&scanner, count_ticks, &left);
  g_assert_false (dateline_json_scanner_take (&scanner, &tape));
  g_assert_cmpint (scanner.fault, ==, DATELINE_JSON_FAULT_STOPPED);
  g_assert_cmpuint (scanner.position, ==, 4 * 256 * 1024);
}

static void
test_cursor (void)
{
  const char *text = "{\"a\": [1, [2], 3], \"b\": {}}";
  g_auto (DatelineJsonTape) key = DATELINE_JSON_TAPE_INIT;
  g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
  DatelineJsonScanner scanner;
  guint n = 0;

  dateline_json_scanner_init (&scanner, text, strlen (text));
  g_assert_true (dateline_json_scanner_enter (&scanner));
  g_assert_true (dateline_json_scanner_next_member (&scanner, &key));
  g_assert_true (dateline_json_tape_is (&key, 0, "a"));
  g_assert_true (dateline_json_scanner_enter (&scanner));
  while (dateline_json_scanner_next_element (&scanner))
    {
      g_assert_true (dateline_json_scanner_take (&scanner, &tape));
      n++;
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (dateline_json_scanner_next_member (&scanner, &key));
  g_assert_true (dateline_json_tape_is (&key, 0, "b"));
  g_assert_true (dateline_json_scanner_take (&scanner, &tape));
  g_assert_false (dateline_json_scanner_next_member (&scanner, &key));
  g_assert_true (dateline_json_scanner_end (&scanner));
  g_assert_cmpuint (scanner.depth, ==, 0);
}

static void
test_position (void)
{
  const char *text = "\xef\xbb\xbf" "ab\n\303\251\360\237\230\200x\r\ny";
  DatelineTextPosition position;

  dateline_text_position_init (&position, text, strlen (text));
  g_assert_cmpuint (position.line, ==, 1);
  g_assert_cmpuint (position.column, ==, 1);
  dateline_text_position_advance (&position, 5);
  g_assert_cmpuint (position.column, ==, 3);
  dateline_text_position_advance (&position, 12);
  g_assert_cmpuint (position.line, ==, 2);
  g_assert_cmpuint (position.column, ==, 3);
  dateline_text_position_advance (&position, 3);
  g_assert_cmpuint (position.line, ==, 2);
  dateline_text_position_advance (&position, 1000);
  g_assert_cmpuint (position.line, ==, 3);
  g_assert_cmpuint (position.column, ==, 2);
}

/* The verdict that the first letter of each file's name gives it. */
static void
test_suite (void)
{
  const char *shared = g_getenv ("DATELINE_SHARED");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "data", "json-parsing", NULL) : NULL;
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  if (dir == NULL)
    {
      g_test_skip ("DATELINE_SHARED has no JSON test suite");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length, offset;
      gboolean passed;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      passed = scan (text, length, &tape, &offset) == DATELINE_JSON_FAULT_NONE;
      if (*name != 'i')
        g_assert_cmpint (passed, ==, *name == 'y');
      n++;
    }
  g_assert_cmpuint (n, >, 300);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scanner/faults", test_faults);
  g_test_add_func ("/json-scanner/oddities", test_oddities);
  g_test_add_func ("/json-scanner/many-members", test_many_members);
  g_test_add_func ("/json-scanner/depth", test_depth);
  g_test_add_func ("/json-scanner/tape", test_tape);
  g_test_add_func ("/json-scanner/numbers", test_numbers);
  g_test_add_func ("/json-scanner/alignment", test_alignment);
  g_test_add_func ("/json-scanner/stop", test_stop);
  g_test_add_func ("/json-scanner/cursor", test_cursor);
  g_test_add_func ("/json-scanner/position", test_position);
  g_test_add_func ("/json-scanner/suite", test_suite);
  return g_test_run ();
}
