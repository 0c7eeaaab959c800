/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_QUOTE_LIST (dateline_quote_list_get_type ())
G_DECLARE_FINAL_TYPE (DatelineQuoteList, dateline_quote_list, DATELINE, QUOTE_LIST, AdwBin)

void dateline_quote_list_set_session (DatelineQuoteList *self,
                                      DatelineSession   *session);
void dateline_quote_list_scroll_to   (DatelineQuoteList *self,
                                      DatelineRef        ref,
                                      gboolean           focus);

G_END_DECLS
