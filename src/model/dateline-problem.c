/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-problem.h"

/**
 * DatelineProblem:
 *
 * Something in a file that a person should see to: where it is and what is
 * wrong with it.
 */
struct _DatelineProblem
{
  GObject parent_instance;

  DatelineSeverity severity;
  guint line;
  guint column;
  char *path;
  char *message;
};

G_DEFINE_FINAL_TYPE (DatelineProblem, dateline_problem, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SEVERITY,
  PROP_LINE,
  PROP_COLUMN,
  PROP_PATH,
  PROP_MESSAGE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
dateline_problem_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  DatelineProblem *self = DATELINE_PROBLEM (object);

  switch (prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_int (value, (int) self->severity);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_COLUMN:
      g_value_set_uint (value, self->column);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_problem_finalize (GObject *object)
{
  DatelineProblem *self = DATELINE_PROBLEM (object);

  g_free (self->path);
  g_free (self->message);
  G_OBJECT_CLASS (dateline_problem_parent_class)->finalize (object);
}

static void
dateline_problem_class_init (DatelineProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dateline_problem_get_property;
  object_class->finalize = dateline_problem_finalize;

  /**
   * DatelineProblem:severity:
   *
   * A [enum@Severity].
   */
  props[PROP_SEVERITY] = g_param_spec_int ("severity", NULL, NULL, DATELINE_SEVERITY_WARNING,
                                           DATELINE_SEVERITY_ERROR, DATELINE_SEVERITY_WARNING,
                                           flags);
  /**
   * DatelineProblem:line:
   *
   * The line of the file, from 1.
   */
  props[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * DatelineProblem:column:
   *
   * The Unicode character in the line, from 1.
   */
  props[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * DatelineProblem:path:
   *
   * The member of the record, such as `events[3].when`.
   */
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  /**
   * DatelineProblem:message:
   *
   * What is wrong, in a sentence for a person.
   */
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dateline_problem_init (DatelineProblem *self)
{
}

/**
 * dateline_problem_new:
 * @line: the line of the file, from 1
 * @column: the Unicode character in the line, from 1
 * @path: the member of the record, such as `events[3].when`
 * @message: what is wrong, in a sentence for a person
 *
 * Returns: (transfer full): a problem
 */
DatelineProblem *
dateline_problem_new (DatelineSeverity  severity,
                      guint             line,
                      guint             column,
                      const char       *path,
                      const char       *message)
{
  DatelineProblem *self = g_object_new (DATELINE_TYPE_PROBLEM, NULL);

  self->severity = severity;
  self->line = line;
  self->column = column;
  self->path = g_strdup (path);
  self->message = g_strdup (message);
  return self;
}

/**
 * dateline_problem_get_severity:
 *
 * Returns: whether it is an error or a warning
 */
DatelineSeverity
dateline_problem_get_severity (DatelineProblem *self)
{
  g_return_val_if_fail (DATELINE_IS_PROBLEM (self), DATELINE_SEVERITY_ERROR);
  return self->severity;
}

/**
 * dateline_problem_get_line:
 *
 * Returns: the line of the file, from 1
 */
guint
dateline_problem_get_line (DatelineProblem *self)
{
  g_return_val_if_fail (DATELINE_IS_PROBLEM (self), 0);
  return self->line;
}

/**
 * dateline_problem_get_column:
 *
 * Returns: the Unicode character in the line, from 1
 */
guint
dateline_problem_get_column (DatelineProblem *self)
{
  g_return_val_if_fail (DATELINE_IS_PROBLEM (self), 0);
  return self->column;
}

/**
 * dateline_problem_get_path:
 *
 * Returns: the member of the record, such as `events[3].when`
 */
const char *
dateline_problem_get_path (DatelineProblem *self)
{
  g_return_val_if_fail (DATELINE_IS_PROBLEM (self), NULL);
  return self->path;
}

/**
 * dateline_problem_get_message:
 *
 * Returns: what is wrong
 */
const char *
dateline_problem_get_message (DatelineProblem *self)
{
  g_return_val_if_fail (DATELINE_IS_PROBLEM (self), NULL);
  return self->message;
}
