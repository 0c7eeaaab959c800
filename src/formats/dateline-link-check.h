/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"
#include "dateline-reading.h"

G_BEGIN_DECLS

/**
 * DatelineLinkCheck:
 *
 * Remembers of each link which kinds of record it may lead to, until all
 * records are read and it is known where it leads: two bytes a link, where
 * going through the file again would take as long as reading it.
 */
typedef struct _DatelineLinkCheck DatelineLinkCheck;

DatelineLinkCheck *dateline_link_check_new        (void);
void               dateline_link_check_free       (DatelineLinkCheck *self);
void               dateline_link_check_add_record (DatelineLinkCheck *self,
                                                   DatelineKind       kind);
void               dateline_link_check_add_link   (DatelineLinkCheck *self,
                                                   guint              kinds);
void               dateline_link_check_add_lost   (DatelineLinkCheck *self,
                                                   DatelineRef        from);
void               dateline_link_check_finish     (DatelineLinkCheck *self,
                                                   DatelineReading   *reading,
                                                   DatelineDossier   *dossier,
                                                   const char        *dossier_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineLinkCheck, dateline_link_check_free)

G_END_DECLS
