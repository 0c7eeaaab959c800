/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dateline_coordinates_dup_position (double latitude,
                                         double longitude,
                                         double accuracy);
char *dateline_coordinates_dup_accuracy (double accuracy);
char *dateline_coordinates_dup_decimal  (double latitude,
                                         double longitude);
char *dateline_coordinates_dup_sexagesimal (double latitude,
                                         double longitude);

G_END_DECLS
