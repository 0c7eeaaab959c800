/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-encode-bookmark.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "dateline-calendar.h"
#include "dateline-json-scanner.h"

/* The language of what the reader writes: that of the dossier or of the
 * program. */
static char *
dup_language (DatelineDossier *dossier)
{
  const char *own = dateline_dossier_get_language (dossier);
  const char *name = g_get_language_names ()[0];

  if (own != NULL && *own != '\0')
    return g_strdup (own);
  if (g_str_equal (name, "C"))
    return g_strdup ("en");
  return g_strdelimit (g_strndup (name, strcspn (name, ".@")), "_", '-');
}

static char *
dup_id (DatelineDossier *dossier)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *id = g_strdup_printf ("bookmark-%u", i);

      if (dateline_dossier_lookup (dossier, id) == DATELINE_REF_NONE)
        return g_steal_pointer (&id);
    }
}

/* EDTF has days and seconds only in years of four digits; beyond, whole years
 * must do. */
static char *
dup_moment (gint64   time,
            gboolean up)
{
  gint64 days = dateline_calendar_time_to_days (time);
  gint64 seconds = time - dateline_calendar_days_to_time (days);
  DatelineCalendarDay day = dateline_calendar_from_days (days);
  const char *sign = day.year < 0 ? "-" : "";
  gint64 year = ABS (day.year);

  if (year > 9999)
    return g_strdup_printf ("Y%" G_GINT64_FORMAT, day.year + (up ? 1 : 0));
  if (seconds == 0)
    return g_strdup_printf ("%s%04d-%02d-%02d", sign, (int) year, day.month, day.day);
  return g_strdup_printf ("%s%04d-%02d-%02dT%02d:%02d:%02dZ", sign, (int) year, day.month, day.day,
                          (int) (seconds / 3600), (int) (seconds / 60 % 60), (int) (seconds % 60));
}

static void
add_moment (JsonBuilder *builder,
            const char  *member,
            gint64       time,
            gboolean     up)
{
  g_autofree char *moment = NULL;

  if (time == DATELINE_TIME_MIN || time == DATELINE_TIME_MAX)
    return;
  moment = dup_moment (time, up);
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, moment);
}

static void
add_stretch (JsonBuilder *builder,
             const char  *member,
             gint64       start,
             gint64       end)
{
  if (start >= end)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  add_moment (builder, "start", start, FALSE);
  add_moment (builder, "end", end, TRUE);
  json_builder_end_object (builder);
}

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
add_ids (JsonBuilder       *builder,
         const char        *member,
         DatelineDossier   *dossier,
         DatelineKind       kind,
         const DatelineRef *refs,
         guint              n)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = NULL;

      if (dateline_ref_kind (refs[i]) != kind)
        continue;
      if (!any)
        {
          json_builder_set_member_name (builder, member);
          json_builder_begin_array (builder);
        }
      any = TRUE;
      id = dateline_dossier_dup_id (dossier, refs[i]);
      json_builder_add_string_value (builder, id);
    }
  if (any)
    json_builder_end_array (builder);
}

static void
add_words (JsonBuilder       *builder,
           const char        *member,
           const char *const *words)
{
  if (words[0] == NULL)
    return;
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; words[i] != NULL; i++)
    json_builder_add_string_value (builder, words[i]);
  json_builder_end_array (builder);
}

static void
add_number (JsonBuilder *builder,
            const char  *member,
            double       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_double_value (builder, value);
}

