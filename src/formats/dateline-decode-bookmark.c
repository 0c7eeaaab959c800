/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-bookmark.h"
#include "dateline-decode.h"

/* A moment is the first second of a date. */
static gint64
get_moment (const DatelineDecode *self,
            const char           *member,
            gint64                otherwise)
{
  g_autoptr (DatelineDate) date = dateline_decode_date (self, member);

  return date != NULL ? dateline_date_get_bounds (date)->earliest : otherwise;
}

static void
decode_visible (const DatelineDecode *self,
                DatelineBookmark     *bookmark)
{
  DatelineDecode visible;

  if (!dateline_decode_member (self, "visible", &visible))
    return;
  bookmark->visible_start = get_moment (&visible, "start", 0);
  bookmark->visible_end = get_moment (&visible, "end", 0);
}

static void
decode_span (const DatelineDecode *self,
             DatelineQuery        *query)
{
  DatelineDecode span;
  gint64 start, end;

  if (!dateline_decode_member (self, "span", &span))
    return;
  start = get_moment (&span, "start", DATELINE_TIME_MIN);
  end = get_moment (&span, "end", DATELINE_TIME_MAX);
  if (start < end)
    dateline_query_set_span (query, start, end);
}

static void
add_corner (const DatelineDecode *self,
            gpointer              corners)
{
  DatelineAreaPoint point;

  if (dateline_decode_number (self, "longitude", &point.longitude) &&
      dateline_decode_number (self, "latitude", &point.latitude))
    g_array_append_val ((GArray *) corners, point);
}

static void
decode_area (const DatelineDecode *self,
             DatelineQuery        *query)
{
  DatelineDecode inner;
  DatelineArea area = { 0 };
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (DatelineAreaPoint));

  if (dateline_decode_member (self, "area", &inner) &&
      dateline_decode_number (&inner, "west", &area.west) && dateline_decode_number (&inner, "south", &area.south) &&
      dateline_decode_number (&inner, "east", &area.east) && dateline_decode_number (&inner, "north", &area.north))
    {
      dateline_decode_each (&inner, "outline", add_corner, corners);
      dateline_area_init_outline (&area, (const DatelineAreaPoint *) (gpointer) corners->data, corners->len);
      dateline_query_set_area (query, &area);
    }
}

/* A filter on a record of another kind than belongs there is passed over. */
static void
decode_refs (const DatelineDecode *self,
             const char           *member,
             DatelineKind          kind,
             DatelineQuery        *query)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));

  dateline_decode_refs (self, member, refs);
  for (guint i = 0; i < refs->len; i++)
    if (dateline_ref_kind (g_array_index (refs, DatelineRef, i)) == kind)
      dateline_query_set_ref (query, g_array_index (refs, DatelineRef, i), TRUE);
}

/* Words that are no value of the trait are passed over. */
static void
decode_trait (const DatelineDecode *self,
              DatelineTrait         trait,
              DatelineQuery        *query)
{
  g_auto (GStrv) words = dateline_decode_strings (self, dateline_trait_get_name (trait));
  guint values = 0, value;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (dateline_trait_find (trait, words[i], &value))
      values |= 1u << value;
  dateline_query_set_trait (query, trait, values);
}

static void
decode_through (const DatelineDecode *self,
                DatelineQuery        *query)
{
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));

  dateline_decode_refs (self, "through", refs);
  for (guint i = 0; i < refs->len; i++)
    if (dateline_ref_kind (g_array_index (refs, DatelineRef, i)) == DATELINE_KIND_ACTOR)
      dateline_query_set_through (query, g_array_index (refs, DatelineRef, i), TRUE);
}

static void
decode_filters (const DatelineDecode *self,
                DatelineQuery        *query)
{
  DatelineDecode filters;
  g_auto (GStrv) kinds = NULL, countries = NULL;
  g_autofree char *text = NULL;

  if (!dateline_decode_member (self, "filters", &filters))
    return;
  decode_refs (&filters, "topics", DATELINE_KIND_TOPIC, query);
  decode_refs (&filters, "actors", DATELINE_KIND_ACTOR, query);
  decode_refs (&filters, "places", DATELINE_KIND_PLACE, query);
  decode_refs (&filters, "sources", DATELINE_KIND_SOURCE, query);
  kinds = dateline_decode_strings (&filters, "kinds");
  for (guint i = 0; kinds != NULL && kinds[i] != NULL; i++)
    dateline_query_set_event_kind (query, kinds[i], TRUE);
  countries = dateline_decode_strings (&filters, "countries");
  for (guint i = 0; countries != NULL && countries[i] != NULL; i++)
    dateline_query_set_country (query, countries[i], TRUE);
  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    decode_trait (&filters, trait, query);
  decode_through (&filters, query);
  text = dateline_decode_string (&filters, "text");
  dateline_query_set_text (query, text);
  decode_area (&filters, query);
}

static DatelineQuoteClock
decode_clock (const DatelineDecode *self)
{
  g_autoptr (GEnumClass) clocks = g_type_class_ref (DATELINE_TYPE_QUOTE_CLOCK);
  g_autofree char *word = dateline_decode_string (self, "clock");
  const GEnumValue *clock = word != NULL ? g_enum_get_value_by_nick (clocks, word) : NULL;

  return clock != NULL ? (DatelineQuoteClock) clock->value : DATELINE_QUOTE_CLOCK_SAID;
}

/**
 * dateline_decode_bookmark:
 * @self: a bookmark's object
 *
 * Returns: (transfer full): the bookmark
 */
DatelineRecord *
dateline_decode_bookmark (const DatelineDecode *self)
{
  DatelineBookmark *bookmark = g_object_new (DATELINE_TYPE_BOOKMARK, NULL);

  bookmark->label = dateline_decode_text (self, "label");
  bookmark->selection = dateline_decode_ref (self, "selection");
  bookmark->surely = json_object_get_boolean_member_with_default (self->object, "surely", FALSE);
  bookmark->clock = decode_clock (self);
  decode_visible (self, bookmark);
  decode_span (self, bookmark->query);
  decode_filters (self, bookmark->query);
  dateline_query_set_surely (bookmark->query, bookmark->surely);
  return DATELINE_RECORD (bookmark);
}
