/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_UNDATED_BUTTON (dateline_undated_button_get_type ())
G_DECLARE_FINAL_TYPE (DatelineUndatedButton, dateline_undated_button, DATELINE, UNDATED_BUTTON, AdwBin)

/* Properties, all with notify:
 *   session    DatelineSession  whose dossier
 *   records    GListModel       the events and quotations without a date
 *   n-undated  uint             how many there are
 */
void             dateline_undated_button_set_session   (DatelineUndatedButton *self,
                                                        DatelineSession       *session);
guint            dateline_undated_button_get_n_undated (DatelineUndatedButton *self);

G_END_DECLS
