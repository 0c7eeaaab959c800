/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-quote-clock.h"
#include "dateline-table.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_QUOTE_TIMES (dateline_quote_times_get_type ())
G_DECLARE_FINAL_TYPE (DatelineQuoteTimes, dateline_quote_times, DATELINE, QUOTE_TIMES, GObject)

DatelineQuoteTimes  *dateline_quote_times_new        (DatelineDossier      *dossier,
                                                      DatelineQuoteClock    clock);
void                 dateline_quote_times_new_async  (DatelineDossier      *dossier,
                                                      DatelineQuoteClock    clock,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              data);
DatelineQuoteTimes  *dateline_quote_times_new_finish (GAsyncResult         *result,
                                                      GError              **error);
DatelineQuoteClock   dateline_quote_times_get_clock  (DatelineQuoteTimes   *self);
const DatelineTable *dateline_quote_times_get_table  (DatelineQuoteTimes   *self);

G_END_DECLS
