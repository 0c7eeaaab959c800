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
