/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_FILTER_CHIP (dateline_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (DatelineFilterChip, dateline_filter_chip, DATELINE, FILTER_CHIP, AdwBin)

/* properties, all with notify:
 *   label   string  what the filter is
 *   choice  string  a word of it that a click changes, or NULL
 * signals: "removed", "chosen" (void), by a click on the cross or the choice */
GtkWidget *dateline_filter_chip_new        (void);
void       dateline_filter_chip_set_label  (DatelineFilterChip *self,
                                            const char         *label);
void       dateline_filter_chip_set_choice (DatelineFilterChip *self,
                                            const char         *choice);

G_END_DECLS
