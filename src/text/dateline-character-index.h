/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DatelineCharacterIndex DatelineCharacterIndex;

DatelineCharacterIndex *dateline_character_index_new           (const char             *text,
                                                                gsize                   length);
void                    dateline_character_index_free          (DatelineCharacterIndex *self);
guint                   dateline_character_index_get_character (DatelineCharacterIndex *self,
                                                                gsize                   byte);
gboolean                dateline_character_index_get_byte      (DatelineCharacterIndex *self,
                                                                gint64                  character,
                                                                gsize                  *byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineCharacterIndex, dateline_character_index_free)

G_END_DECLS
