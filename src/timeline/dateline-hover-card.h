/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_HOVER_CARD (dateline_hover_card_get_type ())
G_DECLARE_FINAL_TYPE (DatelineHoverCard, dateline_hover_card, DATELINE, HOVER_CARD, GtkPopover)

GtkWidget *dateline_hover_card_new (void);
void       dateline_hover_card_set (DatelineHoverCard *self,
                                    const char        *title,
                                    const char        *when,
                                    const char        *printed,
                                    const char        *facts);

G_END_DECLS
