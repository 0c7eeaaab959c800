/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-date.h"
#include "dateline-json-tape.h"
#include "dateline-problem.h"
#include "dateline-record-schema.h"

G_BEGIN_DECLS

/**
 * DatelineRecordSink:
 * @problem: something is wrong with a token
 * @date: the record's date is read
 * @code: the event's kind, or one of the place's countries, is read
 * @point: the place's position is read
 * @grade: the source's or the quotation's grade is read
 * @unnamed: somebody who is not named passed the quotation on in his own words
 * @link: the record names another at a token, which should be of one of
 *   some kinds, a bit each
 * @text: the record has a text to search
 * @data: what they are called with
 *
 * Who hears of what a record holds. What nobody hears of is passed over.
 */
typedef struct
{
  void (*problem)    (DatelineSeverity          severity,
                      guint                     token,
                      const char               *message,
                      gpointer                  data);
  void (*date)       (const DatelineDateBounds *bounds,
                      gpointer                  data);
  void (*code)       (const char               *word,
                      gpointer                  data);
  void (*point)      (double                    longitude,
                      double                    latitude,
                      gpointer                  data);
  void (*grade)      (guint                     grade,
                      gpointer                  data);
  void (*unnamed)    (gpointer                  data);
  void (*link)       (const char               *id,
                      guint                     token,
                      guint                     kinds,
                      DatelineRole              role,
                      gpointer                  data);
  void (*text)       (const char               *text,
                      gsize                     length,
                      gpointer                  data);
  gpointer data;
} DatelineRecordSink;

void dateline_record_reader_read        (const DatelineJsonTape   *tape,
                                         const DatelineMember     *shape,
                                         const DatelineRecordSink *sink);
void dateline_record_reader_read_member (const DatelineJsonTape   *tape,
                                         const DatelineMember     *member,
                                         const DatelineRecordSink *sink);

G_END_DECLS
