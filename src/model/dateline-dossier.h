/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-date.h"
#include "dateline-record.h"
#include "dateline-table.h"
#include "dateline-text.h"

G_BEGIN_DECLS

/**
 * DatelineTextFunc:
 * @text: one piece of text
 * @length: its length in bytes
 * @data: user data
 *
 * Called for each piece of a record's text that a search looks at.
 */
typedef void (*DatelineTextFunc) (const char *text,
                                  gsize       length,
                                  gpointer    data);

/**
 * DatelineEdit:
 * @offset: where the file has the record, in bytes; of a record it does not
 *   have, where it belongs: before the bracket that closes the array of its
 *   kind or, where there is no such array, the file
 * @length: how long it is there, 0 of one it does not have
 * @raw: (nullable): what it is now, %NULL where it was removed
 * @kind: what kind of record it is
 * @needs_array: whether the file lacks the array for it
 *
 * A record that is no longer as the file has it.
 */
typedef struct
{
  gsize offset;
  gsize length;
  GBytes *raw;
  DatelineKind kind;
  gboolean needs_array;
} DatelineEdit;

#define DATELINE_TYPE_DOSSIER (dateline_dossier_get_type ())
G_DECLARE_FINAL_TYPE (DatelineDossier, dateline_dossier, DATELINE, DOSSIER, GObject)

DatelineText        *dateline_dossier_get_title        (DatelineDossier    *self);
DatelineText        *dateline_dossier_get_description  (DatelineDossier    *self);
const char          *dateline_dossier_get_language     (DatelineDossier    *self);
DatelineDate        *dateline_dossier_get_as_of        (DatelineDossier    *self);
DatelineDate        *dateline_dossier_dup_usual_day    (DatelineDossier    *self);

guint                dateline_dossier_get_n            (DatelineDossier    *self,
                                                        DatelineKind        kind);
const DatelineTable *dateline_dossier_get_table        (DatelineDossier    *self,
                                                        DatelineKind        kind);
void                 dateline_dossier_begin_reading    (DatelineDossier    *self);
void                 dateline_dossier_end_reading      (DatelineDossier    *self);
GListModel          *dateline_dossier_get_records      (DatelineDossier    *self,
                                                        DatelineKind        kind);
DatelineRef          dateline_dossier_lookup           (DatelineDossier    *self,
                                                        const char         *id);
gboolean             dateline_dossier_has              (DatelineDossier    *self,
                                                        DatelineRef         ref);
char                *dateline_dossier_dup_id           (DatelineDossier    *self,
                                                        DatelineRef         ref);
DatelineRecord      *dateline_dossier_dup_record       (DatelineDossier    *self,
                                                        DatelineRef         ref);
char                *dateline_dossier_dup_label        (DatelineDossier    *self,
                                                        DatelineRef         ref);
GBytes              *dateline_dossier_get_bytes        (DatelineDossier    *self);
const char          *dateline_dossier_get_raw          (DatelineDossier    *self,
                                                        DatelineRef         ref,
                                                        gsize              *length);

void                 dateline_dossier_visit_text       (DatelineDossier    *self,
                                                        DatelineRef         ref,
                                                        DatelineTextFunc    func,
                                                        gpointer            data);

gboolean             dateline_dossier_replace          (DatelineDossier    *self,
                                                        DatelineRef         ref,
                                                        GBytes             *raw,
                                                        GError            **error);
DatelineRef          dateline_dossier_append           (DatelineDossier    *self,
                                                        DatelineKind        kind,
                                                        GBytes             *raw,
                                                        GError            **error);
gboolean             dateline_dossier_remove           (DatelineDossier    *self,
                                                        DatelineRef         ref,
                                                        GError            **error);
gboolean             dateline_dossier_can_undo         (DatelineDossier    *self);
gboolean             dateline_dossier_can_redo         (DatelineDossier    *self);
gboolean             dateline_dossier_undo             (DatelineDossier    *self);
gboolean             dateline_dossier_redo             (DatelineDossier    *self);
gsize                dateline_dossier_get_state        (DatelineDossier    *self);
GArray              *dateline_dossier_dup_edits        (DatelineDossier    *self);

const char * const  *dateline_dossier_get_event_kinds  (DatelineDossier    *self);
const char * const  *dateline_dossier_get_country_lists  (DatelineDossier    *self);
gboolean             dateline_dossier_get_span         (DatelineDossier    *self,
                                                        gint64             *start,
                                                        gint64             *end);
gboolean             dateline_dossier_get_area         (DatelineDossier    *self,
                                                        double             *west,
                                                        double             *south,
                                                        double             *east,
                                                        double             *north);

G_END_DECLS
