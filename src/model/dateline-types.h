/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DatelineKind:
 * @DATELINE_KIND_TOPIC: a topic
 * @DATELINE_KIND_ACTOR: a person, organization, state or outlet
 * @DATELINE_KIND_PLACE: a place
 * @DATELINE_KIND_SOURCE: a source
 * @DATELINE_KIND_EVENT: an event
 * @DATELINE_KIND_QUOTE: a quotation
 * @DATELINE_KIND_CLAIM: a claim made in a quotation
 * @DATELINE_KIND_COMMITMENT: something promised
 * @DATELINE_KIND_NOTE: a note by the analyst
 * @DATELINE_KIND_BOOKMARK: a way to look at all this
 * @DATELINE_N_KINDS: how many kinds there are
 *
 * The kinds of record a dossier holds, in the order its file has them.
 */
typedef enum
{
  DATELINE_KIND_TOPIC,
  DATELINE_KIND_ACTOR,
  DATELINE_KIND_PLACE,
  DATELINE_KIND_SOURCE,
  DATELINE_KIND_EVENT,
  DATELINE_KIND_QUOTE,
  DATELINE_KIND_CLAIM,
  DATELINE_KIND_COMMITMENT,
  DATELINE_KIND_NOTE,
  DATELINE_KIND_BOOKMARK,
  DATELINE_N_KINDS
} DatelineKind;

/**
 * DatelineRef:
 *
 * Names one record of a dossier in 32 bits: its kind above, its row below.
 * Columns, selections and filters pass these instead of objects.
 */
typedef guint32 DatelineRef;

#define DATELINE_REF_NONE G_MAXUINT32
#define DATELINE_MAX_ROWS (1u << 28)

static inline DatelineRef
dateline_ref (DatelineKind kind,
              guint        row)
{
  return ((guint32) kind << 28) | row;
}

static inline DatelineKind
dateline_ref_kind (DatelineRef ref)
{
  return (DatelineKind) (ref >> 28);
}

static inline guint
dateline_ref_row (DatelineRef ref)
{
  return ref & (DATELINE_MAX_ROWS - 1);
}

typedef struct _DatelineActor DatelineActor;
typedef struct _DatelineBookmark DatelineBookmark;
typedef struct _DatelineClaim DatelineClaim;
typedef struct _DatelineCommitment DatelineCommitment;
typedef struct _DatelineDossier DatelineDossier;
typedef struct _DatelineDossierBuilder DatelineDossierBuilder;
typedef struct _DatelineEvent DatelineEvent;
typedef struct _DatelineNote DatelineNote;
typedef struct _DatelinePlace DatelinePlace;
typedef struct _DatelineQuote DatelineQuote;
typedef struct _DatelineRecord DatelineRecord;
typedef struct _DatelineSource DatelineSource;
typedef struct _DatelineTopic DatelineTopic;

G_END_DECLS
