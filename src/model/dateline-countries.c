/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-countries.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "dateline-model-resources.h"

#define FILE_PATH "/io/github/dateline_app/Dateline/model/countries.bin"
#define MAGIC "DLC1"
#define DISPUTED 1

/* The languages of the file, after the name in Latin letters. */
static const char * const languages_of_file[] = { "en", "ko", "ru", "ja", "zh", "de", "fr" };

#define N_NAMES (1 + G_N_ELEMENTS (languages_of_file))

/* So many sides are looked at together. */
#define CHUNK 32

#define KM_PER_DEGREE 111.2

typedef struct
{
  float longitude;
  float latitude;
} Corner;

/* What lies within the bounds of a country, or of some sides of its borders. */
typedef struct
{
  float west;
  float south;
  float east;
  float north;
} Box;

/* Some sides, one after another: they need one corner more. */
typedef struct
{
  Box box;
  guint first;
  guint n;
} Chunk;

typedef struct
{
  guint first;
  guint n;
} Run;

typedef struct
{
  char code[4];
  gboolean disputed;
  char *names[N_NAMES];
  Run rings;
  Run chunks;
  Run bands; /* a degree of latitude each, from the south: where in `banded` each begins, and one more */
  Box box;
} Country;

/**
 * DatelineCountries:
 *
 * Where the countries of the world lie, and what they are called: as Natural
 * Earth draws them on the base map, by who holds a territory, which is not to say
 * who ought to. Never changes, so that any thread may ask.
 */
struct _DatelineCountries
{
  GArray *countries; /* Country, by code */
  GArray *rings;     /* Run: of corners; the last one is the first again */
  GArray *corners;   /* Corner: without a leap at the date line */
  GArray *chunks;    /* Chunk */
  GArray *bands;     /* guint32 */
  GArray *banded;    /* guint32: chunks, those of a band side by side */
};

/* Reading the file, which data/basemap/README.md describes. It is part of the
 * program, and thereby sound. */

typedef struct
{
  const guint8 *at;
  double scale[2];
  double origin[2];
  GArray *arcs;   /* Run: of points */
  GArray *points; /* Corner */
} Reader;

static guint
read_count (Reader *self)
{
  guint n = 0;

  for (guint shift = 0;; shift += 7)
    {
      guint8 byte = *self->at++;

      n |= (guint) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return n;
    }
}

static int
read_number (Reader *self)
{
  guint n = read_count (self);

  return n % 2 == 0 ? (int) (n / 2) : -(int) (n / 2) - 1;
}

static char *
read_text (Reader *self)
{
  guint length = read_count (self);
  char *text = length > 0 ? g_strndup ((const char *) self->at, length) : NULL;

  self->at += length;
  return text;
}

static void
read_arc (Reader *self)
{
  Run arc = { self->points->len, read_count (self) };
  int x = 0, y = 0;

  for (guint i = 0; i < arc.n; i++)
    {
      Corner point;

      x += read_number (self);
      y += read_number (self);
      point.longitude = (float) (x * self->scale[0] + self->origin[0]);
      point.latitude = (float) (y * self->scale[1] + self->origin[1]);
      g_array_append_val (self->points, point);
    }
  g_array_append_val (self->arcs, arc);
}

/* The same meridian, as near as can be to that of the corner before. */
static void
append_corner (GArray *corners,
               guint   first,
               Corner  corner)
{
  if (corners->len > first)
    corner.longitude += 360 * rintf ((g_array_index (corners, Corner, corners->len - 1).longitude - corner.longitude) / 360);
  g_array_append_val (corners, corner);
}

/* Two arcs that follow one another share a point. */
static void
append_arc (DatelineCountries *self,
            Reader            *reader,
            guint              first,
            int                index)
{
  const Run *arc = &g_array_index (reader->arcs, Run, index < 0 ? -1 - index : index);

  for (guint i = self->corners->len > first ? 1 : 0; i < arc->n; i++)
    append_corner (self->corners, first,
                   g_array_index (reader->points, Corner, arc->first + (index < 0 ? arc->n - 1 - i : i)));
}

/* A ring about a pole does not close: it is led along the pole. */
static void
close_over_pole (DatelineCountries *self,
                 guint              first)
{
  Corner start = g_array_index (self->corners, Corner, first);
  Corner end = g_array_index (self->corners, Corner, self->corners->len - 1);
  float pole = start.latitude < 0 ? -90 : 90;
  const Corner way[] = { { end.longitude, pole }, { start.longitude, pole }, start };

  if (fabsf (end.longitude - start.longitude) >= 180)
    g_array_append_vals (self->corners, way, G_N_ELEMENTS (way));
}

static void
extend (Box          *box,
        const Corner *corner)
{
  box->west = MIN (box->west, corner->longitude);
  box->south = MIN (box->south, corner->latitude);
  box->east = MAX (box->east, corner->longitude);
  box->north = MAX (box->north, corner->latitude);
}

