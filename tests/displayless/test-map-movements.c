/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "dateline-movement-arc.h"
#include "dateline-movements.h"
#include "sample-dossier.h"

static const char lines[] =
  "place|\"seoul\"||126.978,37.566||Seoul\n"
  "place|\"pyongyang\"||125.75,39.03||Pyongyang\n"
  "place|\"nowhere\"||||Atlantis\n"
  "event|\"late\"|2018-09|summit|pyongyang|Late\n"
  "event|\"early\"|2018-04|summit|seoul|Early\n"
  "event|\"there\"|2018-05|summit|seoul nowhere pyongyang pyongyang|There\n"
  "event|\"same\"|2018-05|summit|seoul|Same\n"
  "event|\"undated\"||summit|pyongyang seoul|Undated\n";

/* The movements of some events, as words. */
static char *
tell (DatelineDossier *dossier,
      const char      *ids)
{
  g_auto(GStrv) names = g_strsplit (ids, " ", -1);
  g_autoptr(GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  g_autoptr(GArray) movements = g_array_new (FALSE, FALSE, sizeof (DatelineMovement));
  g_autoptr(DatelineRefSet) set = NULL;
  GString *words = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL && *names[i] != '\0'; i++)
    {
      DatelineRef ref = sample_ref (dossier, names[i]);

      g_array_append_val (refs, ref);
    }
  set = dateline_ref_set_new ((const DatelineRef *) refs->data, refs->len);
  dateline_movements_find (dossier, set, movements);
  for (guint i = 0; i < movements->len; i++)
    {
      const DatelineMovement *movement = &g_array_index (movements, DatelineMovement, i);
      g_autofree char *from = dateline_dossier_dup_label (dossier, movement->from);
      g_autofree char *to = dateline_dossier_dup_label (dossier, movement->to);
      g_autofree char *event = dateline_dossier_dup_label (dossier, movement->event);

      g_string_append_printf (words, "%s%s-%s %s", i > 0 ? ", " : "", from, to, event);
    }
  return g_string_free (words, FALSE);
}

static void
test_find (void)
{
  static const struct
  {
    const char *events;
    const char *movements;
  } cases[] = {
    { "", "" },
    { "early", "" },
    { "seoul pyongyang", "" },
    /* In the order of time, whatever that of the file. */
    { "late early", "Seoul-Pyongyang Late" },
    { "early same", "" },
    /* From place to place of one event; what is not on the map is passed over. */
    { "there", "Seoul-Pyongyang There" },
    { "early there late", "Seoul-Pyongyang There" },
    { "undated", "Pyongyang-Seoul Undated" },
    { "undated early late", "Seoul-Pyongyang Late, Pyongyang-Seoul Undated" },
  };
  g_autoptr(DatelineDossier) dossier = sample_dossier_parse (lines, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *movements = tell (dossier, cases[i].events);

      g_assert_cmpstr (movements, ==, cases[i].movements);
    }
}

static double
distance (DatelineArcPoint a,
          DatelineArcPoint b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

/* Arrows begin and end beside their spots, and bend to the left of their way. */
static void
test_arc (void)
{
  static const DatelineArcPoint ends[] = { { 300, 100 }, { 100, 300 }, { -100, 100 }, { 40, -20 } };
  const DatelineArcPoint from = { 100, 100 };
  DatelineMovementArc arc, back;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      double x = ends[i].x - from.x, y = ends[i].y - from.y;

      g_assert_true (dateline_movement_arc_init (&arc, &from, 10, &ends[i], 20));
      g_assert_cmpfloat_with_epsilon (distance (arc.start, from), 13, 0.01);
      g_assert_cmpfloat_with_epsilon (distance (arc.head[0], ends[i]), 23, 0.01);
      g_assert_cmpfloat_with_epsilon (distance (arc.end, ends[i]), 34, 0.01);
      g_assert_cmpfloat_with_epsilon (distance (arc.head[1], arc.head[2]), 9, 0.01);
      g_assert_cmpfloat_with_epsilon (distance (arc.head[1], arc.head[0]), distance (arc.head[2], arc.head[0]), 0.01);
      g_assert_cmpfloat (x * (arc.control.y - from.y) - y * (arc.control.x - from.x), <, 0);
      g_assert_true (dateline_movement_arc_init (&back, &ends[i], 20, &from, 10));
      g_assert_cmpfloat (x * (back.control.y - from.y) - y * (back.control.x - from.x), >, 0);
    }
}

static void
test_no_room (void)
{
  const DatelineArcPoint from = { 100, 100 };
  DatelineMovementArc arc;

  g_assert_false (dateline_movement_arc_init (&arc, &from, 10, &from, 10));
  g_assert_false (dateline_movement_arc_init (&arc, &from, 10, &(DatelineArcPoint) { 130, 100 }, 10));
  g_assert_false (dateline_movement_arc_init (&arc, &from, 10, &(DatelineArcPoint) { NAN, 100 }, 10));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map/movements/find", test_find);
  g_test_add_func ("/map/movements/arc", test_arc);
  g_test_add_func ("/map/movements/no-room", test_no_room);
  return g_test_run ();
}
