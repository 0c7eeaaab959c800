/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-area.h"
#include "dateline-dossier.h"
#include "dateline-trait.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_QUERY (dateline_query_get_type ())
G_DECLARE_FINAL_TYPE (DatelineQuery, dateline_query, DATELINE, QUERY, GObject)

/* signal "changed" (void): after anything below was set to something else */
DatelineQuery      *dateline_query_new             (void);
gboolean            dateline_query_is_empty        (DatelineQuery       *self);
void                dateline_query_clear           (DatelineQuery       *self);
void                dateline_query_assign          (DatelineQuery       *self,
                                                    DatelineQuery       *other);

gboolean            dateline_query_get_span        (DatelineQuery       *self,
                                                    gint64              *start,
                                                    gint64              *end);
void                dateline_query_set_span        (DatelineQuery       *self,
                                                    gint64               start,
                                                    gint64               end);
void                dateline_query_clear_span      (DatelineQuery       *self);
gboolean            dateline_query_get_surely      (DatelineQuery       *self);
void                dateline_query_set_surely      (DatelineQuery       *self,
                                                    gboolean             surely);

/* Records to be linked with: topics, actors, places and sources. Several of
 * one kind are alternatives; different kinds must all be met. */
gboolean            dateline_query_has_ref         (DatelineQuery       *self,
                                                    DatelineRef          ref);
void                dateline_query_set_ref         (DatelineQuery       *self,
                                                    DatelineRef          ref,
                                                    gboolean             wanted);
void                dateline_query_move_refs       (DatelineQuery       *self,
                                                    DatelineRef          from,
                                                    int                  by);
const DatelineRef  *dateline_query_get_refs        (DatelineQuery       *self,
                                                    guint               *n_refs);

gboolean            dateline_query_has_event_kind  (DatelineQuery       *self,
                                                    const char          *kind);
void                dateline_query_set_event_kind  (DatelineQuery       *self,
                                                    const char          *kind,
                                                    gboolean             wanted);
const char * const *dateline_query_get_event_kinds (DatelineQuery       *self);

gboolean            dateline_query_has_country     (DatelineQuery       *self,
                                                    const char          *country);
void                dateline_query_set_country     (DatelineQuery       *self,
                                                    const char          *country,
                                                    gboolean             wanted);
const char * const *dateline_query_get_countries   (DatelineQuery       *self);

/* Of quotations and commitments; events follow them. */
guint               dateline_query_get_trait       (DatelineQuery       *self,
                                                    DatelineTrait        trait);
void                dateline_query_set_trait       (DatelineQuery       *self,
                                                    DatelineTrait        trait,
                                                    guint                values);
gint64              dateline_query_get_as_of       (DatelineQuery       *self);
void                dateline_query_set_as_of       (DatelineQuery       *self,
                                                    gint64               as_of);
gboolean            dateline_query_has_through     (DatelineQuery       *self,
                                                    DatelineRef          actor);
void                dateline_query_set_through     (DatelineQuery       *self,
                                                    DatelineRef          actor,
                                                    gboolean             wanted);
const DatelineRef  *dateline_query_get_through     (DatelineQuery       *self,
                                                    guint               *n_actors);

const DatelineArea *dateline_query_get_area        (DatelineQuery       *self);
void                dateline_query_set_area        (DatelineQuery       *self,
                                                    const DatelineArea  *area);

const char         *dateline_query_get_text        (DatelineQuery       *self);
void                dateline_query_set_text        (DatelineQuery       *self,
                                                    const char          *text);

G_END_DECLS
