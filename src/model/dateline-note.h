/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-record.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_NOTE (dateline_note_get_type ())
G_DECLARE_FINAL_TYPE (DatelineNote, dateline_note, DATELINE, NOTE, DatelineRecord)

/**
 * DatelineNote:
 * @body: (nullable): what the analyst wrote
 * @language: (nullable): a BCP 47 tag
 * @targets: (element-type DatelineRef): the records it is about
 *
 * A W3C Web Annotation by the analyst. Its fields are read-only.
 */
struct _DatelineNote
{
  DatelineRecord parent_instance;

  char *body;
  char *language;
  GArray *targets;
};

G_END_DECLS
