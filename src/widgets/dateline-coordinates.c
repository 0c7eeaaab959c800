/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Positions on the earth as a person reads them. */

#include "config.h"

#include "dateline-coordinates.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define METRES_A_DEGREE 111320.0
#define USUAL_DIGITS 4
#define MOST_DIGITS 5

/* No more digits than the position is good for. */
static int
digits_for (double accuracy)
{
  if (!(accuracy > 0))
    return USUAL_DIGITS;
  return CLAMP ((int) ceil (log10 (METRES_A_DEGREE / accuracy)), 0, MOST_DIGITS);
}

/* What is written decides the hemisphere: -0.00001 to four digits is 0. */
static char *
dup_degrees (double    degrees,
             int       digits,
             gboolean *is_negative)
{
  double scale = pow (10, digits);
  double rounded = round (degrees * scale) / scale;

  *is_negative = rounded < 0;
  return g_strdup_printf ("%.*f", digits, fabs (rounded));
}

static char *
dup_latitude (double degrees,
              int    digits)
{
  gboolean is_south;
  g_autofree char *number = dup_degrees (degrees, digits, &is_south);

  if (is_south)
    /* Translators: degrees south of the equator. */
    return g_strdup_printf (C_("coordinate", "%s° S"), number);
  /* Translators: degrees north of the equator. */
  return g_strdup_printf (C_("coordinate", "%s° N"), number);
}

static char *
dup_longitude (double degrees,
               int    digits)
{
  gboolean is_west;
  g_autofree char *number = dup_degrees (degrees, digits, &is_west);

  if (is_west)
    /* Translators: degrees west of Greenwich. */
    return g_strdup_printf (C_("coordinate", "%s° W"), number);
  /* Translators: degrees east of Greenwich. */
  return g_strdup_printf (C_("coordinate", "%s° E"), number);
}

/**
 * dateline_coordinates_dup_position:
 * @latitude: degrees north, WGS 84
 * @longitude: degrees east
 * @accuracy: metres it may be off by; 0 if not known
 *
 * Writes a position in decimal degrees with hemispheres, latitude first as
 * ISO 6709 has it, to as many decimals as its accuracy is worth (four where
 * that is not known).
 *
 * Returns: (transfer full): such as `37.9561° N, 126.6770° E`
 */
char *
dateline_coordinates_dup_position (double latitude,
                                   double longitude,
                                   double accuracy)
{
  int digits = digits_for (accuracy);
  g_autofree char *north = dup_latitude (latitude, digits);
  g_autofree char *east = dup_longitude (longitude, digits);

  /* Translators: a latitude and a longitude. */
  return g_strdup_printf (C_("coordinate", "%s, %s"), north, east);
}

/**
 * dateline_coordinates_dup_accuracy:
 * @accuracy: metres a position may be off by
 *
 * Says how good a position is.
 *
 * Returns: (transfer full) (nullable): such as `within 500 m`; %NULL where
 *   @accuracy is not known
 */
char *
dateline_coordinates_dup_accuracy (double accuracy)
{
  if (!(accuracy > 0))
    return NULL;
  if (accuracy < 1000)
    /* Translators: a position is good to this many metres. */
    return g_strdup_printf (_("within %.0f m"), accuracy);
  if (accuracy < 10000)
    /* Translators: a position is good to this many kilometres. */
    return g_strdup_printf (_("within %.1f km"), accuracy / 1000);
  return g_strdup_printf (_("within %.0f km"), accuracy / 1000);
}

/**
 * dateline_coordinates_dup_decimal:
 * @latitude: degrees north, WGS 84
 * @longitude: degrees east
 *
 * Writes a position the way other programs read it, whatever the language: in
 * decimal degrees with a point, south and west negative, to about a metre.
 *
 * Returns: (transfer full): such as `37.95610, 126.67700`
 */
char *
dateline_coordinates_dup_decimal (double latitude,
                                  double longitude)
{
  char north[G_ASCII_DTOSTR_BUF_SIZE], east[G_ASCII_DTOSTR_BUF_SIZE];

  /* Adding nothing takes the sign from a nought. */
  g_ascii_formatd (north, sizeof north, "%.5f", round (latitude * 1e5) / 1e5 + 0.0);
  g_ascii_formatd (east, sizeof east, "%.5f", round (longitude * 1e5) / 1e5 + 0.0);
  return g_strdup_printf ("%s, %s", north, east);
}

/* Tenths of a second, so that 59.96″ becomes a minute rather than 60.0″. */
static char *
dup_sexagesimal (double degrees,
                 char   positive,
                 char   negative)
{
  gint64 tenths = (gint64) llround (fabs (degrees) * 36000);

  return g_strdup_printf ("%d°%02d′%02d.%d″ %c", (int) (tenths / 36000), (int) (tenths / 600 % 60), (int) (tenths / 10 % 60),
                          (int) (tenths % 10), degrees < 0 && tenths > 0 ? negative : positive);
}

/**
 * dateline_coordinates_dup_sexagesimal:
 * @latitude: degrees north, WGS 84
 * @longitude: degrees east
 *
 * Writes a position in degrees, minutes and seconds with the international
 * letters for the hemispheres, as ISO 6709 shows it to people, to tenths of a
 * second (about three metres).
 *
 * Returns: (transfer full): such as `37°57′22.0″ N, 126°40′37.2″ E`
 */
char *
dateline_coordinates_dup_sexagesimal (double latitude,
                                      double longitude)
{
  g_autofree char *north = dup_sexagesimal (latitude, 'N', 'S');
  g_autofree char *east = dup_sexagesimal (longitude, 'E', 'W');

  return g_strdup_printf ("%s, %s", north, east);
}
