/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-citation.h"
#include "dateline-date.h"
#include "dateline-record.h"
#include "dateline-text.h"

G_BEGIN_DECLS

/**
 * DatelineParticipant:
 * @actor: who took part; %DATELINE_REF_NONE where the file names nobody it holds
 * @role: (nullable): as what, a short token such as `host`
 *
 * One actor of an event.
 */
typedef struct
{
  DatelineRef actor;
  char *role;
} DatelineParticipant;

#define DATELINE_TYPE_EVENT (dateline_event_get_type ())
G_DECLARE_FINAL_TYPE (DatelineEvent, dateline_event, DATELINE, EVENT, DatelineRecord)

/**
 * DatelineEvent:
 * @title: what happened
 * @summary: (nullable): the same in a sentence or two
 * @kind: (nullable): the kind of event, such as `summit`
 * @when: (nullable): when; %NULL if undated
 * @when_as_printed: (nullable): the words of the source for the date
 * @places: (element-type DatelineRef): where
 * @participants: (element-type DatelineParticipant): who
 * @topics: (element-type DatelineRef): about what
 * @certainty: (nullable): how sure the analyst is that it happened
 * @planned: whether it had not happened by the day of the dossier
 * @citations: (element-type DatelineCitation): the sources
 *
 * Something that happened or was to happen. Its fields are read-only.
 */
struct _DatelineEvent
{
  DatelineRecord parent_instance;

  DatelineText *title;
  DatelineText *summary;
  char *kind;
  DatelineDate *when;
  char *when_as_printed;
  GArray *places;
  GArray *participants;
  GArray *topics;
  char *certainty;
  gboolean planned;
  GPtrArray *citations;
};

G_END_DECLS
