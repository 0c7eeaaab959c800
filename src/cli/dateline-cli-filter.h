/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-bits.h"
#include "dateline-cli.h"

G_BEGIN_DECLS

/**
 * DatelineCliFilter:
 *
 * What options ask of records. Each may be given several times: then one of
 * them has to be met, and one of every other that is given.
 */
typedef struct
{
  GStrv from;
  GStrv to;
  gboolean surely;
  GStrv actors;
  GStrv places;
  GStrv topics;
  GStrv sources;
  GStrv kinds;
  GStrv texts;
  GStrv areas;
  GStrv countries;
  GStrv as_of;
  GStrv hands;
  GStrv through;
  GStrv reliabilities;
  GStrv credibilities;
  GStrv states;
  GStrv clock;
} DatelineCliFilter;

void          dateline_cli_filter_add_options (DatelineCliFilter *self,
                                               GOptionContext    *context);
DatelineBits *dateline_cli_filter_run         (DatelineCliFilter *self,
                                               DatelineDossier   *dossier,
                                               DatelineKind       kind);
gboolean      dateline_cli_filter_get_as_of   (DatelineCliFilter *self,
                                               DatelineDossier   *dossier,
                                               gint64            *as_of);
void          dateline_cli_filter_clear       (DatelineCliFilter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DatelineCliFilter, dateline_cli_filter_clear)

G_END_DECLS
