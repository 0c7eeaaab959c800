/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-vocabulary.h"

#include <glib/gi18n-lib.h>

/* A token of the format and the English word for it, untranslated: xgettext
 * finds the word by NC_(), dup_word() looks its translation up when asked, so
 * that the language may be set after the tables are built. */
typedef struct
{
  const char *token;
  const char *word;
} Entry;

/* Translators: what sort of event it is; shown as a heading and in lists. */
static const Entry event_kinds[] = {
  { "agreement", NC_("kind of event", "Agreement") },
  { "ceremony", NC_("kind of event", "Ceremony") },
  { "decision", NC_("kind of event", "Decision") },
  /* Translators: a site or weapon taken apart, such as a test site. */
  { "dismantling", NC_("kind of event", "Dismantling") },
  /* Translators: something agreed upon being carried out. */
  { "implementation", NC_("kind of event", "Implementation") },
  { "incident", NC_("kind of event", "Incident") },
  { "invitation", NC_("kind of event", "Invitation") },
  { "letter", NC_("kind of event", "Letter") },
  { "meeting", NC_("kind of event", "Meeting") },
  { "sanction", NC_("kind of event", "Sanction") },
  /* Translators: a public statement. */
  { "statement", NC_("kind of event", "Statement") },
  { "summit", NC_("kind of event", "Summit") },
  /* Translators: of a missile or a nuclear device. */
  { "test", NC_("kind of event", "Test") },
  { "treaty", NC_("kind of event", "Treaty") },
  { "visit", NC_("kind of event", "Visit") },
  /* Translators: from a treaty or an organization. */
  { "withdrawal", NC_("kind of event", "Withdrawal") },
};

/* Translators: as what somebody took part in an event; shown beside a name. */
static const Entry roles[] = {
  { "affected", NC_("part in an event", "Affected") },
  { "announcer", NC_("part in an event", "Announcer") },
  { "author", NC_("part in an event", "Author") },
  { "guest", NC_("part in an event", "Guest") },
  { "host", NC_("part in an event", "Host") },
  /* Translators: who was invited. */
  { "invited", NC_("part in an event", "Invited") },
  /* Translators: who invited others. */
  { "inviter", NC_("part in an event", "Inviter") },
  { "mentioned", NC_("part in an event", "Mentioned") },
  { "participant", NC_("part in an event", "Participant") },
  /* Translators: who carried something out, or an artist. */
  { "performer", NC_("part in an event", "Performer") },
  /* Translators: who received a letter. */
  { "recipient", NC_("part in an event", "Recipient") },
  { "signatory", NC_("part in an event", "Signatory") },
  { "speaker", NC_("part in an event", "Speaker") },
};

/* Translators: by which means words were passed on; shown beside the name of
 * who passed them on. */
static const Entry channels[] = {
  { "agency", NC_("way a quotation came", "News agency") },
  { "interview", NC_("way a quotation came", "Interview") },
  { "letter", NC_("way a quotation came", "Letter") },
  { "publication", NC_("way a quotation came", "Publication") },
  { "spokesperson", NC_("way a quotation came", "Spokesperson") },
  { "translation", NC_("way a quotation came", "Translation") },
};

/* Translators: what became of a promise. */
static const Entry states[] = {
  { "agreed", NC_("state of a commitment", "Agreed") },
  { "begun", NC_("state of a commitment", "Begun") },
  { "broken", NC_("state of a commitment", "Broken") },
  { "kept", NC_("state of a commitment", "Kept") },
  { "overdue", NC_("state of a commitment", "Overdue") },
  { "stalled", NC_("state of a commitment", "Stalled") },
  { "withdrawn", NC_("state of a commitment", "Withdrawn") },
};

/* Translators: what a piece of evidence does to a claim, or one claim to
 * another: it supports it, contradicts it, qualifies it … */
static const Entry relations[] = {
  { "contradicts", NC_("evidence or relation", "Contradicts") },
  { "qualifies", NC_("evidence or relation", "Qualifies") },
  { "repeats", NC_("evidence or relation", "Repeats") },
  { "revises", NC_("evidence or relation", "Revises") },
  { "supports", NC_("evidence or relation", "Supports") },
};

/* Translators: what sort of actor it is. */
static const Entry actor_types[] = {
  { "organization", NC_("kind of actor", "Organization") },
  /* Translators: a newspaper, broadcaster or news agency. */
  { "outlet", NC_("kind of actor", "News outlet") },
  { "person", NC_("kind of actor", "Person") },
  /* Translators: a country as an actor. */
  { "state", NC_("kind of actor", "State") },
};

