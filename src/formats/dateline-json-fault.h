/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineJsonFault:
 *
 * Why a text is not JSON, or stops being it. What each means is told by
 * dateline_json_fault_dup_message().
 */
typedef enum
{
  DATELINE_JSON_FAULT_NONE,
  DATELINE_JSON_FAULT_EMPTY,
  DATELINE_JSON_FAULT_ZEROES,
  DATELINE_JSON_FAULT_UTF16,
  DATELINE_JSON_FAULT_UTF32,
  DATELINE_JSON_FAULT_UTF8,
  DATELINE_JSON_FAULT_CUT_OFF,
  DATELINE_JSON_FAULT_OPEN_STRING,
  DATELINE_JSON_FAULT_CONTROL,
  DATELINE_JSON_FAULT_ESCAPE,
  DATELINE_JSON_FAULT_NUMBER,
  DATELINE_JSON_FAULT_VALUE,
  DATELINE_JSON_FAULT_KEY,
  DATELINE_JSON_FAULT_COLON,
  DATELINE_JSON_FAULT_COMMA,
  DATELINE_JSON_FAULT_TRAILING_COMMA,
  DATELINE_JSON_FAULT_BRACKET,
  DATELINE_JSON_FAULT_TRAILING_TEXT,
  DATELINE_JSON_FAULT_DEPTH,
  DATELINE_JSON_FAULT_TOO_LARGE,
  DATELINE_JSON_FAULT_STOPPED,
} DatelineJsonFault;

char *dateline_json_fault_dup_message (DatelineJsonFault  fault,
                                       const char        *text,
                                       gsize              length,
                                       gsize              offset);

G_END_DECLS
