/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which card is for which kind of record. */

#include "config.h"

#include "dateline-cards.h"

#include "dateline-actor-card.h"
#include "dateline-claim-card.h"
#include "dateline-commitment-card.h"
#include "dateline-event-card.h"
#include "dateline-note-card.h"
#include "dateline-place-card.h"
#include "dateline-quote-card.h"
#include "dateline-source-card.h"
#include "dateline-topic-card.h"

#include <glib/gi18n-lib.h>

static GType
get_type (DatelineKind kind)
{
  switch (kind)
    {
    case DATELINE_KIND_TOPIC:
      return DATELINE_TYPE_TOPIC_CARD;
    case DATELINE_KIND_ACTOR:
      return DATELINE_TYPE_ACTOR_CARD;
    case DATELINE_KIND_PLACE:
      return DATELINE_TYPE_PLACE_CARD;
    case DATELINE_KIND_SOURCE:
      return DATELINE_TYPE_SOURCE_CARD;
    case DATELINE_KIND_EVENT:
      return DATELINE_TYPE_EVENT_CARD;
    case DATELINE_KIND_QUOTE:
      return DATELINE_TYPE_QUOTE_CARD;
    case DATELINE_KIND_CLAIM:
      return DATELINE_TYPE_CLAIM_CARD;
    case DATELINE_KIND_COMMITMENT:
      return DATELINE_TYPE_COMMITMENT_CARD;
    case DATELINE_KIND_NOTE:
      return DATELINE_TYPE_NOTE_CARD;
    case DATELINE_KIND_BOOKMARK:
    case DATELINE_N_KINDS:
    default:
      g_return_val_if_reached (G_TYPE_INVALID);
    }
}

/**
 * dateline_cards_create:
 *
 * Returns: (transfer floating): an empty card for the kind of @record
 */
DatelineCard *
dateline_cards_create (DatelineRecord *record)
{
  return g_object_new (get_type (dateline_ref_kind (dateline_record_get_ref (record))), NULL);
}

/**
 * dateline_cards_get_title:
 *
 * Returns: what a record of @kind is called, in the language of the program
 */
const char *
dateline_cards_get_title (DatelineKind kind)
{
  /* Translators: the title of a page about one record. */
  static const char *const titles[DATELINE_N_KINDS] = {
    [DATELINE_KIND_TOPIC] = NC_("kind of record", "Topic"),
    [DATELINE_KIND_ACTOR] = NC_("kind of record", "Actor"),
    [DATELINE_KIND_PLACE] = NC_("kind of record", "Place"),
    [DATELINE_KIND_SOURCE] = NC_("kind of record", "Source"),
    [DATELINE_KIND_EVENT] = NC_("kind of record", "Event"),
    [DATELINE_KIND_QUOTE] = NC_("kind of record", "Quote"),
    [DATELINE_KIND_CLAIM] = NC_("kind of record", "Claim"),
    [DATELINE_KIND_COMMITMENT] = NC_("kind of record", "Commitment"),
    [DATELINE_KIND_NOTE] = NC_("kind of record", "Note"),
    [DATELINE_KIND_BOOKMARK] = NC_("kind of record", "Bookmark"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of record", titles[kind]);
}
