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
 *
 * Lists what supports, contradicts or qualifies a claim.
 *
 * Returns: (transfer full): a list of [class@Link]s
 */
GListModel *
dateline_evidence_links_of_claim (DatelineClaim *claim)
{
  GListStore *store = g_list_store_new (DATELINE_TYPE_LINK);

  for (guint i = 0; i < claim->evidence->len; i++)
    {
      const DatelineEvidence *evidence = claim->evidence->pdata[i];
      g_autofree char *badge = dateline_vocabulary_dup_relation (evidence->bearing);

      append_evidence (store, evidence, badge);
    }
  return G_LIST_MODEL (store);
}

/**
 * dateline_evidence_links_of_relations:
 *
 * Lists the claims that a claim repeats, contradicts or revises.
 *
 * Returns: (transfer full): a list of [class@Link]s
 */
GListModel *
dateline_evidence_links_of_relations (DatelineClaim *claim)
{
  GListStore *store = g_list_store_new (DATELINE_TYPE_LINK);

  for (guint i = 0; i < claim->relations->len; i++)
    {
      const DatelineClaimRelation *relation = &g_array_index (claim->relations, DatelineClaimRelation, i);
      g_autofree char *badge = dateline_vocabulary_dup_relation (relation->type);

      if (relation->to != DATELINE_REF_NONE)
        append (store, relation->to, NULL, NULL, badge, dateline_tone_of_token (relation->type));
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

static char *
dup_evidence_count (DatelineClaim *claim)
{
  guint n_for = 0;
  guint n_against = 0;
  g_autofree char *pro = NULL;
  g_autofree char *contra = NULL;

  for (guint i = 0; i < claim->evidence->len; i++)
    {
      const DatelineEvidence *evidence = claim->evidence->pdata[i];

      n_for += g_strcmp0 (evidence->bearing, "supports") == 0;
      n_against += g_strcmp0 (evidence->bearing, "contradicts") == 0;
    }
  /* Translators: how many pieces of evidence support a claim. */
  pro = g_strdup_printf (ngettext ("%u supports it", "%u support it", n_for), n_for);
  /* Translators: how many pieces of evidence contradict a claim. */
  contra = g_strdup_printf (ngettext ("%u contradicts it", "%u contradict it", n_against), n_against);
  return dateline_brief_join (n_for > 0 || n_against == 0 ? pro : NULL, n_against > 0 ? contra : NULL);
}

/**
 * dateline_evidence_links_claims:
 * @related: what a quotation is linked with
 * @made_in: whether to list the claims that are made in the quotation, or
 *   those that it is evidence on
 *
 * Lists claims a quotation is linked with, with how much evidence there is.
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

  for (guint row = 0; dateline_bits_next (bits, &row); row++)
    {
      DatelineRef ref = dateline_ref (DATELINE_KIND_CLAIM, row);
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
      g_autofree char *detail = dup_evidence_count (DATELINE_CLAIM (record));

      if ((DATELINE_CLAIM (record)->in == dateline_related_get_ref (related)) == made_in)
        append (store, ref, detail, NULL, NULL, DATELINE_TONE_PLAIN);
    }
  return G_LIST_MODEL (store);
}