static const Box nothing = { INFINITY, INFINITY, -INFINITY, -INFINITY };

static void
add_chunks (DatelineCountries *self,
            Country           *country,
            const Run         *ring)
{
  for (guint i = 0; i + 1 < ring->n; i += CHUNK)
    {
      Chunk chunk = { nothing, ring->first + i, MIN (CHUNK, ring->n - 1 - i) };

      for (guint j = 0; j <= chunk.n; j++)
        extend (&chunk.box, &g_array_index (self->corners, Corner, chunk.first + j));
      extend (&country->box, &(Corner) { chunk.box.west, chunk.box.south });
      extend (&country->box, &(Corner) { chunk.box.east, chunk.box.north });
      g_array_append_val (self->chunks, chunk);
      country->chunks.n++;
    }
}

static guint
get_band (const Country *country,
          double         latitude)
{
  return (guint) CLAMP (floor (latitude) - floor (country->box.south), 0, country->bands.n - 1.0);
}

/* Finds the chunks at each latitude, so that few have to be looked at. */
static void
add_bands (DatelineCountries *self,
           Country           *country)
{
  g_autofree guint32 *next = NULL;
  guint32 *starts;

  country->bands = (Run) { self->bands->len, (guint) (floor (country->box.north) - floor (country->box.south)) + 1 };
  g_array_set_size (self->bands, self->bands->len + country->bands.n + 1);
  starts = &g_array_index (self->bands, guint32, country->bands.first);
  memset (starts, 0, (country->bands.n + 1) * sizeof *starts);
  for (guint i = country->chunks.first; i < country->chunks.first + country->chunks.n; i++)
    {
      const Box *box = &g_array_index (self->chunks, Chunk, i).box;

      for (guint band = get_band (country, box->south); band <= get_band (country, box->north); band++)
        starts[band + 1]++;
    }
  starts[0] = self->banded->len;
  for (guint band = 0; band < country->bands.n; band++)
    starts[band + 1] += starts[band];
  g_array_set_size (self->banded, starts[country->bands.n]);
  next = g_memdup2 (starts, country->bands.n * sizeof *starts);
  for (guint i = country->chunks.first; i < country->chunks.first + country->chunks.n; i++)
    {
      const Box *box = &g_array_index (self->chunks, Chunk, i).box;

      for (guint band = get_band (country, box->south); band <= get_band (country, box->north); band++)
        g_array_index (self->banded, guint32, next[band]++) = i;
    }
}

static void
read_country (DatelineCountries *self,
              Reader            *reader)
{
  g_autofree char *code = read_text (reader);
  Country country = { .disputed = read_count (reader) & DISPUTED, .box = nothing };

  g_strlcpy (country.code, code, sizeof country.code);
  for (guint i = 0; i < N_NAMES; i++)
    country.names[i] = read_text (reader);
  country.rings = (Run) { self->rings->len, read_count (reader) };
  country.chunks.first = self->chunks->len;
  for (guint i = 0; i < country.rings.n; i++)
    {
      Run ring = { self->corners->len, 0 };

      for (guint n_arcs = read_count (reader); n_arcs > 0; n_arcs--)
        append_arc (self, reader, ring.first, read_number (reader));
      close_over_pole (self, ring.first);
      ring.n = self->corners->len - ring.first;
      g_array_append_val (self->rings, ring);
      add_chunks (self, &country, &ring);
    }
  add_bands (self, &country);
  g_array_append_val (self->countries, country);
}

static double
read_double (Reader *self)
{
  guint64 bits;
  double value;

  memcpy (&bits, self->at, sizeof bits);
  bits = GUINT64_FROM_LE (bits);
  memcpy (&value, &bits, sizeof value);
  self->at += sizeof bits;
  return value;
}

static void
read_all (DatelineCountries *self,
          Reader            *reader)
{
  for (guint i = 0; i < 4; i++)
    (i < 2 ? reader->scale : reader->origin)[i % 2] = read_double (reader);
  for (guint n = read_count (reader); n > 0; n--)
    read_arc (reader);
  for (guint n = read_count (reader); n > 0; n--)
    read_country (self, reader);
}

