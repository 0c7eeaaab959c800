/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineRefSet:
 * @n: how many records there are
 * @refs: the records, in ascending order, each once
 *
 * A set of records of any kinds. Shared by reference; nobody changes it.
 */
typedef struct
{
  guint n;
  DatelineRef refs[];
} DatelineRefSet;

#define DATELINE_TYPE_REF_SET (dateline_ref_set_get_type ())
GType dateline_ref_set_get_type (void) G_GNUC_CONST;

DatelineRefSet *dateline_ref_set_new    (const DatelineRef    *refs,
                                         guint                 n);
DatelineRefSet *dateline_ref_set_ref    (DatelineRefSet       *self);
void            dateline_ref_set_unref  (DatelineRefSet       *self);
gboolean        dateline_ref_set_has    (const DatelineRefSet *self,
                                         DatelineRef           ref);
gboolean        dateline_ref_set_equal  (const DatelineRefSet *a,
                                         const DatelineRefSet *b);
DatelineRefSet *dateline_ref_set_toggle (const DatelineRefSet *self,
                                         DatelineRef           ref);
DatelineRefSet *dateline_ref_set_union  (const DatelineRefSet *a,
                                         const DatelineRefSet *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineRefSet, dateline_ref_set_unref)

G_END_DECLS
