/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _DatelineText DatelineText;
#define DATELINE_TYPE_TEXT (dateline_text_get_type ())
GType dateline_text_get_type (void) G_GNUC_CONST;

DatelineText *dateline_text_new          (void);
DatelineText *dateline_text_ref          (DatelineText       *self);
void          dateline_text_unref        (DatelineText       *self);
void          dateline_text_add          (DatelineText       *self,
                                          const char         *language,
                                          const char         *text);
guint         dateline_text_get_n        (DatelineText       *self);
const char   *dateline_text_get_language (DatelineText       *self,
                                          guint               position);
const char   *dateline_text_get_text     (DatelineText       *self,
                                          guint               position);
const char   *dateline_text_get          (DatelineText       *self,
                                          const char * const *languages);
const char   *dateline_text_get_local    (DatelineText       *self);

int           dateline_language_rank     (const char         *language,
                                          const char * const *languages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineText, dateline_text_unref)

G_END_DECLS
