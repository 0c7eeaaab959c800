/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "dateline-citation.h"
#include "dateline-dossier.h"
#include "dateline-event.h"
#include "dateline-evidence.h"
#include "dateline-name.h"

G_BEGIN_DECLS

/**
 * DatelineDecode:
 * @dossier: where ids are looked up
 * @object: the object at hand
 *
 * What is needed to make sense of a JSON object of a record. Each function
 * below gives nothing (%NULL, %DATELINE_REF_NONE, an empty array) where the
 * member is missing or is not what it should be: that was reported when the
 * file was read.
 */
typedef struct
{
  DatelineDossier *dossier;
  JsonObject *object;
} DatelineDecode;

/* Makes the @decode'd thing of each object in an array. */
typedef void (*DatelineDecodeFunc) (const DatelineDecode *decode,
                                    gpointer              data);

JsonNode     *dateline_decode_node      (const char            *raw,
                                         gsize                  length);
DatelineText *dateline_decode_node_text (JsonNode              *node);

char         *dateline_decode_string    (const DatelineDecode  *self,
                                         const char            *member);
GStrv         dateline_decode_strings   (const DatelineDecode  *self,
                                         const char            *member);
gint64        dateline_decode_integer   (const DatelineDecode  *self,
                                         const char            *member,
                                         gint64                 otherwise);
gboolean      dateline_decode_number    (const DatelineDecode  *self,
                                         const char            *member,
                                         double                *number);
DatelineText *dateline_decode_text      (const DatelineDecode  *self,
                                         const char            *member);
DatelineDate *dateline_decode_date      (const DatelineDecode  *self,
                                         const char            *member);
DatelineRef   dateline_decode_ref       (const DatelineDecode  *self,
                                         const char            *member);
void          dateline_decode_refs      (const DatelineDecode  *self,
                                         const char            *member,
                                         GArray                *refs);
gboolean      dateline_decode_member    (const DatelineDecode  *self,
                                         const char            *member,
                                         DatelineDecode        *inner);
void          dateline_decode_each      (const DatelineDecode  *self,
                                         const char            *member,
                                         DatelineDecodeFunc     func,
                                         gpointer               data);

DatelineCitation *dateline_decode_citation (const DatelineDecode *self);
DatelineName     *dateline_decode_name     (const DatelineDecode *self,
                                            const char           *member);
DatelineEvidence *dateline_decode_evidence (const DatelineDecode *self,
                                            const char           *bearing);

DatelineRecord *dateline_decode_topic      (const DatelineDecode *self);
DatelineRecord *dateline_decode_actor      (const DatelineDecode *self);
DatelineRecord *dateline_decode_place      (const DatelineDecode *self,
                                            DatelineRef           ref);
DatelineRecord *dateline_decode_source     (const DatelineDecode *self);
DatelineRecord *dateline_decode_event      (const DatelineDecode *self);
DatelineRecord *dateline_decode_quote      (const DatelineDecode *self);
DatelineRecord *dateline_decode_claim      (const DatelineDecode *self);
DatelineRecord *dateline_decode_commitment (const DatelineDecode *self);
DatelineRecord *dateline_decode_note       (const DatelineDecode *self);
DatelineRecord *dateline_decode_bookmark   (const DatelineDecode *self);

G_END_DECLS
