/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area-plan.h"

G_BEGIN_DECLS

typedef struct _DatelineCountryOutline DatelineCountryOutline;

DatelineCountryOutline *dateline_country_outline_new    (const char                   *code);
void                    dateline_country_outline_free   (DatelineCountryOutline       *self);
const char             *dateline_country_outline_get    (const DatelineCountryOutline *self);
GPtrArray              *dateline_country_outline_lay_out (const DatelineCountryOutline *self,
                                                         const DatelineMapFrame       *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineCountryOutline, dateline_country_outline_free)

G_END_DECLS
