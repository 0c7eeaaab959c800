/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-direction.h"
#include "dateline-language.h"

#include <locale.h>

typedef struct
{
  const char *tag;
  const char *name;
} NameCase;

static const NameCase names[] = {
  { "ko", "Korean" },
  { "ko-KP", "Korean (North Korea)" },
  { "ko-Latn", "Korean (Latin)" },
  { "ru", "Russian" },
  { "qqq", "qqq" },
  { "not a tag", "not a tag" },
  { "", NULL },
  { NULL, NULL },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = dateline_language_dup_name (names[i].tag);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

typedef struct
{
  const char *text;
  DatelineDirection direction;
} DirectionCase;

static const DirectionCase directions[] = {
  { "Yes", DATELINE_DIRECTION_LEFT_TO_RIGHT },
  { "예", DATELINE_DIRECTION_LEFT_TO_RIGHT },
  { "نعم", DATELINE_DIRECTION_RIGHT_TO_LEFT },
  { "כן", DATELINE_DIRECTION_RIGHT_TO_LEFT },
  /* Marks and digits say nothing, the first letter does. */
  { "“2018: نعم yes”", DATELINE_DIRECTION_RIGHT_TO_LEFT },
  { "“2018: yes نعم”", DATELINE_DIRECTION_LEFT_TO_RIGHT },
  { "2018 …", DATELINE_DIRECTION_NONE },
  { "", DATELINE_DIRECTION_NONE },
};

static void
test_directions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    g_assert_cmpint (dateline_direction_of (directions[i].text), ==, directions[i].direction);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/directions", test_directions);
  return g_test_run ();
}
