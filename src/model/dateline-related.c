/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-related.h"

#include "dateline-links-private.h"

/**
 * DatelineRelated:
 *
 * What one record, or any of several, is linked with, either way: the records
 * themselves; what names them and what they name; where the events among those
 * happened; and, of a place, what is said of what happened there. Never changes.
 */
struct _DatelineRelated
{
  GObject parent_instance;

  DatelineRef ref;
  DatelineBits *bits[DATELINE_N_KINDS];
};

G_DEFINE_FINAL_TYPE (DatelineRelated, dateline_related, G_TYPE_OBJECT)

static void
dateline_related_finalize (GObject *object)
{
  DatelineRelated *self = DATELINE_RELATED (object);

  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    g_clear_pointer (&self->bits[kind], dateline_bits_unref);
  G_OBJECT_CLASS (dateline_related_parent_class)->finalize (object);
}

static void
dateline_related_class_init (DatelineRelatedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_related_finalize;
}

static void
dateline_related_init (DatelineRelated *self)
{
}

static inline void
add (DatelineRef ref,
     gpointer    data)
{
  DatelineRelated *self = data;

  dateline_bits_set (self->bits[dateline_ref_kind (ref)], dateline_ref_row (ref));
}

static inline void
add_place (DatelineRef ref,
           gpointer    data)
{
  if (dateline_ref_kind (ref) == DATELINE_KIND_PLACE)
    add (ref, data);
}

typedef struct
{
  DatelineRef wanted;
  gboolean found;
} Search;

static inline void
compare (DatelineRef ref,
         gpointer    data)
{
  Search *search = data;

  search->found |= ref == search->wanted;
}

typedef struct
{
  DatelineBits *const *wanted;
  gboolean found;
} SearchAny;

static inline void
compare_any (DatelineRef ref,
             gpointer    data)
{
  SearchAny *search = data;

  search->found |= dateline_bits_get (search->wanted[dateline_ref_kind (ref)], dateline_ref_row (ref));
}

/* Always inline, so that @func is too. A place is named by whatever names an
 * event that happened there. */
G_ALWAYS_INLINE static inline void
visit (const DatelineLinks *links,
       DatelineRef          from,
       gboolean             to_place,
       DatelineLinkFunc     func,
       gpointer             data)
{
  if (to_place)
    dateline_links_foreach (links, from, func, data);
  else
    dateline_links_direct (links, from, func, data);
}

static void
add_naming (DatelineRelated     *self,
            const DatelineLinks *links,
            gboolean             to_place)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    for (guint row = 0; row < dateline_table_get_n (links->tables[kind]); row++)
      {
        Search search = { self->ref, FALSE };

        visit (links, dateline_ref (kind, row), to_place, compare, &search);
        if (search.found)
          add (dateline_ref (kind, row), self);
      }
}

static void
add_naming_any (DatelineRelated     *self,
                const DatelineLinks *links,
                gboolean             to_place,
                DatelineBits *const *wanted)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    for (guint row = 0; row < dateline_table_get_n (links->tables[kind]); row++)
      {
        SearchAny search = { wanted, FALSE };

        visit (links, dateline_ref (kind, row), to_place, compare_any, &search);
        if (search.found)
          add (dateline_ref (kind, row), self);
      }
}

static void
add_places_of_events (DatelineRelated     *self,
                      const DatelineLinks *links)
{
  guint row = 0;

  for (; dateline_bits_next (self->bits[DATELINE_KIND_EVENT], &row); row++)
    dateline_links_direct (links, dateline_ref (DATELINE_KIND_EVENT, row), add_place, self);
}

static void
allocate_bits (DatelineBits    **bits,
               DatelineDossier  *dossier)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    bits[kind] = dateline_bits_new (dateline_dossier_get_n (dossier, kind));
}

/**
 * dateline_related_new:
 * @ref: a record of @dossier
 *
 * Looks at every record once: some milliseconds for a million.
 *
 * Returns: (transfer full): what it is linked with
 */
