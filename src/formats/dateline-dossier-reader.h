/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "dateline-dossier.h"
#include "dateline-json-scanner.h"

G_BEGIN_DECLS

DatelineDossier *dateline_dossier_reader_read (GBytes                *bytes,
                                               DatelineJsonTickFunc   tick,
                                               gpointer               data,
                                               GListModel           **problems,
                                               GError               **error);

G_END_DECLS
