/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-cli.h"
#include "dateline-query.h"
#include "dateline-quote-clock.h"

G_BEGIN_DECLS

gboolean dateline_cli_trait_is_of      (const char         *option,
                                        GStrv               values,
                                        DatelineKind        kind,
                                        DatelineKind        wanted);
gboolean dateline_cli_trait_read       (DatelineTrait       trait,
                                        GStrv               words,
                                        DatelineKind        kind,
                                        guint              *values);
gboolean dateline_cli_trait_read_clock (GStrv               words,
                                        DatelineKind        kind,
                                        DatelineQuoteClock *clock);

G_END_DECLS
