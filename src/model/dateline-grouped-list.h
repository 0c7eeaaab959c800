/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-quote-group.h"
#include "dateline-quote-groups.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_GROUPED_LIST (dateline_grouped_list_get_type ())
G_DECLARE_FINAL_TYPE (DatelineGroupedList, dateline_grouped_list, DATELINE, GROUPED_LIST, GObject)

DatelineGroupedList *dateline_grouped_list_new          (void);
void                 dateline_grouped_list_set          (DatelineGroupedList *self,
                                                         DatelineDossier     *dossier,
                                                         const DatelineBits  *bits,
                                                         DatelineGroupField   field,
                                                         DatelineSortField    sort,
                                                         gboolean             descending);
DatelineRef          dateline_grouped_list_get_ref      (DatelineGroupedList *self,
                                                         guint                position);
gboolean             dateline_grouped_list_get_position (DatelineGroupedList *self,
                                                         DatelineRef          ref,
                                                         guint               *position);
void                 dateline_grouped_list_toggle       (DatelineGroupedList *self,
                                                         guint                position);

G_END_DECLS
