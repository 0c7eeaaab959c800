/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures.h"

#include <stdio.h>
#include <string.h>

/* What is measured, what in, and what it may be. A star stands for the size of
 * the dossier. What a process measures of itself it writes as lines of name and
 * value, which the one that started it prints with the rest. */
typedef struct
{
  const char *name;
  const char *unit;
  double budget; /* 0: depends on the size, or is for information */
  guint precision;
} Figure;

#define FRAME 16.7
#define TWO_FRAMES 33
#define NO_BUDGET 0

static const Figure figures[] = {
  { "parse-*", "CPU ms", NO_BUDGET, 1 },
  { "open-*", "ms", NO_BUDGET, 1 },
  { "memory-*", "bytes an event", 500, 1 },
  { "filter-*-repaint", "ms", TWO_FRAMES, 1 },
  { "filter-*-maincpu", "CPU ms", TWO_FRAMES, 1 },
  { "unfilter-*-repaint", "ms", TWO_FRAMES, 1 },
  { "unfilter-*-maincpu", "CPU ms", TWO_FRAMES, 1 },
  { "timeline-pan-*-snapshot-p95", "CPU ms", 2, 2 },
  { "timeline-pan-*-frame-p95", "ms", FRAME, 1 },
  { "timeline-pan-*-frame-max", "ms", TWO_FRAMES, 1 },
  { "timeline-pan-*-dropped", "frames", NO_BUDGET, 0 },
  { "timeline-pan-*-maincpu", "CPU ms a frame", FRAME, 1 },
  { "timeline-zoom-*-snapshot-p95", "CPU ms", 2, 2 },
  { "timeline-zoom-*-frame-p95", "ms", FRAME, 1 },
  { "timeline-zoom-*-frame-max", "ms", TWO_FRAMES, 1 },
  { "timeline-zoom-*-dropped", "frames", NO_BUDGET, 0 },
  { "timeline-zoom-*-maincpu", "CPU ms a frame", FRAME, 1 },
  { "timeline-nodes-*", "render nodes", NO_BUDGET, 0 },
  { "map-first-frame", "ms", 500, 1 },
  { "map-index-*", "CPU ms", NO_BUDGET, 1 },
  { "map-pan-*-frame-p95", "ms", FRAME, 1 },
  { "map-pan-*-frame-max", "ms", TWO_FRAMES, 1 },
  { "map-pan-*-dropped", "frames", NO_BUDGET, 0 },
  { "map-pan-*-maincpu", "CPU ms a frame", FRAME, 1 },
  { "map-zoom-*-frame-p95", "ms", FRAME, 1 },
  { "map-zoom-*-frame-max", "ms", TWO_FRAMES, 1 },
  { "map-zoom-*-dropped", "frames", NO_BUDGET, 0 },
  { "map-zoom-*-maincpu", "CPU ms a frame", FRAME, 1 },
  { "quotes-open-*", "ms", 100, 1 },
  { "quotes-index-*", "ms", NO_BUDGET, 1 },
  { "quotes-search-*", "ms", TWO_FRAMES, 1 },
  { "quotes-search-*-maincpu", "CPU ms", TWO_FRAMES, 1 },
  { "quotes-group-*", "ms", TWO_FRAMES, 1 },
  { "quotes-scroll-*-frame-p95", "ms", FRAME, 1 },
  { "quotes-scroll-*-frame-max", "ms", TWO_FRAMES, 1 },
  { "quotes-scroll-*-dropped", "frames", NO_BUDGET, 0 },
  { "quotes-scroll-*-maincpu", "CPU ms a frame", FRAME, 1 },
  { "table-open-*", "ms", 100, 1 },
  { "table-sort-*", "ms", NO_BUDGET, 1 },
  { "table-sort-*-stall", "ms", TWO_FRAMES, 1 },
  { "table-sort-*-records", "ms", NO_BUDGET, 1 },
  { "table-sort-*-dates", "ms", 100, 1 },
  { "table-sort-*-reverse", "ms", 100, 1 },
  { "table-filter-*", "ms", TWO_FRAMES, 1 },
  { "table-scroll-*-frame-p95", "ms", FRAME, 1 },
  { "table-scroll-*-frame-max", "ms", TWO_FRAMES, 1 },
  { "table-scroll-*-dropped", "frames", NO_BUDGET, 0 },
  { "table-scroll-*-maincpu", "CPU ms a frame", FRAME, 1 },
  { "anchor-*", "ms", 100, 1 },
};

static const Figure *
find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (strcmp (figures[i].name, name) == 0)
      return &figures[i];
  return NULL;
}

void
figures_emit_text (const char *name,
                   const char *value)
{
  printf ("%s %s\n", name, value);
  fflush (stdout);
}

/* In the process measured. */
void
figures_emit (const char *name,
              double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  figures_emit_text (name, g_ascii_dtostr (text, sizeof text, value));
}

/*
 * Returns: whether a name is that of a figure, rather than what one is made of
 */
gboolean
figures_is_public (const char *name)
{
  return find (name) != NULL;
}

static char *
dup_full_name (const char *name,
               const char *size)
{
  g_auto (GStrv) parts = g_strsplit (name, "*", 2);

  return g_strjoinv (size, parts);
}

/*
 * Prints the line of a figure.
 */
void
figures_print (const char *name,
               const char *size,
               double      value,
               double      budget,
               const char *renderer)
{
  const Figure *figure = find (name);
  g_autofree char *full_name = dup_full_name (name, size);
  double limit;

  g_return_if_fail (figure != NULL);

  limit = budget > 0 ? budget : figure->budget;
  printf ("%s\t%.*f\t%s\t", full_name, (int) figure->precision, value, figure->unit);
  if (limit > 0)
    printf ("%g\t%s\n", limit, renderer);
  else
    printf ("-\t%s\n", renderer);
  fflush (stdout);
}
