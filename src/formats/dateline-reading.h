/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-json-scanner.h"
#include "dateline-problem-log.h"
#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineReading:
 * @text: the file's text; not owned
 * @length: its length in bytes
 * @scanner: what goes through it
 * @tape: the value at hand
 * @tape_offset: where that starts in @text
 * @path: how it is come by, such as `events[3]`
 * @n_problems: how many it has so far
 * @log: where they are noted
 * @skipped: by kind, the elements (#guint) of the file's array that are not
 *   in the dossier
 *
 * A file while it is read, one value after another.
 */
typedef struct
{
  const char *text;
  gsize length;
  DatelineJsonScanner scanner;
  DatelineJsonTape tape;
  gsize tape_offset;
  GString *path;
  guint n_problems;
  DatelineProblemLog *log;
  GArray *skipped[DATELINE_N_KINDS];
} DatelineReading;

void     dateline_reading_init            (DatelineReading  *self,
                                           GBytes           *bytes);
void     dateline_reading_clear           (DatelineReading  *self);
gboolean dateline_reading_check_size      (GBytes           *bytes,
                                           GError          **error);
gboolean dateline_reading_check_fault     (DatelineReading  *self,
                                           GError          **error);
gboolean dateline_reading_take            (DatelineReading  *self);
gboolean dateline_reading_get_id          (DatelineReading  *self,
                                           DatelineKind      kind,
                                           guint            *token);
gboolean dateline_reading_retake          (DatelineReading  *self,
                                           DatelineKind      kind,
                                           guint             element,
                                           const char       *raw,
                                           gsize             length);
void     dateline_reading_complain        (DatelineSeverity  severity,
                                           guint             token,
                                           const char       *message,
                                           gpointer          data);
guint    dateline_reading_get_element     (DatelineReading  *self,
                                           DatelineRef       ref);
void     dateline_reading_add_record_path (GString          *path,
                                           DatelineKind      kind,
                                           guint             element);

G_END_DECLS
