/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_PREFERENCES_DIALOG (dateline_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DatelinePreferencesDialog, dateline_preferences_dialog, DATELINE, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *dateline_preferences_dialog_new (void);

G_END_DECLS
