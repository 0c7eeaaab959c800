/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-normal-text.h"

G_BEGIN_DECLS

/* How many letters a seed has. */
#define DATELINE_SEED_LENGTH 8

typedef struct _DatelineSeeds DatelineSeeds;

DatelineSeeds *dateline_seeds_new        (void);
void           dateline_seeds_free       (DatelineSeeds            *self);
guint          dateline_seeds_add        (DatelineSeeds            *self,
                                          const gunichar           *letters);
void           dateline_seeds_scan       (DatelineSeeds            *self,
                                          const DatelineNormalText *text);
guint          dateline_seeds_get_n_hits (DatelineSeeds            *self,
                                          guint                     seed);
guint          dateline_seeds_get_first  (DatelineSeeds            *self,
                                          guint                     seed);
guint          dateline_seeds_get_next   (DatelineSeeds            *self,
                                          guint                     hit,
                                          guint                    *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineSeeds, dateline_seeds_free)

G_END_DECLS
