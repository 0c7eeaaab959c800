/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  DATELINE_SEVERITY_WARNING,
  DATELINE_SEVERITY_ERROR,
} DatelineSeverity;

#define DATELINE_TYPE_PROBLEM (dateline_problem_get_type ())
G_DECLARE_FINAL_TYPE (DatelineProblem, dateline_problem, DATELINE, PROBLEM, GObject)

/* properties: severity (int), line, column (uint), path, message (string) */
DatelineProblem  *dateline_problem_new          (DatelineSeverity  severity,
                                                 guint             line,
                                                 guint             column,
                                                 const char       *path,
                                                 const char       *message);
DatelineSeverity  dateline_problem_get_severity (DatelineProblem  *self);
guint             dateline_problem_get_line     (DatelineProblem  *self);
guint             dateline_problem_get_column   (DatelineProblem  *self);
const char       *dateline_problem_get_path     (DatelineProblem  *self);
const char       *dateline_problem_get_message  (DatelineProblem  *self);

G_END_DECLS
