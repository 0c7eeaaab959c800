/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-claims.h"

#include "dateline-claim.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineClaims:
 *
 * How the records of a dossier stand in its claims: what is claimed in a
 * quotation and whether it holds, what an event shows of claims. The relation
 * of evidence stands in no column, so claims are read one by one, some at a
 * time; what is read is told at once.
 */
struct _DatelineClaims
{
  GObject parent_instance;

  DatelineDossier *dossier;
  guint next; /* row of the claim to read */
  guint n;
  GHashTable *standings; /* by ref */
  DatelineRef *quotes;   /* by row of the claim */
};

G_DEFINE_FINAL_TYPE (DatelineClaims, dateline_claims, G_TYPE_OBJECT)

static void
dateline_claims_finalize (GObject *object)
{
  DatelineClaims *self = DATELINE_CLAIMS (object);

  g_clear_object (&self->dossier);
  g_hash_table_unref (self->standings);
  g_free (self->quotes);
  G_OBJECT_CLASS (dateline_claims_parent_class)->finalize (object);
}

static void
dateline_claims_class_init (DatelineClaimsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_claims_finalize;
}

static void
dateline_claims_init (DatelineClaims *self)
{
  self->standings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * dateline_claims_new:
 * @dossier: a dossier
 *
 * Reads nothing yet: see dateline_claims_advance().
 *
 * Returns: (transfer full): how records stand in the claims of @dossier as it is now
 */
DatelineClaims *
dateline_claims_new (DatelineDossier *dossier)
{
  DatelineClaims *self = g_object_new (DATELINE_TYPE_CLAIMS, NULL);

  self->dossier = g_object_ref (dossier);
  self->n = dateline_dossier_get_n (dossier, DATELINE_KIND_CLAIM);
  self->quotes = g_new (DatelineRef, self->n + 1);
  for (guint row = 0; row < self->n; row++)
    self->quotes[row] = DATELINE_REF_NONE;
  return self;
}

static DatelineClaimStanding *
ensure (DatelineClaims *self,
        DatelineRef     ref)
{
  DatelineClaimStanding *standing = g_hash_table_lookup (self->standings, GUINT_TO_POINTER (ref));

  if (standing == NULL)
    {
      standing = g_new0 (DatelineClaimStanding, 1);
      g_hash_table_insert (self->standings, GUINT_TO_POINTER (ref), standing);
    }
  return standing;
}

static void
add_to_claim (DatelineClaimStanding *standing,
              const char            *relation)
{
  standing->supported += g_strcmp0 (relation, "supports") == 0;
  standing->contradicted += g_strcmp0 (relation, "contradicts") == 0;
  standing->qualified += g_strcmp0 (relation, "qualifies") == 0;
}

/* Counts for the claim and for the quotation it is made in. */
static void
bear_on (DatelineClaims *self,
         DatelineRef     claim,
         DatelineRef     quote,
         const char     *relation)
{
  add_to_claim (ensure (self, claim), relation);
  if (quote != DATELINE_REF_NONE)
    add_to_claim (ensure (self, quote), relation);
}

static void
read_evidence (DatelineClaims         *self,
               DatelineRef             claim,
               DatelineRef             quote,
               const DatelineEvidence *evidence)
{
  DatelineClaimStanding *standing;

  bear_on (self, claim, quote, evidence->bearing);
  if (evidence->record == DATELINE_REF_NONE)
    return;
  standing = ensure (self, evidence->record);
  standing->supports += g_strcmp0 (evidence->bearing, "supports") == 0;
  standing->contradicts += g_strcmp0 (evidence->bearing, "contradicts") == 0;
  standing->qualifies += g_strcmp0 (evidence->bearing, "qualifies") == 0;
}

/* The quotation of a claim that is contradicted: that claim may not be read yet. */
static DatelineRef
find_quote (DatelineClaims *self,
            DatelineRef     claim)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (self->dossier, claim);

  return DATELINE_IS_CLAIM (record) ? DATELINE_CLAIM (record)->in : DATELINE_REF_NONE;
}

/* Of two claims that contradict one another neither stands unchallenged. */
static void
read_contradiction (DatelineClaims              *self,
                    DatelineRef                  claim,
                    DatelineRef                  quote,
                    const DatelineClaimRelation *relation)
{
  bear_on (self, claim, quote, relation->type);
  bear_on (self, relation->to, find_quote (self, relation->to), relation->type);
}

