/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-countries.h"
#include "dateline-filter-part.h"
#include "dateline-span.h"
#include "dateline-vocabulary.h"

static void
add_filter (GPtrArray          *filters,
            DatelineFilterPartType  type,
            const char         *token,
            DatelineRef         ref)
{
  DatelineFilterPart *filter = g_new (DatelineFilterPart, 1);

  *filter = (DatelineFilterPart) { .type = type, .token = g_strdup (token), .ref = ref };
  g_ptr_array_add (filters, filter);
}

static void
add_traits (GPtrArray     *filters,
            DatelineQuery *query)
{
  const DatelineRef *through;
  guint n_through;

  for (guint trait = 0; trait < DATELINE_N_TRAITS; trait++)
    {
      if (dateline_query_get_trait (query, trait) == 0)
        continue;
      add_filter (filters, DATELINE_FILTER_PART_TRAIT, NULL, DATELINE_REF_NONE);
      ((DatelineFilterPart *) filters->pdata[filters->len - 1])->trait = trait;
    }
  through = dateline_query_get_through (query, &n_through);
  for (guint i = 0; i < n_through; i++)
    add_filter (filters, DATELINE_FILTER_PART_THROUGH, NULL, through[i]);
}

/**
 * dateline_filter_part_list:
 * @query: a query
 *
 * Returns: (transfer full) (element-type DatelineFilterPart): its parts, in the
 *   order they are shown
 */
GPtrArray *
dateline_filter_part_list (DatelineQuery *query)
{
  GPtrArray *filters = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_filter_part_free);
  const char * const *kinds = dateline_query_get_event_kinds (query);
  const char * const *countries = dateline_query_get_countries (query);
  const DatelineRef *refs;
  const char *text = dateline_query_get_text (query);
  gint64 start, end;
  guint n_refs;

  if (text != NULL && *text != '\0')
    add_filter (filters, DATELINE_FILTER_PART_TEXT, NULL, DATELINE_REF_NONE);
  if (dateline_query_get_span (query, &start, &end))
    add_filter (filters, DATELINE_FILTER_PART_SPAN, NULL, DATELINE_REF_NONE);
  for (guint i = 0; kinds != NULL && kinds[i] != NULL; i++)
    add_filter (filters, DATELINE_FILTER_PART_KIND, kinds[i], DATELINE_REF_NONE);
  refs = dateline_query_get_refs (query, &n_refs);
  for (guint i = 0; i < n_refs; i++)
    add_filter (filters, DATELINE_FILTER_PART_REF, NULL, refs[i]);
  for (guint i = 0; countries[i] != NULL; i++)
    add_filter (filters, DATELINE_FILTER_PART_COUNTRY, countries[i], DATELINE_REF_NONE);
  add_traits (filters, query);
  if (dateline_query_get_area (query) != NULL)
    add_filter (filters, DATELINE_FILTER_PART_AREA, NULL, DATELINE_REF_NONE);

  return filters;
}

/**
 * dateline_filter_part_free:
 * @self: a filter
 *
 * Frees @self.
 */
void
dateline_filter_part_free (DatelineFilterPart *self)
{
  g_free (self->token);
  g_free (self);
}

/**
 * dateline_filter_part_equal:
 * @a: a filter
 * @b: another
 *
 * Returns: whether they are the same part of a query, whatever it is set to
 */
gboolean
dateline_filter_part_equal (const DatelineFilterPart *a,
                       const DatelineFilterPart *b)
{
  return a->type == b->type && a->ref == b->ref && a->trait == b->trait && g_strcmp0 (a->token, b->token) == 0;
}

static char *
dup_span (DatelineQuery *query)
{
  gint64 start, end;

  return dateline_query_get_span (query, &start, &end) ? dateline_span_dup_human (start, end) : NULL;
}

static char *
dup_area (DatelineQuery *query)
{
  const DatelineArea *area = dateline_query_get_area (query);

  if (area == NULL)
    return NULL;
  if (area->in_sight)
    /* Translators: a filter: only what lies in the part of the map that is shown. */
    return g_strdup (_("In sight on the map"));
  /* Translators: a filter: only what lies in a part of the map that was drawn. */
  return g_strdup (_("Area on the map"));
}

