/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_CARD (dateline_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (DatelineCard, dateline_card, DATELINE, CARD, AdwBin)

/**
 * DatelineCardClass:
 * @show: fills the card
 *
 * What the card of each kind of record brings of its own.
 */
struct _DatelineCardClass
{
  AdwBinClass parent_class;

  void (*show) (DatelineCard    *self,
                DatelineSession *session,
                DatelineRecord  *record,
                DatelineRelated *related);
};

void        dateline_card_show     (DatelineCard    *self,
                                    DatelineSession *session,
                                    DatelineRecord  *record,
                                    DatelineRelated *related);
DatelineRef dateline_card_get_ref  (DatelineCard    *self);
void        dateline_card_set_text (GtkLabel        *label,
                                    const char      *text);

G_END_DECLS
