/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of what bears on claims and commitments, and of the claims and
 * commitments something bears on, as rows show them. No widgets here. */

#include "config.h"

#include "dateline-evidence-links.h"

#include "dateline-brief.h"
#include "dateline-link.h"
#include "dateline-vocabulary.h"

#include <glib/gi18n-lib.h>

static void
append (GListStore   *store,
        DatelineRef   ref,
        const char   *detail,
        const char   *note,
        const char   *badge,
        DatelineTone  tone)
{
  g_autoptr (DatelineLink) link = dateline_link_new (ref, detail, note, badge, tone);

  g_list_store_append (store, link);
}

static void
append_evidence (GListStore             *store,
                 const DatelineEvidence *evidence,
                 const char             *badge)
{
  g_autofree char *when = evidence->when != NULL ? dateline_date_dup_human (evidence->when) : NULL;
  const char *note = evidence->note != NULL ? dateline_text_get_local (evidence->note) : NULL;

  if (evidence->record != DATELINE_REF_NONE)
    append (store, evidence->record, when, note, badge, dateline_tone_of_token (evidence->bearing));
}

/**
 * dateline_evidence_links_of_claim:
 * @relation: `supports`, `contradicts` or `qualifies`; %NULL for whatever else
 *   a file says
 *
 * Lists what bears on a claim in one way.
 *
 * Returns: (transfer full): a list of [class@Link]s
 */
GListModel *
dateline_evidence_links_of_claim (DatelineClaim *claim,
                                  const char    *relation)
{
  static const char *const known[] = { "supports", "contradicts", "qualifies", NULL };
  GListStore *store = g_list_store_new (DATELINE_TYPE_LINK);

  for (guint i = 0; i < claim->evidence->len; i++)
    {
      const DatelineEvidence *evidence = claim->evidence->pdata[i];
      gboolean is_known = evidence->bearing != NULL && g_strv_contains (known, evidence->bearing);
      g_autofree char *badge = relation == NULL ? dateline_vocabulary_dup_relation (evidence->bearing) : NULL;

      if (relation != NULL ? g_strcmp0 (evidence->bearing, relation) == 0 : !is_known)
        append_evidence (store, evidence, badge);
    }
  return G_LIST_MODEL (store);
}

/* How another claim stands to this one, which it names. */
static char *
dup_passive (const char *type)
{
  if (g_strcmp0 (type, "repeats") == 0)
    /* Translators: another claim repeats, contradicts or revises this one. */
    return g_strdup (C_("relation of claims", "Repeated by"));
  if (g_strcmp0 (type, "contradicts") == 0)
    return g_strdup (C_("relation of claims", "Contradicted by"));
  if (g_strcmp0 (type, "revises") == 0)
    return g_strdup (C_("relation of claims", "Revised by"));
  return dateline_vocabulary_dup_relation (type);
}

static void
append_relations (GListStore    *store,
                  DatelineClaim *claim)
{
  for (guint i = 0; i < claim->relations->len; i++)
    {
      const DatelineClaimRelation *relation = &g_array_index (claim->relations, DatelineClaimRelation, i);
      g_autofree char *badge = dateline_vocabulary_dup_relation (relation->type);

      if (relation->to != DATELINE_REF_NONE)
        append (store, relation->to, NULL, NULL, badge, dateline_tone_of_token (relation->type));
    }
}

static void
append_relations_to (GListStore    *store,
                     DatelineClaim *other,
                     DatelineRef    ref)
{
  for (guint i = 0; i < other->relations->len; i++)
    {
      const DatelineClaimRelation *relation = &g_array_index (other->relations, DatelineClaimRelation, i);
      g_autofree char *badge = dup_passive (relation->type);

      if (relation->to == ref)
        append (store, dateline_record_get_ref (DATELINE_RECORD (other)), NULL, NULL, badge,
                dateline_tone_of_token (relation->type));
    }
}

/**
 * dateline_evidence_links_of_relations:
 * @related: what the claim is linked with
 *
 * Lists the claims that a claim repeats, contradicts or revises, then those
 * that do so to it.
 *
 * Returns: (transfer full): a list of [class@Link]s
 */
GListModel *
dateline_evidence_links_of_relations (DatelineDossier *dossier,
                                      DatelineClaim   *claim,
                                      DatelineRelated *related)
{
  GListStore *store = g_list_store_new (DATELINE_TYPE_LINK);
  const DatelineBits *bits = dateline_related_get_bits (related, DATELINE_KIND_CLAIM);

  append_relations (store, claim);
  for (guint row = 0; dateline_bits_next (bits, &row); row++)
    {
      g_autoptr (DatelineRecord) other = dateline_dossier_dup_record (dossier, dateline_ref (DATELINE_KIND_CLAIM, row));

      append_relations_to (store, DATELINE_CLAIM (other), dateline_record_get_ref (DATELINE_RECORD (claim)));
    }
  return G_LIST_MODEL (store);
}

typedef struct
{
  const DatelineEvidence *evidence;
  gint64 from;
} Dated;

static int
compare_dated (gconstpointer a,
               gconstpointer b)
{
  const Dated *first = a;
  const Dated *second = b;

  return (first->from > second->from) - (first->from < second->from);
}

/**
 * dateline_evidence_links_sort:
 * @evidence: (element-type DatelineEvidence): what became of a commitment
 *
 * Puts evidence in the order of time. What has no date stands where the file
 * has it, after what comes before.
 *
 * Returns: (transfer container) (element-type DatelineEvidence): the same
 *   evidence, which @evidence goes on owning
 */
