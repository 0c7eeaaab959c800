/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-card.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_NOTE_CARD (dateline_note_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineNoteCard, dateline_note_card, DATELINE, NOTE_CARD, DatelineCard)

G_END_DECLS
