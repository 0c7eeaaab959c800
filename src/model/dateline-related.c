/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-related.h"

#include "dateline-links-private.h"

/**
 * DatelineRelated:
 *
 * What one record is linked with, either way: the record itself; what names
 * it and what it names; where the events among those happened; and, of a
 * place, what is said of what happened there. Never changes.
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

static gboolean
names (const DatelineLinks *links,
       DatelineRef          from,
       DatelineRef          to)
{
  Search search = { to, FALSE };

  if (dateline_ref_kind (to) == DATELINE_KIND_PLACE)
    dateline_links_foreach (links, from, compare, &search);
  else
    dateline_links_direct (links, from, compare, &search);
  return search.found;
}

static void
add_naming (DatelineRelated     *self,
            const DatelineLinks *links)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    for (guint row = 0; row < dateline_table_get_n (links->tables[kind]); row++)
      if (names (links, dateline_ref (kind, row), self->ref))
        add (dateline_ref (kind, row), self);
}

static void
add_places_of_events (DatelineRelated     *self,
                      const DatelineLinks *links)
{
  guint row = 0;

  for (; dateline_bits_next (self->bits[DATELINE_KIND_EVENT], &row); row++)
    dateline_links_direct (links, dateline_ref (DATELINE_KIND_EVENT, row), add_place, self);
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
  DatelineLinks links;

  g_return_val_if_fail (dateline_dossier_has (dossier, ref), NULL);

  dateline_links_init (&links, dossier);
  self->ref = ref;
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    self->bits[kind] = dateline_bits_new (dateline_dossier_get_n (dossier, kind));
  add (ref, self);
  dateline_links_direct (&links, ref, add, self);
  add_naming (self, &links);
  if (dateline_ref_kind (ref) != DATELINE_KIND_PLACE)
    add_places_of_events (self, &links);
  return self;
}

/**
 * dateline_related_get_ref:
 *
 * Returns: the record it is all linked with
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
