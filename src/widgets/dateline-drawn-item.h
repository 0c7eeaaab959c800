/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _DatelineDrawnItems DatelineDrawnItems;

#define DATELINE_TYPE_DRAWN_ITEM (dateline_drawn_item_get_type ())
G_DECLARE_FINAL_TYPE (DatelineDrawnItem, dateline_drawn_item, DATELINE, DRAWN_ITEM, GObject)

DatelineDrawnItem *dateline_drawn_item_new         (DatelineDrawnItems    *owner,
                                                    guint64                key);
guint64            dateline_drawn_item_get_key     (DatelineDrawnItem     *self);
void               dateline_drawn_item_set_text    (DatelineDrawnItem     *self,
                                                    const char            *label,
                                                    const char            *description);
void               dateline_drawn_item_set_bounds  (DatelineDrawnItem     *self,
                                                    const graphene_rect_t *bounds);
void               dateline_drawn_item_set_index   (DatelineDrawnItem     *self,
                                                    guint                  index);
void               dateline_drawn_item_set_hidden  (DatelineDrawnItem     *self,
                                                    gboolean               hidden);
void               dateline_drawn_item_set_selected (DatelineDrawnItem   *self,
                                                     gboolean             selected);
void               dateline_drawn_item_forget      (DatelineDrawnItem     *self);

G_END_DECLS
