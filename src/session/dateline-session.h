/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-matches.h"
#include "dateline-query.h"
#include "dateline-record-list.h"
#include "dateline-related.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SESSION (dateline_session_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSession, dateline_session, DATELINE, SESSION, GObject)

/* Properties, all with notify:
 *   dossier          DatelineDossier  the dossier shown, or NULL
 *   query            DatelineQuery    what is asked of it; always the same object
 *   matches          DatelineMatches  what fits the query; a new object whenever that changes (NULL without a dossier)
 *   quotes           GListModel       the matching quotations by the day they were said (always the same object)
 *   selection        uint DatelineRef the one record selected, DATELINE_REF_NONE if none
 *   selected-record  DatelineRecord   its object
 *   related          DatelineRelated  what the selection is linked with; NULL if none
 *   hover            uint DatelineRef the record under the pointer or focus, or none
 *   hovered          DatelineRelated  what that is linked with
 *   visible-start, visible-end  int64 the time the timeline shows, in seconds
 *   n-problems       uint             problems of the file
 *   problems         GListModel       of DatelineProblem
 *   searching        boolean          a text is asked for while its index is still being made
 */
DatelineSession *dateline_session_new                 (void);
DatelineDossier *dateline_session_get_dossier         (DatelineSession *self);
void             dateline_session_set_dossier         (DatelineSession *self,
                                                       DatelineDossier *dossier,
                                                       GListModel      *problems);
DatelineQuery   *dateline_session_get_query           (DatelineSession *self);
DatelineMatches *dateline_session_get_matches         (DatelineSession *self);
GListModel      *dateline_session_get_quotes          (DatelineSession *self);
GListModel      *dateline_session_get_problems        (DatelineSession *self);
DatelineRef      dateline_session_get_selection       (DatelineSession *self);
void             dateline_session_set_selection       (DatelineSession *self,
                                                       DatelineRef      ref);
DatelineRecord  *dateline_session_get_selected_record (DatelineSession *self);
DatelineRelated *dateline_session_get_related         (DatelineSession *self);
DatelineRef      dateline_session_get_hover           (DatelineSession *self);
void             dateline_session_set_hover           (DatelineSession *self,
                                                       DatelineRef      ref);
DatelineRelated *dateline_session_get_hovered         (DatelineSession *self);
void             dateline_session_get_visible_time    (DatelineSession *self,
                                                       gint64          *start,
                                                       gint64          *end);
void             dateline_session_set_visible_time    (DatelineSession *self,
                                                       gint64           start,
                                                       gint64           end);

/* What a view asks for each mark it draws. */
gboolean         dateline_session_is_match            (DatelineSession *self,
                                                       DatelineRef      ref);
gboolean         dateline_session_is_dimmed           (DatelineSession *self,
                                                       DatelineRef      ref);
gboolean         dateline_session_is_lit              (DatelineSession *self,
                                                       DatelineRef      ref);

G_END_DECLS
