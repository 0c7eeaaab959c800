/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-problem-log.h"

#include <glib/gi18n-lib.h>

#include "dateline-text-position.h"

/* Nobody reads more than this, and a file can be wrong a million times. */
#define MAX_PROBLEMS 10000

#define NOWHERE G_MAXSIZE

typedef struct
{
  DatelineSeverity severity;
  gsize offset;
  gsize first_offset; /* of a duplicate key: where it stood first */
  char *path;
  char *message; /* of a duplicate key: the key */
  guint line, column;
  guint first_line, first_column;
} Entry;

struct _DatelineProblemLog
{
  const char *text;
  gsize length;
  GPtrArray *entries;
  guint n_left_out;
  gboolean error_left_out;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->path);
  g_free (entry->message);
  g_free (entry);
}

/**
 * dateline_problem_log_new:
 * @text: the file's text, which must outlive the log
 * @length: its length in bytes
 *
 * Returns: (transfer full): an empty log
 */
DatelineProblemLog *
dateline_problem_log_new (const char *text,
                          gsize       length)
{
  DatelineProblemLog *self = g_new0 (DatelineProblemLog, 1);

  self->text = text;
  self->length = length;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

/**
 * dateline_problem_log_free:
 * @self: (transfer full): a log
 *
 * Frees the log.
 */
void
dateline_problem_log_free (DatelineProblemLog *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * dateline_problem_log_is_full:
 * @self: a log
 *
 * Returns: whether another problem would only be counted
 */
gboolean
dateline_problem_log_is_full (DatelineProblemLog *self)
{
  return self->entries->len >= MAX_PROBLEMS;
}

/**
 * dateline_problem_log_leave_out:
 * @self: a log
 * @severity: how bad it is
 *
 * Counts a problem without saying what it is.
 */
void
dateline_problem_log_leave_out (DatelineProblemLog *self,
                                DatelineSeverity    severity)
{
  self->n_left_out++;
  self->error_left_out |= severity == DATELINE_SEVERITY_ERROR;
}

static void
add (DatelineProblemLog *self,
     DatelineSeverity    severity,
     gsize               offset,
     gsize               first_offset,
     const char         *path,
     const char         *message)
{
  Entry *entry;

  if (dateline_problem_log_is_full (self))
    {
      dateline_problem_log_leave_out (self, severity);
      return;
    }
  entry = g_new0 (Entry, 1);
  entry->severity = severity;
  entry->offset = offset;
  entry->first_offset = first_offset;
  entry->path = g_strdup (path);
  entry->message = g_strdup (message);
  g_ptr_array_add (self->entries, entry);
}

/**
 * dateline_problem_log_add:
 * @self: a log
 * @severity: how bad it is
 * @offset: where it is, in bytes from the start of the file
 * @path: the member it is about
 * @message: what is wrong, a sentence
 *
 * Notes a problem.
 */
void
dateline_problem_log_add (DatelineProblemLog *self,
                          DatelineSeverity    severity,
                          gsize               offset,
                          const char         *path,
                          const char         *message)
{
  add (self, severity, offset, NOWHERE, path, message);
}

/**
 * dateline_problem_log_add_duplicate:
 * @self: a log
 * @offset: where the member stands again
 * @first_offset: where it stood first
 * @path: the member
 * @key: its name
 *
 * Notes that an object has two members of one name.
 */
void
dateline_problem_log_add_duplicate (DatelineProblemLog *self,
                                    gsize               offset,
                                    gsize               first_offset,
                                    const char         *path,
                                    const char         *key)
{
  add (self, DATELINE_SEVERITY_WARNING, offset, first_offset, path, key);
}

/* One place to reckon and where to put its line; the column follows it. */
typedef struct
{
  gsize offset;
  guint *line;
  guint *column;
} Request;

static int
compare_requests (gconstpointer a,
                  gconstpointer b)
{
  gsize x = ((const Request *) a)->offset;
  gsize y = ((const Request *) b)->offset;

  return (x > y) - (x < y);
}

static void
reckon_positions (DatelineProblemLog *self)
{
  g_autoptr (GArray) requests = g_array_new (FALSE, FALSE, sizeof (Request));
  DatelineTextPosition position;

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];
      Request own = { entry->offset, &entry->line, &entry->column };
      Request first = { entry->first_offset, &entry->first_line, &entry->first_column };

      g_array_append_val (requests, own);
      if (entry->first_offset != NOWHERE)
        g_array_append_val (requests, first);
    }
  g_array_sort (requests, compare_requests);
  dateline_text_position_init (&position, self->text, self->length);
  for (guint i = 0; i < requests->len; i++)
    {
      Request *request = &g_array_index (requests, Request, i);

      dateline_text_position_advance (&position, request->offset);
      *request->line = position.line;
      *request->column = position.column;
    }
}

/* In the order of the file, and where two are about one place, in the order
 * they were found: g_ptr_array_sort_values() is stable. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  gsize x = ((const Entry *) a)->offset;
  gsize y = ((const Entry *) b)->offset;

  return (x > y) - (x < y);
}

static DatelineProblem *
make_problem (Entry *entry)
{
  g_autofree char *message = NULL;

  if (entry->first_offset == NOWHERE)
    return dateline_problem_new (entry->severity, entry->line, entry->column, entry->path, entry->message);
  /* Translators: the name of a member of an object in a file, then the line
   * and the column where it stands for the first time. */
  message = g_strdup_printf (_("“%s” stands here again, first at %u:%u; only the last one counts."),
                             entry->message, entry->first_line, entry->first_column);
  return dateline_problem_new (entry->severity, entry->line, entry->column, entry->path, message);
}

static void
append_rest (DatelineProblemLog *self,
             GListStore         *list)
{
  g_autofree char *message = NULL;
  g_autoptr (DatelineProblem) problem = NULL;

  if (self->n_left_out == 0)
    return;
  message = g_strdup_printf (ngettext ("There is %u more problem.", "There are %u more problems.", self->n_left_out),
                             self->n_left_out);
  problem = dateline_problem_new (self->error_left_out ? DATELINE_SEVERITY_ERROR : DATELINE_SEVERITY_WARNING,
                                  0, 0, "", message);
  g_list_store_append (list, problem);
}

/**
 * dateline_problem_log_finish:
 * @self: a log
 *
 * Finds the line and column of each problem.
 *
 * Returns: (transfer full): a list of #DatelineProblem in the order of the
 *   file
 */
GListModel *
dateline_problem_log_finish (DatelineProblemLog *self)
{
  GListStore *list = g_list_store_new (DATELINE_TYPE_PROBLEM);

  reckon_positions (self);
  g_ptr_array_sort_values (self->entries, compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autoptr (DatelineProblem) problem = make_problem (self->entries->pdata[i]);

      g_list_store_append (list, problem);
    }
  append_rest (self, list);
  return G_LIST_MODEL (list);
}
