/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_EVIDENCE_STRIP (dateline_evidence_strip_get_type ())
G_DECLARE_FINAL_TYPE (DatelineEvidenceStrip, dateline_evidence_strip, DATELINE, EVIDENCE_STRIP, GtkWidget)

G_END_DECLS
