/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-trait.h"

G_BEGIN_DECLS

/* Stands for the state of a commitment of which nothing is known yet. */
#define DATELINE_NO_STATE G_MAXUINT8

guint8 *dateline_commitment_states_read (DatelineDossier *dossier,
                                         gint64           as_of);

G_END_DECLS