DatelineRelated *
dateline_related_new (DatelineDossier *dossier,
                      DatelineRef      ref)
{
  DatelineRelated *self = g_object_new (DATELINE_TYPE_RELATED, NULL);
  gboolean is_place = dateline_ref_kind (ref) == DATELINE_KIND_PLACE;
  DatelineLinks links;

  g_return_val_if_fail (dateline_dossier_has (dossier, ref), NULL);

  dateline_links_init (&links, dossier);
  self->ref = ref;
  allocate_bits (self->bits, dossier);
  add (ref, self);
  dateline_links_direct (&links, ref, add, self);
  add_naming (self, &links, is_place);
  if (!is_place)
    add_places_of_events (self, &links);
  return self;
}

/* Those of @refs that are places, or those that are none. */
static void
add_some (DatelineRelated      *self,
          DatelineDossier      *dossier,
          const DatelineLinks  *links,
          const DatelineRefSet *refs,
          gboolean              places)
{
  DatelineBits *wanted[DATELINE_N_KINDS];
  guint n = 0;

  allocate_bits (wanted, dossier);
  for (guint i = 0; i < refs->n; i++)
    {
      DatelineKind kind = dateline_ref_kind (refs->refs[i]);

      if ((kind == DATELINE_KIND_PLACE) != places)
        continue;
      dateline_bits_set (wanted[kind], dateline_ref_row (refs->refs[i]));
      add (refs->refs[i], self);
      dateline_links_direct (links, refs->refs[i], add, self);
      n++;
    }
  if (n > 0)
    add_naming_any (self, links, places, wanted);
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    dateline_bits_unref (wanted[kind]);
}

/**
 * dateline_related_new_any:
 * @refs: records of @dossier
 *
 * Looks at every record once or twice, however many @refs there are.
 *
 * Returns: (transfer full): what any of them is linked with
 */
DatelineRelated *
dateline_related_new_any (DatelineDossier      *dossier,
                          const DatelineRefSet *refs)
{
  DatelineRelated *self;
  DatelineLinks links;

  if (refs->n == 1)
    return dateline_related_new (dossier, refs->refs[0]);

  self = g_object_new (DATELINE_TYPE_RELATED, NULL);
  self->ref = DATELINE_REF_NONE;
  dateline_links_init (&links, dossier);
  allocate_bits (self->bits, dossier);
  /* Places last: an event that happened at one does not lead to where else it did. */
  add_some (self, dossier, &links, refs, FALSE);
  add_places_of_events (self, &links);
  add_some (self, dossier, &links, refs, TRUE);
  return self;
}

/**
 * dateline_related_get_ref:
 *
 * Returns: the record it is all linked with; %DATELINE_REF_NONE if there are several
 */
DatelineRef
dateline_related_get_ref (DatelineRelated *self)
{
  g_return_val_if_fail (DATELINE_IS_RELATED (self), DATELINE_REF_NONE);
  return self->ref;
}

/**
 * dateline_related_get_bits:
 *
 * Returns: (transfer none): the rows of @kind that are linked with it
 */
const DatelineBits *
dateline_related_get_bits (DatelineRelated *self,
                           DatelineKind     kind)
{
  g_return_val_if_fail (DATELINE_IS_RELATED (self), NULL);
  return self->bits[kind];
}

/**
 * dateline_related_has:
 *
 * Returns: whether @ref is linked with it, or is it
 */
gboolean
dateline_related_has (DatelineRelated *self,
                      DatelineRef      ref)
{
  g_return_val_if_fail (DATELINE_IS_RELATED (self), FALSE);
  return dateline_ref_kind (ref) < DATELINE_N_KINDS &&
         dateline_ref_row (ref) < self->bits[dateline_ref_kind (ref)]->n &&
         dateline_bits_get (self->bits[dateline_ref_kind (ref)], dateline_ref_row (ref));
}
