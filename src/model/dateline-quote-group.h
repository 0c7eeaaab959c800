/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_QUOTE_GROUP (dateline_quote_group_get_type ())
G_DECLARE_FINAL_TYPE (DatelineQuoteGroup, dateline_quote_group, DATELINE, QUOTE_GROUP, GObject)

DatelineQuoteGroup *dateline_quote_group_new           (const char         *label,
                                                        guint               n,
                                                        gboolean            collapsed);
const char         *dateline_quote_group_get_label     (DatelineQuoteGroup *self);
guint               dateline_quote_group_get_n         (DatelineQuoteGroup *self);
gboolean            dateline_quote_group_get_collapsed (DatelineQuoteGroup *self);
void                dateline_quote_group_set_collapsed (DatelineQuoteGroup *self,
                                                        gboolean            collapsed);

G_END_DECLS
