/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose words a quotation is, and how they came to its source. */

#include "config.h"

#include "dateline-provenance.h"

#include "dateline-brief.h"
#include "dateline-source.h"
#include "dateline-vocabulary.h"

#include <glib/gi18n-lib.h>

static void
step_free (DatelineStep *self)
{
  g_free (self->label);
  g_free (self->detail);
  g_free (self);
}

static void
append_detail (DatelineStep *step,
               const char   *detail)
{
  g_autofree char *old = g_steal_pointer (&step->detail);

  step->detail = dateline_brief_join (old, detail);
}

static DatelineStep *
add_step (GPtrArray       *steps,
          DatelineDossier *dossier,
          DatelineRef      ref,
          const char      *nameless,
          const char      *detail)
{
  DatelineStep *step = g_new0 (DatelineStep, 1);

  step->ref = ref;
  if (ref != DATELINE_REF_NONE)
    step->label = dateline_dossier_dup_label (dossier, ref);
  if (step->label == NULL)
    step->label = g_strdup (nameless);
  append_detail (step, detail);
  g_ptr_array_add (steps, step);
  return step;
}

static void
add_speaker (GPtrArray       *steps,
             DatelineDossier *dossier,
             DatelineQuote   *quote)
{
  const char *printed = quote->speaker_as_printed;
  DatelineStep *step;

  step = add_step (steps, dossier, quote->speaker,
                   printed != NULL ? printed : _("Unnamed speaker"),
                   /* Translators: beside a name: the person whose words are quoted. */
                   C_("station of a quotation", "says it"));
  if (printed != NULL && strcmp (printed, step->label) != 0)
    {
      /* Translators: the spelling of a name found in a source. */
      g_autofree char *spelling = g_strdup_printf (_("printed as “%s”"), printed);
      append_detail (step, spelling);
    }
}

/* Where a station of the same name stands already: a letter or a spokesperson
 * that is the speaker in person, or two hops running of one outlet. */
static DatelineStep *
find_same (GPtrArray         *steps,
           guint              n_before_hops,
           const DatelineHop *hop)
{
  DatelineStep *last = steps->pdata[steps->len - 1];
  DatelineStep *speaker = steps->pdata[0];

  if (hop->actor == DATELINE_REF_NONE)
    return NULL;
  if (last->ref == hop->actor)
    return last;
  return steps->len == n_before_hops && speaker->ref == hop->actor ? speaker : NULL;
}

static void
add_hop (GPtrArray         *steps,
         DatelineDossier   *dossier,
         guint              n_before_hops,
         const DatelineHop *hop)
{
  DatelineStep *same = find_same (steps, n_before_hops, hop);
  g_autofree char *way = dateline_vocabulary_dup_channel (hop->as);
  g_autofree char *when = hop->when != NULL ? dateline_date_dup_human (hop->when) : NULL;
  g_autofree char *detail = when != NULL ? g_strdup_printf ("%s, %s", way, when) : g_strdup (way);

  if (same != NULL)
    append_detail (same, detail);
  else if (hop->actor == DATELINE_REF_NONE)
    add_step (steps, dossier, hop->actor, way, when);
  else
    add_step (steps, dossier, hop->actor, way, detail);
}

static char *
dup_source_detail (DatelineSource *source)
{
  g_autofree char *type = dateline_vocabulary_dup_source_type (source->type);
  g_autofree char *when = source->published != NULL ? dateline_date_dup_human (source->published) : NULL;

  return dateline_brief_join (type, when);
}

static void
add_source (GPtrArray       *steps,
            DatelineDossier *dossier,
            DatelineRef      ref)
{
  g_autoptr (DatelineRecord) source = dateline_dossier_dup_record (dossier, ref);
  g_autofree char *detail = NULL;

  if (DATELINE_IS_SOURCE (source))
    detail = dup_source_detail (DATELINE_SOURCE (source));
  add_step (steps, dossier, ref, _("Untitled source"), detail);
}

/**
 * dateline_provenance_trace:
 *
 * Lists the stations of the way a quotation came: the speaker, for whom the
 * speaker speaks, each hop of the channel and the source. One that is named in
 * two places running is one station.
 *
 * Returns: (transfer full) (element-type DatelineStep): at least the speaker
 */
GPtrArray *
dateline_provenance_trace (DatelineDossier *dossier,
                           DatelineQuote   *quote)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  guint n_before_hops;

  add_speaker (steps, dossier, quote);
  if (quote->speaks_for != DATELINE_REF_NONE && quote->speaks_for != quote->speaker)
    add_step (steps, dossier, quote->speaks_for, "",
              /* Translators: beside a name: the one on whose behalf a speaker speaks. */
              C_("station of a quotation", "for whom it is said"));
  n_before_hops = steps->len;
  for (guint i = 0; i < quote->channel->len; i++)
    add_hop (steps, dossier, n_before_hops, &g_array_index (quote->channel, DatelineHop, i));
  if (quote->citation != NULL && quote->citation->source != DATELINE_REF_NONE)
    add_source (steps, dossier, quote->citation->source);
  return steps;
}