static DatelineCountries *
load (void)
{
  DatelineCountries *self = g_new0 (DatelineCountries, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (dateline_model_get_resource (), FILE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (Corner));
  Reader reader = { .arcs = arcs, .points = points };

  reader.at = g_bytes_get_data (bytes, NULL);
  g_assert (memcmp (reader.at, MAGIC, strlen (MAGIC)) == 0);
  reader.at += strlen (MAGIC);
  self->countries = g_array_new (FALSE, FALSE, sizeof (Country));
  self->rings = g_array_new (FALSE, FALSE, sizeof (Run));
  self->corners = g_array_new (FALSE, FALSE, sizeof (Corner));
  self->chunks = g_array_new (FALSE, FALSE, sizeof (Chunk));
  self->bands = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->banded = g_array_new (FALSE, FALSE, sizeof (guint32));
  read_all (self, &reader);
  return self;
}

/**
 * dateline_countries_get:
 *
 * Reads them when they are first asked for, which takes some milliseconds.
 *
 * Returns: (transfer none): the countries of the world
 */
DatelineCountries *
dateline_countries_get (void)
{
  static DatelineCountries *countries;

  if (g_once_init_enter_pointer (&countries))
    g_once_init_leave_pointer (&countries, load ());
  return countries;
}

/* Asking. */

static const Country *
get_country (DatelineCountries *self,
             const char        *code)
{
  guint first = 0, past = self->countries->len;

  while (first < past)
    {
      guint middle = (first + past) / 2;
      const Country *country = &g_array_index (self->countries, Country, middle);
      int order = strcmp (code, country->code);

      if (order == 0)
        return country;
      if (order < 0)
        past = middle;
      else
        first = middle + 1;
    }
  return NULL;
}

/* Whether a ray to the east crosses some sides an odd number of times. */
static gboolean
crosses (DatelineCountries *self,
         const Chunk       *chunk,
         double             longitude,
         double             latitude)
{
  const Corner *a = &g_array_index (self->corners, Corner, chunk->first);
  gboolean odd = FALSE;

  for (guint i = 0; i < chunk->n; i++, a++)
    if ((a[0].latitude > latitude) != (a[1].latitude > latitude) &&
        longitude < a->longitude + (a[1].longitude - a->longitude) * (latitude - a->latitude) / (a[1].latitude - a->latitude))
      odd = !odd;
  return odd;
}

/* The chunks at a latitude. */
static const guint32 *
get_banded (DatelineCountries *self,
            const Country     *country,
            double             latitude,
            guint             *n)
{
  guint band = country->bands.first + get_band (country, latitude);
  guint first = g_array_index (self->bands, guint32, band);

  *n = g_array_index (self->bands, guint32, band + 1) - first;
  return &g_array_index (self->banded, guint32, first);
}

static gboolean
encloses (DatelineCountries *self,
          const Country     *country,
          double             longitude,
          double             latitude)
{
  gboolean inside = FALSE;
  guint n;
  const guint32 *chunks = get_banded (self, country, latitude, &n);

  for (guint i = 0; i < n; i++)
    {
      const Chunk *chunk = &g_array_index (self->chunks, Chunk, chunks[i]);

      if (chunk->box.south <= latitude && latitude <= chunk->box.north && longitude <= chunk->box.east)
        inside ^= crosses (self, chunk, longitude, latitude);
    }
  return inside;
}

static double
measure_side (const Corner *a,
              double        longitude,
              double        latitude)
{
  double shrink = cos (latitude * G_PI / 180);
  double dx = (a[1].longitude - a->longitude) * shrink, dy = a[1].latitude - a->latitude;
  double px = (longitude - a->longitude) * shrink, py = latitude - a->latitude;
  double length2 = dx * dx + dy * dy;
  double part = length2 == 0 ? 0 : CLAMP ((px * dx + py * dy) / length2, 0, 1);

  return KM_PER_DEGREE * hypot (px - part * dx, py - part * dy);
}

static gboolean
is_near (const Box *box,
         double     longitude,
         double     latitude)
{
  double up = DATELINE_COUNTRIES_NEAR_KM / KM_PER_DEGREE;
  double aside = up / MAX (cos (latitude * G_PI / 180), 0.01);

  return box->south - up <= latitude && latitude <= box->north + up &&
         box->west - aside <= longitude && longitude <= box->east + aside;
}

/* How far off its border is, in kilometres; more than is near where it is not. */
static double
measure (DatelineCountries *self,
         const Country     *country,
         double             longitude,
         double             latitude)
{
  double up = DATELINE_COUNTRIES_NEAR_KM / KM_PER_DEGREE;
  guint first = get_band (country, latitude - up), last = get_band (country, latitude + up);
  double least = INFINITY;

  for (guint band = first; band <= last; band++)
    {
      guint n;
      const guint32 *chunks = get_banded (self, country, floor (country->box.south) + band, &n);

      for (guint i = 0; i < n; i++)
        {
          const Chunk *chunk = &g_array_index (self->chunks, Chunk, chunks[i]);

          if (is_near (&chunk->box, longitude, latitude))
            for (guint j = 0; j < chunk->n; j++)
              least = MIN (least, measure_side (&g_array_index (self->corners, Corner, chunk->first + j), longitude, latitude));
        }
    }
  return least;
}

/* What is on either side of the date line may lie beyond it here. 0 within, else
 * how far off in kilometres. */
static double
get_distance (DatelineCountries *self,
              const Country     *country,
              double             longitude,
              double             latitude)
{
  double least = INFINITY;

  for (int turn = -360; turn <= 360; turn += 360)
    {
      if (!is_near (&country->box, longitude + turn, latitude))
        continue;
      if (encloses (self, country, longitude + turn, latitude))
        return 0;
      least = MIN (least, measure (self, country, longitude + turn, latitude));
    }
  return least;
}

/**
 * dateline_countries_find:
 * @self: the countries
 * @longitude: degrees east, from -180 to 180
 * @latitude: degrees north
 *
 * Returns: (nullable): the code of the country a point is in, or off whose shore it
 *   is by no more than %DATELINE_COUNTRIES_NEAR_KM: that of ISO 3166-1 in two
 *   letters, or that of Natural Earth in three; %NULL at high sea
 */
const char *
dateline_countries_find (DatelineCountries *self,
                         double             longitude,
                         double             latitude)
{
  const Country *nearest = NULL;
  double least = DATELINE_COUNTRIES_NEAR_KM;

  for (guint i = 0; i < self->countries->len; i++)
    {
      const Country *country = &g_array_index (self->countries, Country, i);
      double distance = get_distance (self, country, longitude, latitude);

      if (distance == 0)
        return country->code;
      if (distance < least)
        {
          least = distance;
          nearest = country;
        }
    }
  return nearest != NULL ? nearest->code : NULL;
}

/**
 * dateline_countries_has:
 * @self: the countries
 * @code: any text
 *
 * Returns: whether it is the code of one of them
 */
gboolean
dateline_countries_has (DatelineCountries *self,
                        const char        *code)
{
  return get_country (self, code) != NULL;
}

/**
 * dateline_countries_contain:
 * @self: the countries
 * @code: one of them
 * @longitude: degrees east, from -180 to 180
 * @latitude: degrees north
 *
 * Returns: whether dateline_countries_find() would find that one
 */
gboolean
dateline_countries_contain (DatelineCountries *self,
                            const char        *code,
                            double             longitude,
                            double             latitude)
{
  const Country *country = get_country (self, code);
  double distance = country != NULL ? get_distance (self, country, longitude, latitude) : INFINITY;

  if (distance == 0 || distance >= DATELINE_COUNTRIES_NEAR_KM)
    return distance == 0;
  return g_strcmp0 (dateline_countries_find (self, longitude, latitude), country->code) == 0;
}

/**
 * dateline_countries_get_name:
 * @self: the countries
 * @code: one of them
 * @languages: locale names, the best first, as g_get_language_names() gives them
 *
 * Returns: what it is called in the first of @languages there is a name in, or in
 *   Latin letters; @code itself where nothing is known of it
 */
const char *
dateline_countries_get_name (DatelineCountries  *self,
                             const char         *code,
                             const char * const *languages)
{
  const Country *country = get_country (self, code);

  if (country == NULL)
    return code;
  for (guint i = 0; languages[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages_of_file); j++)
      {
        gsize length = strlen (languages_of_file[j]);

        if (strncmp (languages[i], languages_of_file[j], length) == 0 && !g_ascii_isalpha (languages[i][length]))
          return country->names[j + 1] != NULL ? country->names[j + 1] : country->names[0];
      }
  return country->names[0];
}

/**
 * dateline_countries_is_disputed:
 * @self: the countries
 * @code: one of them
 *
 * Returns: whether Natural Earth says that it is claimed by others than who holds
 *   it, or that its status is not settled
 */
gboolean
dateline_countries_is_disputed (DatelineCountries *self,
                                const char        *code)
{
  const Country *country = get_country (self, code);

  return country != NULL && country->disputed;
}

/**
 * dateline_countries_dup_rings:
 * @self: the countries
 * @code: one of them
 *
 * Returns: (transfer full) (element-type GArray): the rings of its border, each an
 *   array of #DatelineAreaPoint without a leap at the date line, of which the last
 *   is the first again; what is encircled twice is outside
 */
GPtrArray *
dateline_countries_dup_rings (DatelineCountries *self,
                              const char        *code)
{
  const Country *country = get_country (self, code);
  GPtrArray *rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; country != NULL && i < country->rings.n; i++)
    {
      const Run *run = &g_array_index (self->rings, Run, country->rings.first + i);
      GArray *ring = g_array_sized_new (FALSE, FALSE, sizeof (DatelineAreaPoint), run->n);

      for (guint j = 0; j < run->n; j++)
        {
          const Corner *corner = &g_array_index (self->corners, Corner, run->first + j);
          DatelineAreaPoint point = { corner->longitude, corner->latitude };

          g_array_append_val (ring, point);
        }
      g_ptr_array_add (rings, ring);
    }
  return rings;
}
