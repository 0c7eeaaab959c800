/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_RECORD (dateline_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (DatelineRecord, dateline_record, DATELINE, RECORD, GObject)

/**
 * DatelineRecordClass:
 * @dup_label: the short text that names the record to a person
 *
 * What each kind of record brings of its own.
 */
struct _DatelineRecordClass
{
  GObjectClass parent_class;

  char *(*dup_label) (DatelineRecord     *self,
                      const char * const *languages);
};

const char  *dateline_record_get_id    (DatelineRecord     *self);
DatelineRef  dateline_record_get_ref   (DatelineRecord     *self);
char        *dateline_record_dup_label (DatelineRecord     *self,
                                        const char * const *languages);

G_END_DECLS
