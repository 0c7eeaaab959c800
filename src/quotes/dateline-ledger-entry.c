/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-ledger-entry.h"

#include "dateline-event.h"
#include "dateline-evidence-links.h"
#include "dateline-vocabulary.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (DatelineLedgerEntry, dateline_ledger_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_BY,
  PROP_TO,
  PROP_AGREED,
  PROP_AGREED_TIME,
  PROP_DUE,
  PROP_DUE_TIME,
  PROP_STATE,
  PROP_STATE_RANK,
  PROP_EVIDENCE,
  PROP_EVIDENCE_TIME,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static char *
dup_text (DatelineLedgerEntry *self)
{
  DatelineRecord *record = DATELINE_RECORD (self->commitment);
  char *text = dateline_record_dup_label (record, g_get_language_names ());

  return text != NULL ? text : g_strdup (dateline_record_get_id (record));
}

static char *
dup_parties (DatelineLedgerEntry *self,
             GArray              *refs)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < refs->len; i++)
    {
      DatelineRef ref = g_array_index (refs, DatelineRef, i);

      if (ref != DATELINE_REF_NONE)
        g_strv_builder_take (names, dateline_dossier_dup_label (self->dossier, ref));
    }
  strv = g_strv_builder_end (names);
  /* Translators: between the names of those who made a promise. */
  return g_strjoinv (C_("between names", ", "), strv);
}

static DatelineDate *
dup_agreed (DatelineLedgerEntry *self)
{
  g_autoptr (DatelineRecord) record = NULL;

  if (self->commitment->agreed_in == DATELINE_REF_NONE)
    return NULL;
  record = dateline_dossier_dup_record (self->dossier, self->commitment->agreed_in);
  if (!DATELINE_IS_EVENT (record) || DATELINE_EVENT (record)->when == NULL)
    return NULL;
  return dateline_date_ref (DATELINE_EVENT (record)->when);
}

static char *
dup_human (DatelineDate *date)
{
  return date != NULL ? dateline_date_dup_human (date) : g_strdup ("");
}

static gint64
get_time (DatelineDate *date)
{
  return date != NULL ? dateline_date_get_bounds (date)->earliest : DATELINE_TIME_MAX;
}

/* Evidence that does not count yet is of no account here. */
static gint64
get_evidence_time (DatelineLedgerEntry *self)
{
  gint64 newest = DATELINE_TIME_MIN;

  for (guint i = 0; i < self->commitment->evidence->len; i++)
    {
      const DatelineEvidence *evidence = self->commitment->evidence->pdata[i];
      gint64 time = get_time (evidence->when);

      if (time < self->as_of && time != DATELINE_TIME_MAX)
        newest = MAX (newest, time);
    }
  return newest != DATELINE_TIME_MIN ? newest : DATELINE_TIME_MAX;
}

/* What has gone well comes first, what has gone ill last. */
static guint
get_rank (const char *state)
{
  static const char *const ranks[] = { "kept", "begun", "agreed", "stalled", "overdue", "withdrawn", "broken" };

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    if (g_strcmp0 (state, ranks[i]) == 0)
      return i;
  return G_N_ELEMENTS (ranks);
}

static char *
dup_evidence (DatelineLedgerEntry *self)
{
  g_autoptr (GPtrArray) sorted = dateline_evidence_links_sort (self->commitment->evidence);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) strv = NULL;

  for (guint i = 0; i < sorted->len; i++)
    {
      const DatelineEvidence *evidence = sorted->pdata[i];
      g_autofree char *word = dateline_vocabulary_dup_state (evidence->bearing);
      g_autofree char *when = dup_human (evidence->when);

      if (*when == '\0')
        g_strv_builder_add (parts, word);
      else
        /* Translators: what became of a promise, and when: Kept October 2018 */
        g_strv_builder_take (parts, g_strdup_printf (C_("state and date", "%s %s"), word, when));
    }
  strv = g_strv_builder_end (parts);
  return g_strjoinv (C_("between names", ", "), strv);
}

static char *
dup_name (DatelineLedgerEntry *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *state = dateline_vocabulary_dup_state (dateline_ledger_entry_get_state (self));
  g_autofree char *by = dup_parties (self, self->commitment->by);
  const char *parts[] = { text, by, state };
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? " · " : "", parts[i]);
  return g_string_free (name, FALSE);
}

