/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-table-private.h"

G_BEGIN_DECLS

/* The tables of a dossier, at hand for a loop over many rows. */
typedef struct
{
  const DatelineTable *tables[DATELINE_N_KINDS];
} DatelineLinks;

typedef void (*DatelineLinkFunc) (DatelineRef to,
                                  gpointer    data);

static inline void
dateline_links_init (DatelineLinks   *self,
                     DatelineDossier *dossier)
{
  for (int kind = 0; kind < DATELINE_N_KINDS; kind++)
    self->tables[kind] = dateline_dossier_get_table (dossier, kind);
}

/* Reads the columns themselves: a call for each link is what such a loop would
 * spend most of its time on. */
static inline const guint32 *
dateline_links_get (const DatelineLinks *self,
                    DatelineRef          from,
                    guint               *n)
{
  const DatelineTable *table = self->tables[dateline_ref_kind (from)];
  const guint32 *links = table->links + table->link_start[dateline_ref_row (from)];

  *n = links[0];
  return links + 1;
}

/* Always inline, so that the call of @func becomes part of the caller's loop. */
G_ALWAYS_INLINE static inline void
dateline_links_direct (const DatelineLinks *self,
                       DatelineRef          from,
                       DatelineLinkFunc     func,
                       gpointer             data)
{
  guint n;
  const DatelineRef *links = dateline_links_get (self, from, &n);

  for (guint i = 0; i < n; i++)
    func (links[i], data);
}

/*
 * Calls @func for each link of a record and, unless it is an event itself, for
 * each link of the events it names: what is said of an event is said of where
 * it happened and who was there. A record may be visited twice.
 */
G_ALWAYS_INLINE static inline void
dateline_links_foreach (const DatelineLinks *self,
                        DatelineRef          from,
                        DatelineLinkFunc     func,
                        gpointer             data)
{
  guint n;
  const DatelineRef *links = dateline_links_get (self, from, &n);

  for (guint i = 0; i < n; i++)
    {
      func (links[i], data);
      if (dateline_ref_kind (links[i]) == DATELINE_KIND_EVENT &&
          dateline_ref_kind (from) != DATELINE_KIND_EVENT)
        dateline_links_direct (self, links[i], func, data);
    }
}

G_END_DECLS
