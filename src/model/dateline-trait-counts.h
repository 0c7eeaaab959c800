/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-dossier.h"
#include "dateline-trait.h"

G_BEGIN_DECLS

/**
 * DatelineTraitCounts:
 * @values: how many have each value of each trait of quotations
 * @through: (array): by row of the actor, how many quotations came through him
 *
 * What the traits of some quotations are.
 */
typedef struct
{
  guint32 values[DATELINE_N_TRAITS][DATELINE_TRAIT_MAX];
  guint32 *through;
} DatelineTraitCounts;

DatelineTraitCounts *dateline_trait_counts_new  (DatelineDossier     *dossier,
                                                 const DatelineBits  *quotes);
void                 dateline_trait_counts_free (DatelineTraitCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineTraitCounts, dateline_trait_counts_free)

G_END_DECLS