static void
add_outline (JsonBuilder        *builder,
             const DatelineArea *area)
{
  if (area->n_outline == 0)
    return;
  json_builder_set_member_name (builder, "outline");
  json_builder_begin_array (builder);
  for (guint i = 0; i < area->n_outline; i++)
    {
      json_builder_begin_object (builder);
      add_number (builder, "longitude", area->outline[i].longitude);
      add_number (builder, "latitude", area->outline[i].latitude);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_area (JsonBuilder        *builder,
          const DatelineArea *area)
{
  json_builder_set_member_name (builder, "area");
  json_builder_begin_object (builder);
  add_number (builder, "west", area->west);
  add_number (builder, "south", area->south);
  add_number (builder, "east", area->east);
  add_number (builder, "north", area->north);
  add_outline (builder, area);
  json_builder_end_object (builder);
}

static void
add_trait (JsonBuilder   *builder,
           DatelineTrait  trait,
           guint          values)
{
  const char *words[DATELINE_TRAIT_MAX + 1] = { NULL };
  guint n = 0;

  for (guint value = 0; value < dateline_trait_get_n (trait); value++)
    if (values & 1u << value)
      words[n++] = dateline_trait_get_words (trait)[value];
  add_words (builder, dateline_trait_get_name (trait), words);
}

static gboolean
has_traits (DatelineQuery *query)
{
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    if (dateline_query_get_trait (query, trait) != 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_filters (DatelineQuery *query)
{
  guint n, n_through;

  dateline_query_get_refs (query, &n);
  dateline_query_get_through (query, &n_through);
  return n > 0 || n_through > 0 || has_traits (query) || dateline_query_get_event_kinds (query)[0] != NULL || dateline_query_get_text (query) != NULL ||
         dateline_query_get_countries (query)[0] != NULL || dateline_query_get_area (query) != NULL;
}

static void
add_filters (JsonBuilder     *builder,
             DatelineDossier *dossier,
             DatelineQuery   *query)
{
  guint n, n_through;
  const DatelineRef *refs = dateline_query_get_refs (query, &n);
  const DatelineRef *through = dateline_query_get_through (query, &n_through);

  if (!has_filters (query))
    return;
  json_builder_set_member_name (builder, "filters");
  json_builder_begin_object (builder);
  add_ids (builder, "topics", dossier, DATELINE_KIND_TOPIC, refs, n);
  add_ids (builder, "actors", dossier, DATELINE_KIND_ACTOR, refs, n);
  add_ids (builder, "places", dossier, DATELINE_KIND_PLACE, refs, n);
  add_ids (builder, "sources", dossier, DATELINE_KIND_SOURCE, refs, n);
  add_words (builder, "kinds", dateline_query_get_event_kinds (query));
  add_words (builder, "countries", dateline_query_get_countries (query));
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    add_trait (builder, trait, dateline_query_get_trait (query, trait));
  add_ids (builder, "through", dossier, DATELINE_KIND_ACTOR, through, n_through);
  if (dateline_query_get_text (query) != NULL)
    add_string (builder, "text", dateline_query_get_text (query));
  if (dateline_query_get_area (query) != NULL)
    add_area (builder, dateline_query_get_area (query));
  json_builder_end_object (builder);
}

static void
add_query (JsonBuilder     *builder,
           DatelineDossier *dossier,
           DatelineQuery   *query)
{
  gint64 start, end;

  if (dateline_query_get_span (query, &start, &end))
    add_stretch (builder, "span", start, end);
  if (dateline_query_get_surely (query))
    {
      json_builder_set_member_name (builder, "surely");
      json_builder_add_boolean_value (builder, TRUE);
    }
  add_filters (builder, dossier, query);
}

static void
add_label (JsonBuilder     *builder,
           DatelineDossier *dossier,
           const char      *label)
{
  g_autofree char *language = dup_language (dossier);

  json_builder_begin_object (builder);
  add_string (builder, language, label);
  json_builder_end_object (builder);
}

static char *
generate (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/* That they are placed by when they were said goes without saying. */
static void
add_clock (JsonBuilder        *builder,
           DatelineQuoteClock  clock)
{
  g_autoptr (GEnumClass) clocks = g_type_class_ref (DATELINE_TYPE_QUOTE_CLOCK);

  if (clock != DATELINE_QUOTE_CLOCK_SAID)
    add_string (builder, "clock", g_enum_get_value (clocks, (int) clock)->value_nick);
}

/**
 * dateline_encode_bookmark:
 * @dossier: the dossier to bookmark
 * @facts: what it is to say
 *
 * Returns: (transfer full): the source text of a bookmark with an id of its own
 */
GBytes *
dateline_encode_bookmark (DatelineDossier             *dossier,
                          const DatelineBookmarkFacts *facts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *id = dup_id (dossier), *selected = NULL;
  char *text;

  json_builder_begin_object (builder);
  add_string (builder, "id", id);
  json_builder_set_member_name (builder, "label");
  add_label (builder, dossier, facts->label);
  add_stretch (builder, "visible", facts->visible_start, facts->visible_end);
  add_query (builder, dossier, facts->query);
  add_clock (builder, facts->clock);
  if (facts->selection != DATELINE_REF_NONE)
    {
      selected = dateline_dossier_dup_id (dossier, facts->selection);
      add_string (builder, "selection", selected);
    }
  json_builder_end_object (builder);
  text = generate (builder);
  return g_bytes_new_take (text, strlen (text));
}

/* Puts a value in the place of another, or first in the object. */
static GBytes *
splice_label (const char *raw,
              gsize       length,
              const char *label)
{
  g_auto (DatelineJsonTape) tape = DATELINE_JSON_TAPE_INIT;
  GString *spliced = g_string_new (NULL);
  DatelineJsonScanner scanner;
  guint token;
  gsize start, end;

  dateline_json_scanner_init (&scanner, raw, length);
  dateline_json_scanner_take (&scanner, &tape);
  token = dateline_json_tape_get_member (&tape, 0, "label");
  if (token == DATELINE_JSON_NOTHING)
    {
      start = end = (gsize) (tape.text - raw) + 1;
      g_string_append_len (spliced, raw, (gssize) start);
      g_string_append_printf (spliced, "\"label\":%s,", label);
    }
  else
    {
      gsize mark = tape.tokens[token].type == DATELINE_JSON_STRING ? 1 : 0;

      start = (gsize) (tape.text - raw) + tape.tokens[token].start - mark;
      end = start + tape.tokens[token].length + 2 * mark;
      g_string_append_len (spliced, raw, (gssize) start);
      g_string_append (spliced, label);
    }
  g_string_append_len (spliced, raw + end, (gssize) (length - end));
  return g_string_free_to_bytes (spliced);
}

/**
 * dateline_encode_renamed_bookmark:
 * @dossier: a dossier
 * @bookmark: a bookmark in it
 * @label: what it is to be called, in every language
 *
 * Nothing else of it changes, what the program does not know included.
 *
 * Returns: (transfer full): the source text of the bookmark with another name
 */
GBytes *
dateline_encode_renamed_bookmark (DatelineDossier *dossier,
                                  DatelineRef      bookmark,
                                  const char      *label)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *value = NULL;
  gsize length;
  const char *raw = dateline_dossier_get_raw (dossier, bookmark, &length);

  add_label (builder, dossier, label);
  value = generate (builder);
  return splice_label (raw, length, value);
}
