/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_SPEAKER_PICKER (dateline_speaker_picker_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSpeakerPicker, dateline_speaker_picker, DATELINE, SPEAKER_PICKER, GtkPopover)

void dateline_speaker_picker_set_session (DatelineSpeakerPicker *self,
                                          DatelineSession       *session);

G_END_DECLS
