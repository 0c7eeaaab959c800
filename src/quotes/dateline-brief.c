/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-brief.h"

#include "dateline-actor.h"
#include "dateline-claim.h"
#include "dateline-commitment.h"
#include "dateline-event.h"
#include "dateline-evidence-links.h"
#include "dateline-place.h"
#include "dateline-quotation-marks.h"
#include "dateline-source.h"
#include "dateline-vocabulary.h"

static char *
dup_label_of (DatelineDossier *dossier,
              DatelineRef      ref)
{
  return ref != DATELINE_REF_NONE ? dateline_dossier_dup_label (dossier, ref) : NULL;
}

static char *
dup_human (DatelineDate *date)
{
  return date != NULL ? dateline_date_dup_human (date) : NULL;
}

/**
 * dateline_brief_join:
 * @first: (nullable): a text
 * @second: (nullable): another
 *
 * Sets two texts on one line.
 *
 * Returns: (transfer full) (nullable): both with a dot between, or the one that
 *   is not empty, or %NULL
 */
char *
dateline_brief_join (const char *first,
                     const char *second)
{
  gboolean has_first = first != NULL && *first != '\0';
  gboolean has_second = second != NULL && *second != '\0';

  if (has_first && has_second)
    return g_strdup_printf ("%s · %s", first, second);
  if (has_first)
    return g_strdup (first);
  return has_second ? g_strdup (second) : NULL;
}

/**
 * dateline_brief_dup_excerpt:
 * @text: a text of any length
 * @n_characters: how much to keep at most
 *
 * Shortens a text for a row, on one line: what laying out a row costs must not
 * grow with what a file holds.
 *
 * Returns: (transfer full): the start of @text, with an ellipsis where it goes on
 */
