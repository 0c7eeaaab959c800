/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-session.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_UNPLACED_BUTTON (dateline_unplaced_button_get_type ())
G_DECLARE_FINAL_TYPE (DatelineUnplacedButton, dateline_unplaced_button, DATELINE, UNPLACED_BUTTON, AdwBin)

/* Properties, all with notify:
 *   session     DatelineSession  whose dossier
 *   records     GListModel       the events that have no place on the map
 *   n-unplaced  uint             how many there are
 */
void  dateline_unplaced_button_set_session    (DatelineUnplacedButton *self,
                                               DatelineSession        *session);
guint dateline_unplaced_button_get_n_unplaced (DatelineUnplacedButton *self);

G_END_DECLS
