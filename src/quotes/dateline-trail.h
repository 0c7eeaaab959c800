/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-types.h"

G_BEGIN_DECLS

/* How many stops a trail keeps. */
#define DATELINE_TRAIL_LENGTH 200

typedef struct _DatelineTrail DatelineTrail;

DatelineTrail *dateline_trail_new            (void);
void           dateline_trail_free           (DatelineTrail *self);
void           dateline_trail_visit          (DatelineTrail *self,
                                              DatelineRef    ref);
gboolean       dateline_trail_can_go_back    (DatelineTrail *self);
gboolean       dateline_trail_can_go_forward (DatelineTrail *self);
DatelineRef    dateline_trail_go_back        (DatelineTrail *self);
DatelineRef    dateline_trail_go_forward     (DatelineTrail *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineTrail, dateline_trail_free)

G_END_DECLS