GPtrArray *
dateline_evidence_links_sort (GPtrArray *evidence)
{
  g_autoptr (GArray) dated = g_array_sized_new (FALSE, FALSE, sizeof (Dated), evidence->len);
  GPtrArray *sorted = g_ptr_array_sized_new (evidence->len);
  gint64 from = DATELINE_TIME_MIN;

  for (guint i = 0; i < evidence->len; i++)
    {
      const DatelineEvidence *one = evidence->pdata[i];

      if (one->when != NULL)
        from = dateline_date_get_bounds (one->when)->earliest;
      g_array_append_vals (dated, &(Dated){ one, from }, 1);
    }
  g_array_sort (dated, compare_dated);
  for (guint i = 0; i < dated->len; i++)
    g_ptr_array_add (sorted, (gpointer) g_array_index (dated, Dated, i).evidence);
  return sorted;
}

/**
 * dateline_evidence_links_of_commitment:
 *
 * Lists what became of a commitment, in the order of time.
 *
 * Returns: (transfer full): a list of [class@Link]s
 */
GListModel *
dateline_evidence_links_of_commitment (DatelineCommitment *commitment)
{
  GListStore *store = g_list_store_new (DATELINE_TYPE_LINK);
  g_autoptr (GPtrArray) sorted = dateline_evidence_links_sort (commitment->evidence);

  for (guint i = 0; i < sorted->len; i++)
    {
      const DatelineEvidence *evidence = sorted->pdata[i];
      g_autofree char *badge = dateline_vocabulary_dup_state (evidence->bearing);

      append_evidence (store, evidence, badge);
    }
  return G_LIST_MODEL (store);
}

/**
 * dateline_evidence_links_dup_count:
 * @relation: `supports`, `contradicts` or `qualifies`
 * @n: how many do
 *
 * Returns: (transfer full): how many pieces of evidence bear on a claim in that
 *   way, in words
 */
char *
dateline_evidence_links_dup_count (const char *relation,
                                   guint       n)
{
  if (g_strcmp0 (relation, "supports") == 0)
    /* Translators: how many pieces of evidence support a claim. */
    return g_strdup_printf (ngettext ("%u supports it", "%u support it", n), n);
  if (g_strcmp0 (relation, "contradicts") == 0)
    /* Translators: how many pieces of evidence contradict a claim. */
    return g_strdup_printf (ngettext ("%u contradicts it", "%u contradict it", n), n);
  /* Translators: how many pieces of evidence qualify a claim. */
  return g_strdup_printf (ngettext ("%u qualifies it", "%u qualify it", n), n);
}

static guint
count_bearing (DatelineClaim *claim,
               const char    *relation)
{
  guint n = 0;

  for (guint i = 0; i < claim->evidence->len; i++)
    n += g_strcmp0 (((const DatelineEvidence *) claim->evidence->pdata[i])->bearing, relation) == 0;
  return n;
}

/**
 * dateline_evidence_links_dup_balance:
 *
 * Returns: (transfer full): how much evidence there is for a claim and against
 *   it, in a line
 */
char *
dateline_evidence_links_dup_balance (DatelineClaim *claim)
{
  guint n_for = count_bearing (claim, "supports"), n_against = count_bearing (claim, "contradicts");
  g_autofree char *pro = dateline_evidence_links_dup_count ("supports", n_for);
  g_autofree char *contra = dateline_evidence_links_dup_count ("contradicts", n_against);

  return dateline_brief_join (n_for > 0 || n_against == 0 ? pro : NULL, n_against > 0 ? contra : NULL);
}

static const char *
get_bearing (DatelineClaim *claim,
             DatelineRef    ref)
{
  for (guint i = 0; i < claim->evidence->len; i++)
    {
      const DatelineEvidence *evidence = claim->evidence->pdata[i];

      if (evidence->record == ref)
        return evidence->bearing;
    }
  return NULL;
}

/**
 * dateline_evidence_links_claims:
 * @related: what a record is linked with
 * @made_in: whether to list the claims that are made in a quotation, or those
 *   that the record is evidence on
 *
 * Lists claims a record is linked with: those that are made in it with how
 * much evidence there is, the others with what it does to them.
 *
 * Returns: (transfer full): a list of [class@Link]s
 */
GListModel *
dateline_evidence_links_claims (DatelineDossier *dossier,
                                DatelineRelated *related,
                                gboolean         made_in)
{
  GListStore *store = g_list_store_new (DATELINE_TYPE_LINK);
  const DatelineBits *bits = dateline_related_get_bits (related, DATELINE_KIND_CLAIM);
  DatelineRef self = dateline_related_get_ref (related);

  for (guint row = 0; dateline_bits_next (bits, &row); row++)
    {
      DatelineRef ref = dateline_ref (DATELINE_KIND_CLAIM, row);
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
      DatelineClaim *claim = DATELINE_CLAIM (record);
      const char *bearing = get_bearing (claim, self);
      g_autofree char *detail = dateline_evidence_links_dup_balance (claim);
      g_autofree char *badge = dateline_vocabulary_dup_relation (bearing);

      if (made_in && claim->in == self)
        append (store, ref, detail, NULL, NULL, DATELINE_TONE_PLAIN);
      else if (!made_in && bearing != NULL)
        append (store, ref, NULL, NULL, badge, dateline_tone_of_token (bearing));
    }
  return G_LIST_MODEL (store);
}
