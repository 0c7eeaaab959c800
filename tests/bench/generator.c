/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "generator.h"

#include <math.h>

/*
 * Writes a made-up dossier of N events: always the same one for the same
 * numbers. 500 places round twelve cities, or one for each event, of which half
 * are anywhere; 200 actors (a few of them in most events), 24 topics, dates of
 * 2000 to 2020: 55 % days, 20 % months, 8 % years, 14 % intervals, 3 %
 * qualified or open; quotations of 20 to 60 words.
 */

#define N_PLACES 500
#define N_ACTORS 200
#define N_TOPICS 24
#define N_DAYS 7671 /* 2000-01-01 to 2020-12-31 */

static const char * const words[] = {
  "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "as", "with", "by", "at",
  "from", "he", "she", "it", "his", "her", "they", "we", "be", "this", "have", "had", "not",
  "are", "but", "which", "or", "an", "said", "were", "their", "one", "all", "there", "been",
  "who", "will", "more", "if", "no", "out", "so", "up", "into", "than", "them", "can", "only",
  "other", "new", "some", "could", "time", "police", "river", "border", "convoy", "witness",
  "council", "minister", "report", "night", "market", "treaty", "evidence", "talks", "camp",
  "village", "é", "château", "São", "Zürich", "naïve",
};

static const char * const kinds[] = { "summit",     "meeting",    "agreement", "implementation",
                                      "dismantling", "withdrawal", "statement", "letter" };

static const double cities[][2] = {
  { 2.35, 48.85 }, { 36.3, 33.5 },  { 31.2, 30.0 },  { -74.0, 40.7 },  { 28.9, 41.0 },  { 44.4, 33.3 },
  { 30.5, 50.4 },  { 34.4, 31.5 },  { -99.1, 19.4 }, { 77.2, 28.6 },   { 116.4, 39.9 }, { 151.2, -33.9 },
};

typedef struct
{
  guint64 state;
  GOutputStream *stream;
  GString *buffer;
  guint n_events;
  guint n_quotes;
  gboolean own_places; /* each event has one of its own */
} Generator;

static guint
draw (Generator *self,
      guint      n)
{
  self->state = self->state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
  return (guint) (((self->state >> 33) * n) >> 31);
}

static double
draw_real (Generator *self)
{
  return draw (self, 1u << 30) / (double) (1u << 30);
}

/* Near enough to a bell. */
static double
draw_offset (Generator *self)
{
  return draw_real (self) + draw_real (self) + draw_real (self) - 1.5;
}

/* Few actors in many events, many in few. */
static guint
draw_actor (Generator *self)
{
  return (guint) (N_ACTORS * pow (draw_real (self), 2.5));
}

static void
put_words (Generator *self,
           guint      n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (self->buffer, "%s%s", i > 0 ? " " : "", words[draw (self, G_N_ELEMENTS (words))]);
}

static void
put_day (Generator  *self,
         guint       day,
         const char *format)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 2000);
  char text[32];

  g_date_add_days (date, day);
  g_date_strftime (text, sizeof text, format, date);
  g_string_append (self->buffer, text);
}

static void
put_qualified_date (Generator *self,
                    guint      day)
{
  static const char * const formats[] = { "%Y-%m-%d~", "%Y-%m?", "%Y%%", "%Y-%m-%d/.." };

  put_day (self, day, formats[draw (self, G_N_ELEMENTS (formats))]);
}

static void
put_date (Generator *self)
{
  guint percent = draw (self, 100), day = draw (self, N_DAYS);

  if (percent < 55)
    put_day (self, day, "%Y-%m-%d");
  else if (percent < 75)
    put_day (self, day, "%Y-%m");
  else if (percent < 83)
    put_day (self, day, "%Y");
  else if (percent < 97)
    {
      const char *format = percent < 93 ? "%Y-%m-%d" : "%Y-%m";

      put_day (self, day, format);
      g_string_append_c (self->buffer, '/');
      put_day (self, day + 1 + draw (self, percent < 93 ? 60 : 90), format);
    }
  else
    put_qualified_date (self, day);
}

static guint
count_places (Generator *self)
{
  return self->own_places ? self->n_events : N_PLACES;
}