static void
get_date (DatelineLedgerEntry *self,
          guint                prop_id,
          GValue              *value)
{
  g_autoptr (DatelineDate) agreed = dup_agreed (self);

  switch (prop_id)
    {
    case PROP_AGREED:
      g_value_take_string (value, dup_human (agreed));
      break;
    case PROP_AGREED_TIME:
      g_value_set_int64 (value, get_time (agreed));
      break;
    case PROP_DUE:
      g_value_take_string (value, dup_human (self->commitment->due));
      break;
    case PROP_DUE_TIME:
      g_value_set_int64 (value, get_time (self->commitment->due));
      break;
    case PROP_EVIDENCE_TIME:
    default:
      g_value_set_int64 (value, get_evidence_time (self));
    }
}

static void
dateline_ledger_entry_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  DatelineLedgerEntry *self = DATELINE_LEDGER_ENTRY (object);
  const char *state = dateline_ledger_entry_get_state (self);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_take_string (value, dup_text (self));
      break;
    case PROP_BY:
      g_value_take_string (value, dup_parties (self, self->commitment->by));
      break;
    case PROP_TO:
      g_value_take_string (value, dup_parties (self, self->commitment->to));
      break;
    case PROP_AGREED:
    case PROP_AGREED_TIME:
    case PROP_DUE:
    case PROP_DUE_TIME:
    case PROP_EVIDENCE_TIME:
      get_date (self, prop_id, value);
      break;
    case PROP_STATE:
      g_value_set_string (value, state != NULL ? state : "");
      break;
    case PROP_STATE_RANK:
      g_value_set_uint (value, get_rank (state));
      break;
    case PROP_EVIDENCE:
      g_value_take_string (value, dup_evidence (self));
      break;
    case PROP_NAME:
      g_value_take_string (value, dup_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_ledger_entry_finalize (GObject *object)
{
  DatelineLedgerEntry *self = DATELINE_LEDGER_ENTRY (object);

  g_clear_object (&self->dossier);
  g_clear_object (&self->commitment);
  G_OBJECT_CLASS (dateline_ledger_entry_parent_class)->finalize (object);
}

static void
dateline_ledger_entry_class_init (DatelineLedgerEntryClass *klass)
{
  static const struct
  {
    guint id;
    const char *name;
  } strings[] = {
    { PROP_TEXT, "text" },     { PROP_BY, "by" },       { PROP_TO, "to" },
    { PROP_AGREED, "agreed" }, { PROP_DUE, "due" },     { PROP_STATE, "state" },
    { PROP_EVIDENCE, "evidence" }, { PROP_NAME, "name" },
  }, times[] = {
    { PROP_AGREED_TIME, "agreed-time" }, { PROP_DUE_TIME, "due-time" }, { PROP_EVIDENCE_TIME, "evidence-time" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dateline_ledger_entry_get_property;
  object_class->finalize = dateline_ledger_entry_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    props[strings[i].id] = g_param_spec_string (strings[i].name, NULL, NULL, NULL, flags);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    props[times[i].id] = g_param_spec_int64 (times[i].name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  props[PROP_STATE_RANK] = g_param_spec_uint ("state-rank", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dateline_ledger_entry_init (DatelineLedgerEntry *self)
{
}

/**
 * dateline_ledger_entry_new:
 * @dossier: the dossier of the commitment
 * @commitment: what was promised
 * @as_of: the time to look from, one past the last second that counts
 * @axis: the stretch of time to draw the evidence along
 *
 * Returns: (transfer full): the entry
 */
DatelineLedgerEntry *
dateline_ledger_entry_new (DatelineDossier            *dossier,
                           DatelineCommitment         *commitment,
                           gint64                      as_of,
                           const DatelineEvidenceAxis *axis)
{
  DatelineLedgerEntry *self = g_object_new (DATELINE_TYPE_LEDGER_ENTRY, NULL);

  self->dossier = g_object_ref (dossier);
  self->commitment = g_object_ref (commitment);
  self->as_of = as_of;
  self->axis = *axis;
  return self;
}

/**
 * dateline_ledger_entry_get_state:
 *
 * Returns: (nullable): what has become of the promise, as
 *   dateline_commitment_get_state() has it
 */
const char *
dateline_ledger_entry_get_state (DatelineLedgerEntry *self)
{
  g_return_val_if_fail (DATELINE_IS_LEDGER_ENTRY (self), NULL);

  return dateline_commitment_get_state (self->commitment, self->as_of);
}
