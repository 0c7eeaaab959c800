/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-claim.h"
#include "dateline-commitment.h"
#include "dateline-decode.h"

static void
add_bearing (const DatelineDecode *self,
             gpointer              data)
{
  g_ptr_array_add (data, dateline_decode_evidence (self, "relation"));
}

static void
add_relation (const DatelineDecode *self,
              gpointer              data)
{
  DatelineClaimRelation relation = {
    .to = dateline_decode_ref (self, "to"),
    .type = dateline_decode_string (self, "type"),
  };

  g_array_append_val ((GArray *) data, relation);
}

/**
 * dateline_decode_claim:
 * @self: a claim's object
 *
 * Returns: (transfer full): the claim
 */
DatelineRecord *
dateline_decode_claim (const DatelineDecode *self)
{
  DatelineClaim *claim = g_object_new (DATELINE_TYPE_CLAIM, NULL);

  claim->text = dateline_decode_text (self, "text");
  claim->by = dateline_decode_ref (self, "by");
  claim->in = dateline_decode_ref (self, "in");
  dateline_decode_each (self, "evidence", add_bearing, claim->evidence);
  dateline_decode_each (self, "relations", add_relation, claim->relations);
  return DATELINE_RECORD (claim);
}

static void
add_state (const DatelineDecode *self,
           gpointer              data)
{
  g_ptr_array_add (data, dateline_decode_evidence (self, "state"));
}

/**
 * dateline_decode_commitment:
 * @self: a commitment's object
 *
 * Returns: (transfer full): the commitment
 */
DatelineRecord *
dateline_decode_commitment (const DatelineDecode *self)
{
  DatelineCommitment *commitment = g_object_new (DATELINE_TYPE_COMMITMENT, NULL);

  commitment->text = dateline_decode_text (self, "text");
  dateline_decode_refs (self, "by", commitment->by);
  dateline_decode_refs (self, "to", commitment->to);
  commitment->agreed_in = dateline_decode_ref (self, "agreed_in");
  commitment->due = dateline_decode_date (self, "due");
  dateline_decode_each (self, "evidence", add_state, commitment->evidence);
  return DATELINE_RECORD (commitment);
}
