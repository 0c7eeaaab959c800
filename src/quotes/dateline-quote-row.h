/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-record-row.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_QUOTE_ROW (dateline_quote_row_get_type ())
G_DECLARE_FINAL_TYPE (DatelineQuoteRow, dateline_quote_row, DATELINE, QUOTE_ROW, DatelineRecordRow)


G_END_DECLS