/* Translators: what sort of source it is. */
static const Entry source_types[] = {
  { "article", NC_("kind of source", "Article") },
  { "book", NC_("kind of source", "Book") },
  { "briefing", NC_("kind of source", "Briefing") },
  { "broadcast", NC_("kind of source", "Broadcast") },
  { "document", NC_("kind of source", "Document") },
  { "interview", NC_("kind of source", "Interview") },
  { "letter", NC_("kind of source", "Letter") },
  /* Translators: a message on a social network. */
  { "post", NC_("kind of source", "Post") },
  { "report", NC_("kind of source", "Report") },
  { "statement", NC_("kind of source", "Statement") },
  { "transcript", NC_("kind of source", "Transcript") },
  { "treaty", NC_("kind of source", "Treaty") },
};

static char *
dup_raised (const char *token)
{
  GString *raised = g_string_new (NULL);

  g_string_append_unichar (raised, g_unichar_totitle (g_utf8_get_char (token)));
  g_string_append (raised, g_utf8_next_char (token));
  return g_string_free (raised, FALSE);
}

static char *
dup_word (const Entry *entries,
          gsize        n_entries,
          const char  *context,
          const char  *token)
{
  if (token == NULL || *token == '\0')
    return g_strdup ("");

  for (gsize i = 0; i < n_entries; i++)
    if (strcmp (entries[i].token, token) == 0)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, context, entries[i].word));

  return dup_raised (token);
}

/**
 * dateline_vocabulary_dup_event_kind:
 * @token: (nullable): the `kind` of an event
 *
 * Gives the word a person reads for a kind of event.
 *
 * Returns: (transfer full): the word; empty for no token
 */
char *
dateline_vocabulary_dup_event_kind (const char *token)
{
  return dup_word (event_kinds, G_N_ELEMENTS (event_kinds), "kind of event", token);
}

/**
 * dateline_vocabulary_dup_role:
 * @token: (nullable): the `role` of an actor in an event
 *
 * Gives the word a person reads for a part in an event.
 *
 * Returns: (transfer full): the word; empty for no token
 */
char *
dateline_vocabulary_dup_role (const char *token)
{
  return dup_word (roles, G_N_ELEMENTS (roles), "part in an event", token);
}

/**
 * dateline_vocabulary_dup_channel:
 * @token: (nullable): the `as` of a hop of a quotation's channel
 *
 * Gives the word a person reads for the way words were passed on.
 *
 * Returns: (transfer full): the word; empty for no token
 */
char *
dateline_vocabulary_dup_channel (const char *token)
{
  return dup_word (channels, G_N_ELEMENTS (channels), "way a quotation came", token);
}

/**
 * dateline_vocabulary_dup_state:
 * @token: (nullable): the `state` a commitment is in
 *
 * Gives the word a person reads for what became of a commitment.
 *
 * Returns: (transfer full): the word; empty for no token
 */
char *
dateline_vocabulary_dup_state (const char *token)
{
  return dup_word (states, G_N_ELEMENTS (states), "state of a commitment", token);
}

/**
 * dateline_vocabulary_dup_relation:
 * @token: (nullable): the `relation` of evidence to a claim, or the `type` of
 *   a relation between claims
 *
 * Gives the word a person reads for how something bears on a claim.
 *
 * Returns: (transfer full): the word; empty for no token
 */
char *
dateline_vocabulary_dup_relation (const char *token)
{
  return dup_word (relations, G_N_ELEMENTS (relations), "evidence or relation", token);
}

/**
 * dateline_vocabulary_dup_actor_type:
 * @token: (nullable): the `type` of an actor
 *
 * Gives the word a person reads for a kind of actor.
 *
 * Returns: (transfer full): the word; empty for no token
 */
char *
dateline_vocabulary_dup_actor_type (const char *token)
{
  return dup_word (actor_types, G_N_ELEMENTS (actor_types), "kind of actor", token);
}

/**
 * dateline_vocabulary_dup_source_type:
 * @token: (nullable): the `type` of a source
 *
 * Gives the word a person reads for a kind of source.
 *
 * Returns: (transfer full): the word; empty for no token
 */
char *
dateline_vocabulary_dup_source_type (const char *token)
{
  return dup_word (source_types, G_N_ELEMENTS (source_types), "kind of source", token);
}