static void
add_version (DatelineClaims *self,
             DatelineRef     ref,
             gboolean        revision,
             gboolean        later)
{
  DatelineClaimStanding *standing = ref != DATELINE_REF_NONE ? ensure (self, ref) : NULL;

  if (standing == NULL)
    return;
  standing->repeats += !revision && later;
  standing->repeated += !revision && !later;
  standing->revises += revision && later;
  standing->revised += revision && !later;
}

static void
read_relation (DatelineClaims              *self,
               DatelineRef                  claim,
               DatelineRef                  quote,
               const DatelineClaimRelation *relation)
{
  gboolean revision = g_strcmp0 (relation->type, "revises") == 0;

  if (relation->to == DATELINE_REF_NONE)
    return;
  if (g_strcmp0 (relation->type, "contradicts") == 0)
    read_contradiction (self, claim, quote, relation);
  if (!revision && g_strcmp0 (relation->type, "repeats") != 0)
    return;
  add_version (self, claim, revision, TRUE);
  add_version (self, quote, revision, TRUE);
  add_version (self, relation->to, revision, FALSE);
  add_version (self, find_quote (self, relation->to), revision, FALSE);
}

static void
read_claim (DatelineClaims *self,
            guint           row)
{
  DatelineRef ref = dateline_ref (DATELINE_KIND_CLAIM, row);
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (self->dossier, ref);
  DatelineClaim *claim;

  if (!DATELINE_IS_CLAIM (record))
    return;
  claim = DATELINE_CLAIM (record);
  self->quotes[row] = claim->in;
  ensure (self, ref)->n_claims = 1;
  if (claim->in != DATELINE_REF_NONE)
    ensure (self, claim->in)->n_claims++;
  for (guint i = 0; i < claim->evidence->len; i++)
    read_evidence (self, ref, claim->in, claim->evidence->pdata[i]);
  for (guint i = 0; i < claim->relations->len; i++)
    read_relation (self, ref, claim->in, &g_array_index (claim->relations, DatelineClaimRelation, i));
}

/**
 * dateline_claims_advance:
 * @n: how many claims to read at most
 *
 * Reads the next claims: some hundredths of a millisecond each.
 *
 * Returns: whether there are more to read
 */
gboolean
dateline_claims_advance (DatelineClaims *self,
                         guint           n)
{
  g_return_val_if_fail (DATELINE_IS_CLAIMS (self), FALSE);

  for (; n > 0 && self->next < self->n; n--)
    read_claim (self, self->next++);
  return self->next < self->n;
}

/**
 * dateline_claims_get:
 * @ref: a record
 *
 * Returns: (transfer none) (nullable): how it stands in the claims that are
 *   read; %NULL if it has no part in any
 */
const DatelineClaimStanding *
dateline_claims_get (DatelineClaims *self,
                     DatelineRef     ref)
{
  g_return_val_if_fail (DATELINE_IS_CLAIMS (self), NULL);
  return g_hash_table_lookup (self->standings, GUINT_TO_POINTER (ref));
}

/**
 * dateline_claims_get_badge:
 * @ref: a record
 *
 * Returns: what to warn of beside it, as far as claims are read
 */
DatelineClaimBadge
dateline_claims_get_badge (DatelineClaims *self,
                           DatelineRef     ref)
{
  return dateline_claim_standing_get_badge (dateline_claims_get (self, ref));
}

/**
 * dateline_claims_foreach_badge:
 * @func: (scope call): called for each record that there is something to warn of, in
 *   no order
 * @data: for @func
 *
 * Goes through the records that have part in the claims that are read; of these
 * there are few.
 */
void
dateline_claims_foreach_badge (DatelineClaims         *self,
                               DatelineClaimBadgeFunc  func,
                               gpointer                data)
{
  GHashTableIter iter;
  gpointer ref, standing;

  g_return_if_fail (DATELINE_IS_CLAIMS (self));

  g_hash_table_iter_init (&iter, self->standings);
  while (g_hash_table_iter_next (&iter, &ref, &standing))
    {
      DatelineClaimBadge badge = dateline_claim_standing_get_badge (standing);

      if (badge != DATELINE_CLAIM_BADGE_NONE)
        func (GPOINTER_TO_UINT (ref), badge, data);
    }
}

/**
 * dateline_claims_get_quote:
 * @row: of a claim
 *
 * Returns: the quotation it is made in; %DATELINE_REF_NONE if it names none or
 *   is not read yet
 */
