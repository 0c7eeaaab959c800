/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-citation-facts.h"

#include "dateline-actor.h"
#include "dateline-source.h"

/* Citations are of their style's language. */
static const char *const languages[] = { "en", NULL };

/* One line of it: runs of blanks and controls become one space. */
static char *
dup_line (const char *text)
{
  g_autofree char *valid = NULL;
  GString *line;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  line = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iscntrl (c) && !g_unichar_isspace (c))
        g_string_append_unichar (line, c);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  if (line->len == 0)
    {
      g_string_free (line, TRUE);
      return NULL;
    }
  return g_string_free_and_steal (line);
}

static char *
dup_name (DatelineDossier *dossier,
          DatelineRef      ref)
{
  g_autoptr (DatelineRecord) record = ref != DATELINE_REF_NONE ? dateline_dossier_dup_record (dossier, ref) : NULL;
  g_autofree char *label = record != NULL ? dateline_record_dup_label (record, languages) : NULL;

  return dup_line (label);
}

/* Only a person's name is taken apart. */
static DatelineCitationName *
dup_person (DatelineDossier *dossier,
            DatelineRef      ref)
{
  g_autoptr (DatelineRecord) record = ref != DATELINE_REF_NONE ? dateline_dossier_dup_record (dossier, ref) : NULL;
  const DatelineName *name = DATELINE_IS_ACTOR (record) ? dateline_names_find (DATELINE_ACTOR (record)->names, languages) : NULL;
  g_autofree char *full = name != NULL ? dup_line (name->name) : NULL;
  g_autofree char *family = name != NULL ? dup_line (name->family) : NULL;

  return full != NULL ? dateline_citation_name_new (full, family) : NULL;
}

/* What to call one who passed words on. An unnamed translator, interviewer or
 * publisher adds nothing, and a letter brings the speaker's own words. */
static char *
dup_relay (DatelineDossier   *dossier,
           const DatelineHop *hop)
{
  g_autofree char *name = NULL;

  if (g_strcmp0 (hop->as, "letter") == 0 || g_strcmp0 (hop->as, "translation") == 0)
    return NULL;
  name = dup_name (dossier, hop->actor);
  if (name != NULL)
    return g_steal_pointer (&name);
  if (g_strcmp0 (hop->as, "agency") == 0)
    return g_strdup ("a news agency");
  if (g_strcmp0 (hop->as, "spokesperson") == 0)
    return g_strdup ("a spokesperson");
  return NULL;
}

static GStrv
list_relays (DatelineDossier *dossier,
             DatelineQuote   *quote,
             DatelineRef      publisher)
{
  g_autoptr (GStrvBuilder) relays = g_strv_builder_new ();
  DatelineRef last = DATELINE_REF_NONE;

  for (guint i = 0; i < quote->channel->len; i++)
    {
      const DatelineHop *hop = &g_array_index (quote->channel, DatelineHop, i);
      gboolean named = hop->actor != DATELINE_REF_NONE;
      g_autofree char *relay = NULL;

      if (named && (hop->actor == quote->speaker || hop->actor == publisher || hop->actor == last))
        continue;
      relay = dup_relay (dossier, hop);
      if (relay == NULL)
        continue;
      g_strv_builder_add (relays, relay);
      last = hop->actor;
    }
  return g_strv_builder_end (relays);
}

static void
take_source (DatelineCitationFacts *self,
             DatelineDossier       *dossier,
             DatelineSource        *source,
             DatelineRef            speaker)
{
  self->authors = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_citation_name_free);
  self->id = g_strdup (dateline_record_get_id (DATELINE_RECORD (source)));
  self->headline = dup_line (source->headline);
  self->publisher = dup_name (dossier, source->publisher);
  self->published = source->published != NULL ? dateline_date_ref (source->published) : NULL;
  self->url = dup_line (source->url);
  self->language = dup_line (source->language);
  self->type = dup_line (source->type);
  for (guint i = 0; i < source->authors->len; i++)
    {
      DatelineRef author = g_array_index (source->authors, DatelineRef, i);
      DatelineCitationName *name = dup_person (dossier, author);

      if (name != NULL)
        g_ptr_array_add (self->authors, name);
      self->own = self->own || author == speaker;
    }
  self->own = self->own && speaker != DATELINE_REF_NONE;
}

static void
take_speaker (DatelineCitationFacts *self,
              DatelineDossier       *dossier,
              DatelineQuote         *quote)
{
  g_autofree char *printed = dup_line (quote->speaker_as_printed);

  self->said = quote->said != NULL ? dateline_date_ref (quote->said) : NULL;
  self->speaker = dup_person (dossier, quote->speaker);
  if (self->speaker == NULL && printed != NULL)
    self->speaker = dateline_citation_name_new (printed, NULL);
}

/**
 * dateline_citation_facts_new:
 *
 * Gathers what a citation of a quotation tells: its source, whose words they
 * are and through whom they came.
 *
 * Returns: (transfer full) (nullable): the facts; %NULL where the dossier does
 *   not hold the quotation's source
 */
DatelineCitationFacts *
dateline_citation_facts_new (DatelineDossier *dossier,
                             DatelineQuote   *quote)
{
  DatelineRef ref = quote->citation != NULL ? quote->citation->source : DATELINE_REF_NONE;
  g_autoptr (DatelineRecord) source = ref != DATELINE_REF_NONE ? dateline_dossier_dup_record (dossier, ref) : NULL;
  DatelineCitationFacts *self;

  if (!DATELINE_IS_SOURCE (source))
    return NULL;
  self = g_new0 (DatelineCitationFacts, 1);
  take_source (self, dossier, DATELINE_SOURCE (source), quote->speaker);
  take_speaker (self, dossier, quote);
  self->relays = list_relays (dossier, quote, DATELINE_SOURCE (source)->publisher);
  self->text = dup_line (quote->text);
  self->indirect = quote->mode == DATELINE_QUOTE_INDIRECT;
  return self;
}

/**
 * dateline_citation_facts_free:
 *
 * Frees the facts.
 */
void
dateline_citation_facts_free (DatelineCitationFacts *self)
{
  g_free (self->id);
  g_free (self->headline);
  g_free (self->publisher);
  g_ptr_array_unref (self->authors);
  g_clear_pointer (&self->published, dateline_date_unref);
  g_free (self->url);
  g_free (self->language);
  g_free (self->type);
  g_clear_pointer (&self->speaker, dateline_citation_name_free);
  g_clear_pointer (&self->said, dateline_date_unref);
  g_strfreev (self->relays);
  g_free (self->text);
  g_free (self);
}