static char *
dup_through (DatelineDossier *dossier,
             DatelineRef      actor)
{
  g_autofree char *name = dossier != NULL ? dateline_dossier_dup_label (dossier, actor) : NULL;

  /* Translators: a filter: only quotes that this person or outlet passed on or published. */
  return name != NULL ? g_strdup_printf (C_("filter", "Through %s"), name) : NULL;
}

/**
 * dateline_filter_part_dup_label:
 * @self: a filter
 * @session: whose query it is part of
 *
 * Returns: (transfer full) (nullable): what it narrows to, as plain text for a
 *   person
 */
char *
dateline_filter_part_dup_label (const DatelineFilterPart *self,
                           DatelineSession      *session)
{
  DatelineQuery *query = dateline_session_get_query (session);
  DatelineDossier *dossier = dateline_session_get_dossier (session);

  switch (self->type)
    {
    case DATELINE_FILTER_PART_SPAN:
      return dup_span (query);
    case DATELINE_FILTER_PART_KIND:
      return dateline_vocabulary_dup_event_kind (self->token);
    case DATELINE_FILTER_PART_REF:
      return dossier != NULL ? dateline_dossier_dup_label (dossier, self->ref) : NULL;
    case DATELINE_FILTER_PART_COUNTRY:
      return g_strdup (dateline_countries_get_name (dateline_countries_get (), self->token, g_get_language_names ()));
    case DATELINE_FILTER_PART_TRAIT:
      return dateline_trait_dup_labels (self->trait, dateline_query_get_trait (query, self->trait));
    case DATELINE_FILTER_PART_THROUGH:
      return dup_through (dossier, self->ref);
    case DATELINE_FILTER_PART_AREA:
      return dup_area (query);
    case DATELINE_FILTER_PART_TEXT:
      /* Translators: a filter: only what has these words in it. */
      return g_strdup_printf (_("“%s”"), dateline_query_get_text (query));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * dateline_filter_part_dup_hint:
 * @self: a filter
 *
 * Returns: (transfer full) (nullable): what to know of it beyond its label
 */
char *
dateline_filter_part_dup_hint (const DatelineFilterPart *self)
{
  const char *borders;

  if (self->type != DATELINE_FILTER_PART_COUNTRY)
    return NULL;
  /* Translators: how it is found out what is in a country. Natural Earth is the map's source. */
  borders = _("Places whose record names this country, and others within its borders on the map. "
              "Natural Earth draws borders by who holds a territory, not by who ought to.");
  if (!dateline_countries_is_disputed (dateline_countries_get (), self->token))
    return g_strdup (borders);
  return g_strdup_printf ("%s\n%s", borders,
                          _("It lists this territory as disputed, or claimed by others."));
}

/**
 * dateline_filter_part_remove:
 * @self: a filter
 * @query: the query it is part of
 *
 * Takes it out of @query.
 */
void
dateline_filter_part_remove (const DatelineFilterPart *self,
                        DatelineQuery        *query)
{
  switch (self->type)
    {
    case DATELINE_FILTER_PART_SPAN:
      dateline_query_clear_span (query);
      break;
    case DATELINE_FILTER_PART_KIND:
      dateline_query_set_event_kind (query, self->token, FALSE);
      break;
    case DATELINE_FILTER_PART_REF:
      dateline_query_set_ref (query, self->ref, FALSE);
      break;
    case DATELINE_FILTER_PART_COUNTRY:
      dateline_query_set_country (query, self->token, FALSE);
      break;
    case DATELINE_FILTER_PART_TRAIT:
      dateline_query_set_trait (query, self->trait, 0);
      break;
    case DATELINE_FILTER_PART_THROUGH:
      dateline_query_set_through (query, self->ref, FALSE);
      break;
    case DATELINE_FILTER_PART_AREA:
      dateline_query_set_area (query, NULL);
      break;
    case DATELINE_FILTER_PART_TEXT:
      dateline_query_set_text (query, NULL);
      break;
    default:
      g_return_if_reached ();
    }
}