char *
dateline_brief_dup_excerpt (const char *text,
                            guint       n_characters)
{
  const char *end = text;
  GString *excerpt;

  for (guint i = 0; i < n_characters && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  excerpt = g_string_new_len (text, end - text);
  if (*end != '\0')
    g_string_append (excerpt, "…");
  g_strdelimit (excerpt->str, "\n\r\t", ' ');
  return g_string_free (excerpt, FALSE);
}

static char *
dup_quote_detail (DatelineDossier *dossier,
                  DatelineQuote   *quote)
{
  g_autofree char *speaker = dup_label_of (dossier, quote->speaker);
  g_autofree char *said = dup_human (quote->said);

  return dateline_brief_join (speaker != NULL ? speaker : quote->speaker_as_printed, said);
}

static char *
dup_source_detail (DatelineDossier *dossier,
                   DatelineSource  *source)
{
  g_autofree char *publisher = dup_label_of (dossier, source->publisher);
  g_autofree char *published = dup_human (source->published);

  return dateline_brief_join (publisher, published);
}

static char *
dup_actor_detail (DatelineActor *actor,
                  DatelineDate  *as_of)
{
  DatelineMembership *membership = dateline_actor_get_role (actor, as_of);

  if (membership != NULL)
    return g_strdup (dateline_text_get_local (membership->role));
  return dateline_vocabulary_dup_actor_type (actor->type);
}

static char *
dup_claim_detail (DatelineDossier *dossier,
                  DatelineClaim   *claim)
{
  g_autofree char *by = dup_label_of (dossier, claim->by);
  g_autofree char *balance = claim->evidence->len > 0 ? dateline_evidence_links_dup_balance (claim) : NULL;

  return dateline_brief_join (by, balance);
}

static char *
dup_detail (DatelineDossier *dossier,
            DatelineRecord  *record,
            DatelineDate    *as_of)
{
  if (DATELINE_IS_EVENT (record))
    return dup_human (DATELINE_EVENT (record)->when);
  if (DATELINE_IS_QUOTE (record))
    return dup_quote_detail (dossier, DATELINE_QUOTE (record));
  if (DATELINE_IS_SOURCE (record))
    return dup_source_detail (dossier, DATELINE_SOURCE (record));
  if (DATELINE_IS_ACTOR (record))
    return dup_actor_detail (DATELINE_ACTOR (record), as_of);
  if (DATELINE_IS_CLAIM (record))
    return dup_claim_detail (dossier, DATELINE_CLAIM (record));
  return NULL;
}

static char *
dup_label (DatelineRecord *record)
{
  g_autofree char *label = NULL;

  if (DATELINE_IS_QUOTE (record))
    {
      g_autofree char *words = dateline_brief_dup_excerpt (DATELINE_QUOTE (record)->text, DATELINE_BRIEF_LENGTH);
      return dateline_quotation_marks_add (DATELINE_QUOTE (record), words);
    }
  label = dateline_record_dup_label (record, g_get_language_names ());
  if (label == NULL || *label == '\0')
    return g_strdup (dateline_record_get_id (record));
  return dateline_brief_dup_excerpt (label, DATELINE_BRIEF_LENGTH);
}

static const char *
get_actor_icon (DatelineActor *actor)
{
  if (g_strcmp0 (actor->type, "person") == 0)
    return "avatar-default-symbolic";
  if (g_strcmp0 (actor->type, "outlet") == 0)
    return "dateline-outlet-symbolic";
  if (g_strcmp0 (actor->type, "state") == 0)
    return "dateline-state-symbolic";
  return "system-users-symbolic";
}

/**
 * dateline_brief_get_icon:
 *
 * Returns: (nullable): the name of the icon for the kind of @record, %NULL for
 *   an event
 */
const char *
dateline_brief_get_icon (DatelineRecord *record)
{
  switch (dateline_ref_kind (dateline_record_get_ref (record)))
    {
    case DATELINE_KIND_TOPIC:
      return "dateline-topic-symbolic";
    case DATELINE_KIND_ACTOR:
      return get_actor_icon (DATELINE_ACTOR (record));
    case DATELINE_KIND_PLACE:
      return "mark-location-symbolic";
    case DATELINE_KIND_SOURCE:
      return "dateline-source-symbolic";
    case DATELINE_KIND_QUOTE:
      return "dateline-quote-symbolic";
    case DATELINE_KIND_CLAIM:
      return "dateline-claim-symbolic";
    case DATELINE_KIND_COMMITMENT:
      return "dateline-commitment-symbolic";
    case DATELINE_KIND_NOTE:
      return "document-edit-symbolic";
    case DATELINE_KIND_BOOKMARK:
      return "user-bookmarks-symbolic";
    case DATELINE_KIND_EVENT:
    case DATELINE_N_KINDS:
    default:
      return NULL;
    }
}

static void
add_state (DatelineBrief      *self,
           DatelineCommitment *commitment,
           DatelineDate       *as_of)
{
  gint64 day = as_of != NULL ? dateline_date_get_bounds (as_of)->latest : DATELINE_TIME_MAX;
  const char *state = dateline_commitment_get_state (commitment, day);

  self->badge = dateline_vocabulary_dup_state (state);
  self->tone = dateline_tone_of_token (state);
}

/**
 * dateline_brief_new:
 * @ref: a record of @dossier
 * @as_of: (nullable): the day its state or role is that of; %NULL for all that
 *   is known
 *
 * Sums a record up for a row that leads to it.
 *
 * Returns: (transfer full): the brief
 */
DatelineBrief *
dateline_brief_new (DatelineDossier *dossier,
                    DatelineRef      ref,
                    DatelineDate    *as_of)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
  DatelineBrief *self = g_new0 (DatelineBrief, 1);

  self->label = dup_label (record);
  self->detail = dup_detail (dossier, record, as_of);
  self->icon = dateline_brief_get_icon (record);
  if (DATELINE_IS_EVENT (record))
    self->event_kind = g_strdup (DATELINE_EVENT (record)->kind);
  if (DATELINE_IS_COMMITMENT (record))
    add_state (self, DATELINE_COMMITMENT (record), as_of);
  return self;
}

/**
 * dateline_brief_free:
 *
 * Frees @self.
 */
void
dateline_brief_free (DatelineBrief *self)
{
  g_free (self->label);
  g_free (self->detail);
  g_free (self->badge);
  g_free (self->event_kind);
  g_free (self);
}
