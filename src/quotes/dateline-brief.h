/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-link.h"
#include "dateline-quote.h"

G_BEGIN_DECLS

/* How many characters of a text a row may show. */
#define DATELINE_BRIEF_LENGTH 280

/**
 * DatelineBrief:
 * @label: what names the record; never empty
 * @detail: (nullable): what tells it from its like: a date, a speaker, a state
 * @badge: (nullable): of a commitment, the state it is in
 * @tone: the colour of the badge
 * @icon: (nullable): the name of an icon for its kind; %NULL for an event,
 *   which has a mark for its kind of event instead
 * @event_kind: (nullable): of an event, what kind of event it is
 *
 * A record in a line or two.
 */
typedef struct
{
  char *label;
  char *detail;
  char *badge;
  DatelineTone tone;
  const char *icon;
  char *event_kind;
} DatelineBrief;

DatelineBrief *dateline_brief_new         (DatelineDossier *dossier,
                                           DatelineRef      ref,
                                           DatelineDate    *as_of);
void           dateline_brief_free        (DatelineBrief   *self);
char          *dateline_brief_dup_excerpt (const char      *text,
                                           guint            n_characters);
char          *dateline_brief_join        (const char      *first,
                                           const char      *second);
const char    *dateline_brief_get_icon    (DatelineRecord  *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineBrief, dateline_brief_free)

G_END_DECLS
