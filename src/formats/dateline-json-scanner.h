/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-json-fault.h"
#include "dateline-json-tape.h"

G_BEGIN_DECLS

/* How deep arrays and objects may stand in one another. */
#define DATELINE_JSON_MAX_DEPTH 512

/**
 * DatelineJsonTickFunc:
 * @offset: how many bytes have been read
 * @data: user data
 *
 * Called now and then while a text is scanned.
 *
 * Returns: whether to go on
 */
typedef gboolean (*DatelineJsonTickFunc) (gsize    offset,
                                          gpointer data);

/**
 * DatelineJsonScanner:
 * @text: the text; not owned
 * @length: its length in bytes
 * @position: what is read next
 * @depth: how many objects and arrays stand around it
 * @at_start: whether the innermost of them was entered just now
 * @has_mark: whether the text starts with a byte order mark
 * @fault: what is wrong, if anything
 * @fault_offset: where that is
 *
 * Reads JSON as RFC 8259 has it and nothing else, in one pass, without
 * recursion. It is a cursor: the caller enters the objects and arrays it
 * wants to go through one by one, and takes all else whole, as a tape. Once
 * something is wrong every call fails.
 */
typedef struct
{
  const char *text;
  gsize length;
  gsize position;
  guint depth;
  gboolean at_start;
  gboolean has_mark;
  DatelineJsonFault fault;
  gsize fault_offset;

  /*< private >*/
  gsize next_tick;
  DatelineJsonTickFunc tick;
  gpointer tick_data;
} DatelineJsonScanner;

void     dateline_json_scanner_init         (DatelineJsonScanner  *self,
                                             const char           *text,
                                             gsize                 length);
void     dateline_json_scanner_set_tick     (DatelineJsonScanner  *self,
                                             DatelineJsonTickFunc  func,
                                             gpointer              data);
gboolean dateline_json_scanner_start        (DatelineJsonScanner  *self);
char     dateline_json_scanner_peek         (DatelineJsonScanner  *self);
gboolean dateline_json_scanner_enter        (DatelineJsonScanner  *self);
gboolean dateline_json_scanner_next_member  (DatelineJsonScanner  *self,
                                             DatelineJsonTape     *key);
gboolean dateline_json_scanner_next_element (DatelineJsonScanner  *self);
gboolean dateline_json_scanner_take         (DatelineJsonScanner  *self,
                                             DatelineJsonTape     *tape);
gboolean dateline_json_scanner_end          (DatelineJsonScanner  *self);

G_END_DECLS
