/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-comparison-plan.h"
#include "dateline-session.h"

G_BEGIN_DECLS

/* How many quotations are looked through at most to find out who speaks. */
#define DATELINE_SPEAKERS_MOST 5000

/**
 * DatelineSpeaker:
 * @ref: an actor
 * @n: how many quotations are theirs
 *
 * Somebody quoted.
 */
typedef struct
{
  DatelineRef ref;
  guint n;
} DatelineSpeaker;

GArray *dateline_speakers_list   (DatelineSession *session);
void    dateline_speakers_gather (DatelineSession *session,
                                  DatelineRef      speaker,
                                  guint            column,
                                  GArray          *pieces);

G_END_DECLS
