/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_PROBLEMS_DIALOG (dateline_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DatelineProblemsDialog, dateline_problems_dialog, DATELINE, PROBLEMS_DIALOG, AdwDialog)

AdwDialog *dateline_problems_dialog_new      (GListModel             *problems,
                                              const char             *file_name);
char      *dateline_problems_dialog_dup_text (DatelineProblemsDialog *self);

G_END_DECLS
