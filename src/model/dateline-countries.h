/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area.h"

G_BEGIN_DECLS

/* How far from the shore, in kilometres, a point at sea is still in a country. */
#define DATELINE_COUNTRIES_NEAR_KM 10.0

typedef struct _DatelineCountries DatelineCountries;

DatelineCountries *dateline_countries_get         (void);
const char        *dateline_countries_find        (DatelineCountries  *self,
                                                   double              longitude,
                                                   double              latitude);
gboolean           dateline_countries_has         (DatelineCountries  *self,
                                                   const char         *code);
gboolean           dateline_countries_contain     (DatelineCountries  *self,
                                                   const char         *code,
                                                   double              longitude,
                                                   double              latitude);
const char        *dateline_countries_get_name    (DatelineCountries  *self,
                                                   const char         *code,
                                                   const char * const *languages);
gboolean           dateline_countries_is_disputed (DatelineCountries  *self,
                                                   const char         *code);
GPtrArray         *dateline_countries_dup_rings   (DatelineCountries  *self,
                                                   const char         *code);

G_END_DECLS
