/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-claims.h"
#include "dateline-dossier.h"
#include "dateline-matches.h"
#include "dateline-query.h"
#include "dateline-quote-times.h"
#include "dateline-record-list.h"
#include "dateline-related.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SESSION (dateline_session_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSession, dateline_session, DATELINE, SESSION, GObject)

DatelineSession *dateline_session_new                 (void);
DatelineDossier *dateline_session_get_dossier         (DatelineSession *self);
void             dateline_session_set_dossier         (DatelineSession *self,
                                                       DatelineDossier *dossier,
                                                       GListModel      *problems);
GFile           *dateline_session_get_file            (DatelineSession *self);
void             dateline_session_set_file            (DatelineSession *self,
                                                       GFile           *file);
DatelineQuery   *dateline_session_get_query           (DatelineSession *self);
DatelineMatches *dateline_session_get_matches         (DatelineSession *self);
DatelineMatches *dateline_session_get_everything       (DatelineSession *self);
DatelineClaims  *dateline_session_get_claims          (DatelineSession *self);
void             dateline_session_prepare_search      (DatelineSession *self);
GListModel      *dateline_session_get_quotes          (DatelineSession *self);
GListModel      *dateline_session_get_problems        (DatelineSession *self);
DatelineRef      dateline_session_get_selection       (DatelineSession *self);
void             dateline_session_set_selection       (DatelineSession *self,
                                                       DatelineRef      ref);
DatelineRefSet  *dateline_session_get_selected        (DatelineSession *self);
void             dateline_session_set_selected        (DatelineSession *self,
                                                       DatelineRefSet  *refs,
                                                       DatelineRef      selection);
void             dateline_session_toggle_selected     (DatelineSession *self,
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
DatelineDate    *dateline_session_get_as_of           (DatelineSession *self);
gint64           dateline_session_get_as_of_time      (DatelineSession *self);
DatelineDate    *dateline_session_get_usual_as_of     (DatelineSession *self);
void             dateline_session_set_as_of           (DatelineSession *self,
                                                       DatelineDate    *day);

DatelineQuoteClock   dateline_session_get_quote_clock (DatelineSession    *self);
void                 dateline_session_set_quote_clock (DatelineSession    *self,
                                                       DatelineQuoteClock  clock);
DatelineQuoteTimes  *dateline_session_get_quote_times (DatelineSession    *self);
const DatelineTable *dateline_session_get_dates       (DatelineSession    *self,
                                                       DatelineKind        kind);

gboolean             dateline_session_get_marks_grades (DatelineSession   *self);
void                 dateline_session_set_marks_grades (DatelineSession   *self,
                                                        gboolean           marks_grades);

/* What a view asks for each mark it draws. */
gboolean         dateline_session_is_match            (DatelineSession *self,
                                                       DatelineRef      ref);
gboolean         dateline_session_is_selected         (DatelineSession *self,
                                                       DatelineRef      ref);
gboolean         dateline_session_is_dimmed           (DatelineSession *self,
                                                       DatelineRef      ref);
gboolean         dateline_session_is_lit              (DatelineSession *self,
                                                       DatelineRef      ref);

G_END_DECLS