DatelineRef
dateline_claims_get_quote (DatelineClaims *self,
                           guint           row)
{
  g_return_val_if_fail (DATELINE_IS_CLAIMS (self), DATELINE_REF_NONE);
  return row < self->n ? self->quotes[row] : DATELINE_REF_NONE;
}

/**
 * dateline_claim_standing_get_mark:
 * @self: (nullable): how a record stands in claims
 *
 * Sums it up for a mark: what is said against something weighs most.
 *
 * Returns: (nullable): `contradicts` where claims meet with contradiction, in
 *   it or by it, `qualifies`, `revises`, `supports`, `repeats`, or `claims`
 *   where there is no evidence; %NULL if it has no part in any
 */
const char *
dateline_claim_standing_get_mark (const DatelineClaimStanding *self)
{
  if (self == NULL)
    return NULL;
  if (self->contradicted > 0 || (self->n_claims == 0 && self->contradicts > 0))
    return "contradicts";
  if (self->qualified > 0 || (self->n_claims == 0 && self->qualifies > 0))
    return "qualifies";
  if (self->revises > 0 || self->revised > 0)
    return "revises";
  if (self->supported > 0 || (self->n_claims == 0 && self->supports > 0))
    return "supports";
  if (self->repeats > 0 || self->repeated > 0)
    return "repeats";
  return self->n_claims > 0 ? "claims" : NULL;
}

/**
 * dateline_claim_standing_get_badge:
 * @self: (nullable): how a record stands in claims
 *
 * That claims are made and hold is the rule, and no picture says so.
 *
 * Returns: what to warn of beside the record
 */
DatelineClaimBadge
dateline_claim_standing_get_badge (const DatelineClaimStanding *self)
{
  const char *mark = dateline_claim_standing_get_mark (self);

  for (DatelineClaimBadge badge = DATELINE_CLAIM_BADGE_CONTRADICTED; badge >= DATELINE_CLAIM_BADGE_REVISED; badge--)
    if (g_strcmp0 (dateline_claim_badge_get_mark (badge), mark) == 0)
      return badge;
  return self != NULL && (self->repeats > 0 || self->repeated > 0) ? DATELINE_CLAIM_BADGE_REPEATED : DATELINE_CLAIM_BADGE_NONE;
}

static void
append (GString    *words,
        guint       n,
        const char *format)
{
  if (n == 0)
    return;
  if (words->len > 0)
    /* Translators: between the parts of “contradicted by 3, supported by 2”. */
    g_string_append (words, C_("claims", ", "));
  /* The formats below take the number alone. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (words, format, n);
#pragma GCC diagnostic pop
}

/**
 * dateline_claim_standing_dup_words:
 * @self: (nullable): how a record stands in claims
 *
 * Returns: (transfer full): that in words, for who does not see the mark:
 *   “contradicted by 3, supported by 2”; empty if it has no part in any
 */
char *
dateline_claim_standing_dup_words (const DatelineClaimStanding *self)
{
  GString *words = g_string_new (NULL);

  if (self == NULL)
    return g_string_free (words, FALSE);
  append (words, self->contradicted,
          /* Translators: by how many events or quotes what is claimed here is contradicted. */
          ngettext ("contradicted by %u", "contradicted by %u", self->contradicted));
  append (words, self->qualified, ngettext ("qualified by %u", "qualified by %u", self->qualified));
  append (words, self->supported, ngettext ("supported by %u", "supported by %u", self->supported));
  append (words, self->revised,
          /* Translators: by how many later claims what is claimed here is revised. */
          ngettext ("revised by %u", "revised by %u", self->revised));
  append (words, self->repeated, ngettext ("repeated by %u", "repeated by %u", self->repeated));
  if (words->len == 0)
    append (words, self->n_claims, ngettext ("makes %u claim", "makes %u claims", self->n_claims));
  append (words, self->contradicts, ngettext ("contradicts %u claim", "contradicts %u claims", self->contradicts));
  append (words, self->qualifies, ngettext ("qualifies %u claim", "qualifies %u claims", self->qualifies));
  append (words, self->supports, ngettext ("supports %u claim", "supports %u claims", self->supports));
  append (words, self->revises, ngettext ("revises %u claim", "revises %u claims", self->revises));
  append (words, self->repeats, ngettext ("repeats %u claim", "repeats %u claims", self->repeats));
  return g_string_free (words, FALSE);
}
