/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_SEARCH_FIELD (dateline_search_field_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSearchField, dateline_search_field, DATELINE, SEARCH_FIELD, AdwBin)

/* property session DatelineSession: whose query gets the words */
void dateline_search_field_focus (DatelineSearchField *self);

G_END_DECLS
