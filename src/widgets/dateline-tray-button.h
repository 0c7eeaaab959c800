/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-bits.h"
#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TRAY_BUTTON (dateline_tray_button_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTrayButton, dateline_tray_button, DATELINE, TRAY_BUTTON, AdwBin)

/**
 * DatelineTrayFind:
 * @session: a session with a dossier
 * @kind: events or quotations
 *
 * Finds what a view has no place for.
 *
 * Returns: (transfer full) (nullable): its rows, as many bits as there are
 *   records of @kind; %NULL for none
 */
typedef DatelineBits *(*DatelineTrayFind) (DatelineSession *session,
                                           DatelineKind     kind);

/* Properties, all with notify:
 *   session    DatelineSession  whose dossier is looked through
 *   title      string           what is listed, in the tooltip and to a screen reader
 *   label      string           what stands on the button
 *   records    GListModel       the events, then the quotations
 *   n-records  uint             how many there are
 */
void  dateline_tray_button_set_find      (DatelineTrayButton *self,
                                          DatelineTrayFind    find);
guint dateline_tray_button_get_n_records (DatelineTrayButton *self);

G_END_DECLS
