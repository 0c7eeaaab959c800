/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-drawn-item.h"

G_BEGIN_DECLS

/* Reading the children is quadratic in their number and holds up the program:
 * beyond this many a widget shows sums of them instead. */
#define DATELINE_DRAWN_ITEMS_MAX 500

#define DATELINE_DRAWN_ITEM_NONE G_MAXUINT64

/**
 * DatelineIsSelected:
 * @key: what tells a thing from the others
 * @data: user data
 *
 * Returns: whether the thing is selected
 */
typedef gboolean (*DatelineIsSelected) (guint64  key,
                                        gpointer data);

#define DATELINE_TYPE_DRAWN_ITEMS (dateline_drawn_items_get_type ())
G_DECLARE_FINAL_TYPE (DatelineDrawnItems, dateline_drawn_items, DATELINE, DRAWN_ITEMS, GObject)

DatelineDrawnItems *dateline_drawn_items_new          (GtkWidget             *widget);
GtkWidget          *dateline_drawn_items_get_widget   (DatelineDrawnItems    *self);
GtkAccessible      *dateline_drawn_items_dup_first    (DatelineDrawnItems    *self);
guint               dateline_drawn_items_get_n        (DatelineDrawnItems    *self);
DatelineDrawnItem  *dateline_drawn_items_get          (DatelineDrawnItems    *self,
                                                       guint                  position);
DatelineDrawnItem  *dateline_drawn_items_lookup       (DatelineDrawnItems    *self,
                                                       guint64                key);

void                dateline_drawn_items_begin        (DatelineDrawnItems    *self);
gboolean            dateline_drawn_items_add          (DatelineDrawnItems    *self,
                                                       guint64                key,
                                                       const char            *label,
                                                       const char            *description,
                                                       const graphene_rect_t *bounds);
void                dateline_drawn_items_end          (DatelineDrawnItems    *self);

void                dateline_drawn_items_set_focused  (DatelineDrawnItems    *self,
                                                       guint64                key);
void                dateline_drawn_items_set_selected_func (DatelineDrawnItems *self,
                                                            DatelineIsSelected  is_selected,
                                                            gpointer            data);
void                dateline_drawn_items_selection_changed (DatelineDrawnItems *self);
void                dateline_drawn_items_announce     (DatelineDrawnItems    *self,
                                                       const char            *text);
gboolean            dateline_drawn_items_has_focus    (DatelineDrawnItems    *self,
                                                       guint64                key);

G_END_DECLS