static void
put_place (Generator *self,
           guint      i)
{
  const double *city = cities[i % G_N_ELEMENTS (cities)];

  g_string_append_printf (self->buffer, "%s{\"@id\":\"p%03u\",\"type\":\"Feature\",\"properties\":{\"title\":\"", i > 0 ? ",\n" : "", i);
  put_words (self, 2);
  g_string_append_printf (self->buffer, " %u\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":", i);
  if (self->own_places && draw (self, 2) == 0)
    g_string_append_printf (self->buffer, "[%.5f,%.5f]}}", 360 * draw_real (self) - 180, 125 * draw_real (self) - 55);
  else
    g_string_append_printf (self->buffer, "[%.5f,%.5f]}}", city[0] + 3 * draw_offset (self), city[1] + 2 * draw_offset (self));
}

static void
put_actors_and_topics (Generator *self)
{
  g_string_append (self->buffer, "\"topics\":[");
  for (guint i = 0; i < N_TOPICS; i++)
    g_string_append_printf (self->buffer, "%s{\"id\":\"t%02u\",\"label\":{\"en\":\"Topic %u\"}}", i > 0 ? ",\n" : "\n", i, i);
  g_string_append (self->buffer, "\n],\n\"actors\":[");
  for (guint i = 0; i < N_ACTORS; i++)
    {
      g_string_append_printf (self->buffer, "%s{\"id\":\"a%03u\",\"type\":\"person\",\"names\":[{\"name\":\"", i > 0 ? ",\n" : "\n", i);
      put_words (self, 2);
      g_string_append_printf (self->buffer, " %u\",\"lang\":\"en\",\"kind\":\"main\"}]}", i);
    }
  g_string_append (self->buffer, "\n],\n");
}

static void
put_event (Generator *self,
           guint      i)
{
  guint n_actors = 1 + draw (self, 3), n_topics = 1 + draw (self, 2);

  g_string_append_printf (self->buffer, "%s{\"id\":\"e%u\",\"title\":{\"en\":\"", i > 0 ? ",\n" : "", i);
  put_words (self, 4 + draw (self, 6));
  g_string_append_printf (self->buffer, "\"},\"kind\":\"%s\",\"when\":\"", kinds[draw (self, G_N_ELEMENTS (kinds))]);
  put_date (self);
  g_string_append_printf (self->buffer, "\",\"places\":[\"p%03u\"],\"actors\":[",
                          self->own_places ? i : (guint) (N_PLACES * draw_real (self) * draw_real (self)));
  for (guint j = 0; j < n_actors; j++)
    g_string_append_printf (self->buffer, "%s{\"actor\":\"a%03u\"}", j > 0 ? "," : "", draw_actor (self));
  g_string_append (self->buffer, "],\"topics\":[");
  for (guint j = 0; j < n_topics; j++)
    g_string_append_printf (self->buffer, "%s\"t%02u\"", j > 0 ? "," : "", draw (self, N_TOPICS));
  g_string_append (self->buffer, "]}");
}

static void
put_quote (Generator *self,
           guint      i)
{
  g_string_append_printf (self->buffer, "%s{\"id\":\"q%u\",\"text\":\"", i > 0 ? ",\n" : "", i);
  put_words (self, 20 + draw (self, 41));
  g_string_append_printf (self->buffer, "\",\"lang\":\"en\",\"mode\":\"direct\",\"speaker\":\"a%03u\",\"said\":\"", draw_actor (self));
  put_day (self, draw (self, N_DAYS), "%Y-%m-%d");
  g_string_append_printf (self->buffer, "\",\"about\":[\"e%u\"],\"topics\":[\"t%02u\"]}", draw (self, self->n_events), draw (self, N_TOPICS));
}

static gboolean
flush (Generator  *self,
       GError    **error)
{
  gboolean ok = g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, NULL, error);

  g_string_truncate (self->buffer, 0);
  return ok;
}

/* Writes records one after the other. */
static gboolean
write_all (Generator   *self,
           guint        n,
           void       (*put) (Generator *self,
                              guint      i),
           GError     **error)
{
  for (guint i = 0; i < n; i++)
    {
      put (self, i);
      if (self->buffer->len > 1 << 20 && !flush (self, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_records (Generator  *self,
               GError    **error)
{
  put_actors_and_topics (self);
  g_string_append (self->buffer, "\"places\":{\"type\":\"FeatureCollection\",\"features\":[\n");
  if (!write_all (self, count_places (self), put_place, error))
    return FALSE;
  g_string_append (self->buffer, "\n]},\n\"events\":[\n");
  if (!write_all (self, self->n_events, put_event, error))
    return FALSE;
  g_string_append (self->buffer, "\n],\n\"quotes\":[\n");
  if (!write_all (self, self->n_quotes, put_quote, error))
    return FALSE;
  g_string_append (self->buffer, "\n]}\n");
  return flush (self, error);
}

/*
 * generator_write:
 * @path: the file to write
 * @n_events: how many events
 * @n_quotes: how many quotations, which are about these
 * @own_places: whether each event has a place of its own
 *
 * Returns: whether the dossier could be written
 */
gboolean
generator_write (const char  *path,
                 guint        n_events,
                 guint        n_quotes,
                 gboolean     own_places,
                 GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, 0, NULL, error);
  Generator self = {
    .state = 20260101,
    .buffer = g_string_new (NULL),
    .n_events = n_events,
    .n_quotes = n_quotes,
    .own_places = own_places,
  };
  gboolean ok = FALSE;

  if (stream != NULL)
    {
      self.stream = G_OUTPUT_STREAM (stream);
      g_string_append_printf (self.buffer,
                              "{\"format\":\"dateline-dossier\",\"version\":1,\"id\":\"made-up\","
                              "\"title\":{\"en\":\"%u events\"},\"language\":\"en\",\n",
                              n_events);
      ok = write_records (&self, error) && g_output_stream_close (self.stream, NULL, error);
    }
  g_string_free (self.buffer, TRUE);
  return ok;
}
