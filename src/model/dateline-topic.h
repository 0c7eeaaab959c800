/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-record.h"
#include "dateline-text.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_TOPIC (dateline_topic_get_type ())
G_DECLARE_FINAL_TYPE (DatelineTopic, dateline_topic, DATELINE, TOPIC, DatelineRecord)

/**
 * DatelineTopic:
 * @label: what it is called
 * @broader: the topic it is part of, or %DATELINE_REF_NONE
 *
 * A subject. Its fields are read-only.
 */
struct _DatelineTopic
{
  DatelineRecord parent_instance;

  DatelineText *label;
  DatelineRef broader;
};

G_END_DECLS
