/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-reading.h"

#include <glib/gi18n-lib.h>

#include "dateline-loader.h"
#include "dateline-record-schema.h"
#include "dateline-text-position.h"

/* More problems of one value than this are not told apart: to name each
 * takes a walk through the value. */
#define MAX_PROBLEMS_OF_ONE 50

/**
 * dateline_reading_init:
 * @self: a reading
 * @bytes: a file, which must outlive it
 *
 * Puts the reading before the first byte.
 */
void
dateline_reading_init (DatelineReading *self,
                       GBytes          *bytes)
{
  *self = (DatelineReading) { .text = NULL };
  self->text = g_bytes_get_data (bytes, &self->length);
  dateline_json_scanner_init (&self->scanner, self->text, self->length);
  self->path = g_string_new (NULL);
  self->log = dateline_problem_log_new (self->text, self->length);
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    self->skipped[i] = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * dateline_reading_clear:
 * @self: a reading
 *
 * Frees what it holds.
 */
void
dateline_reading_clear (DatelineReading *self)
{
  dateline_json_tape_clear (&self->tape);
  g_string_free (self->path, TRUE);
  dateline_problem_log_free (self->log);
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    g_array_unref (self->skipped[i]);
}

/**
 * dateline_reading_check_size:
 * @bytes: a file, or a record
 * @error: %DATELINE_LOADER_ERROR_TOO_LARGE
 *
 * Sees to it that the columns of a dossier can count its bytes.
 *
 * Returns: whether they can
 */
gboolean
dateline_reading_check_size (GBytes  *bytes,
                             GError **error)
{
  if (g_bytes_get_size (bytes) < G_MAXUINT32)
    return TRUE;
  g_set_error_literal (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_TOO_LARGE,
                       _("The file is larger than 4 gigabytes: more than a dossier can have."));
  return FALSE;
}

/**
 * dateline_reading_check_fault:
 * @self: a reading that is through, or stopped
 * @error: %DATELINE_LOADER_ERROR_MALFORMED, its message starting with line and
 *   column, or %G_IO_ERROR_CANCELLED
 *
 * Returns: %FALSE if the text is not JSON
 */
gboolean
dateline_reading_check_fault (DatelineReading  *self,
                              GError          **error)
{
  DatelineTextPosition position;
  g_autofree char *message = NULL;

  if (self->scanner.fault == DATELINE_JSON_FAULT_NONE)
    return TRUE;
  if (self->scanner.fault == DATELINE_JSON_FAULT_STOPPED)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Reading was cancelled."));
      return FALSE;
    }
  dateline_text_position_init (&position, self->text, self->length);
  dateline_text_position_advance (&position, self->scanner.fault_offset);
  message = dateline_json_fault_dup_message (self->scanner.fault, self->text, self->length, self->scanner.fault_offset);
  g_set_error (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_MALFORMED, "%u:%u: %s",
               position.line, position.column, message);
  return FALSE;
}

/* Where a token starts in the text: of a string, its quotation mark. */
static gsize
offset_of (DatelineReading *self,
           guint            token)
{
  const DatelineJsonToken *t = &self->tape.tokens[token];

  return self->tape_offset + t->start - (t->type == DATELINE_JSON_STRING);
}

static char *
dup_path (DatelineReading *self,
          guint            token)
{
  g_autofree char *rest = dateline_json_tape_dup_path (&self->tape, token);
  gboolean needs_dot = self->path->len > 0 && *rest != '\0' && *rest != '[';

  return g_strconcat (self->path->str, needs_dot ? "." : "", rest, NULL);
}

static gboolean
may_complain (DatelineReading  *self,
              DatelineSeverity  severity)
{
  if (self->n_problems++ < MAX_PROBLEMS_OF_ONE)
    return TRUE;
  dateline_problem_log_leave_out (self->log, severity);
  return FALSE;
}

/**
 * dateline_reading_complain:
 * @severity: how bad it is
 * @token: what it is about
 * @message: what is wrong, a sentence
 * @data: a #DatelineReading
 *
 * Notes that something is wrong with the value at hand. Of one value only so
 * many problems are told apart.
 */
void
dateline_reading_complain (DatelineSeverity  severity,
                           guint             token,
                           const char       *message,
                           gpointer          data)
{
  DatelineReading *self = data;
  g_autofree char *path = NULL;

  if (!may_complain (self, severity))
    return;
  path = dup_path (self, token);
  dateline_problem_log_add (self->log, severity, offset_of (self, token), path, message);
}

static void
complain_of_duplicate (DatelineReading *self,
                       guint            key)
{
  guint first = dateline_json_tape_get_first (&self->tape, key);
  g_autofree char *path = dup_path (self, key);
  g_autofree char *name = dateline_json_tape_dup (&self->tape, key);

  dateline_problem_log_add_duplicate (self->log, offset_of (self, key), offset_of (self, first), path, name);
}

static void
complain_of_number (DatelineReading *self,
                    guint            token)
{
  const DatelineJsonToken *number = &self->tape.tokens[token];
  g_autofree char *shown = g_strndup (self->tape.text + number->start, MIN (number->length, 40));
  g_autofree char *message = NULL;

  /* Translators: %s is a number in a file. */
  message = g_strdup_printf (number->type == DATELINE_JSON_INTEGER
                               ? _("The whole number %s is out of range: it does not fit 64 bits.")
                               : _("The number %s is out of range: it is too large for any program to reckon with."),
                             shown);
  dateline_reading_complain (DATELINE_SEVERITY_ERROR, token, message, self);
}

/* Reports what is good JSON but not taken alike by all who read it. */
static void
complain_of_oddities (DatelineReading *self)
{
  for (guint i = 0; self->tape.oddities != 0 && i < self->tape.n_tokens; i++)
    {
      guint flags = self->tape.tokens[i].flags;

      if ((flags & DATELINE_JSON_DUPLICATE) && may_complain (self, DATELINE_SEVERITY_WARNING))
        complain_of_duplicate (self, i);
      if (flags & DATELINE_JSON_OUT_OF_RANGE)
        complain_of_number (self, i);
      if (flags & DATELINE_JSON_HAS_NUL)
        dateline_reading_complain (DATELINE_SEVERITY_WARNING, i, _("The string has the character U+0000 in it; it is shown as ␀."), self);
      if (flags & DATELINE_JSON_HAS_SURROGATE)
        dateline_reading_complain (DATELINE_SEVERITY_WARNING, i, _("The string has half of a surrogate pair in it; it is shown as �."), self);
    }
}

/**
 * dateline_reading_take:
 * @self: a reading
 *
 * Makes the next value the one at hand. The path should lead to it already.
 *
 * Returns: %FALSE where the text is not JSON
 */
gboolean
dateline_reading_take (DatelineReading *self)
{
  if (dateline_json_scanner_peek (&self->scanner) == '\0' && self->scanner.fault != DATELINE_JSON_FAULT_NONE)
    return FALSE;
  self->tape_offset = self->scanner.position;
  self->n_problems = 0;
  if (!dateline_json_scanner_take (&self->scanner, &self->tape))
    return FALSE;
  complain_of_oddities (self);
  return TRUE;
}

/**
 * dateline_reading_get_id:
 * @self: a reading with a record at hand: an object
 * @kind: the kind of record
 * @token: (out): its id; where it has none, what to complain of
 *
 * Returns: whether it has an id to be known by
 */
gboolean
dateline_reading_get_id (DatelineReading *self,
                         DatelineKind     kind,
                         guint           *token)
{
  guint id = dateline_json_tape_get_member (&self->tape, 0, dateline_record_schema_get_id (kind));

  *token = id != DATELINE_JSON_NOTHING ? id : 0;
  return id != DATELINE_JSON_NOTHING && self->tape.tokens[id].type == DATELINE_JSON_STRING &&
         self->tape.tokens[id].length > 0;
}

/**
 * dateline_reading_get_element:
 * @self: a reading
 * @ref: a record of the dossier
 *
 * Returns: which element of its array in the file it is
 */
guint
dateline_reading_get_element (DatelineReading *self,
                              DatelineRef      ref)
{
  const GArray *skipped = self->skipped[dateline_ref_kind (ref)];
  guint element = dateline_ref_row (ref);

  for (guint i = 0; i < skipped->len && g_array_index (skipped, guint, i) <= element; i++)
    element++;
  return element;
}

/**
 * dateline_reading_add_record_path:
 * @path: an empty path
 * @kind: a kind of record
 * @element: which element of its array a record is
 *
 * Leads the path to a record.
 */
void
dateline_reading_add_record_path (GString      *path,
                                  DatelineKind  kind,
                                  guint         element)
{
  dateline_json_path_add_key (path, dateline_record_schema_get_member (kind));
  if (kind == DATELINE_KIND_PLACE)
    dateline_json_path_add_key (path, "features");
  dateline_json_path_add_index (path, element);
}

/**
 * dateline_reading_retake:
 * @self: a reading that is through
 * @kind: a kind of record
 * @element: which element of its array a record is
 * @raw: the record, in the text
 * @length: its length in bytes
 *
 * Makes a record the value at hand again.
 *
 * Returns: %TRUE: it was read before
 */
gboolean
dateline_reading_retake (DatelineReading *self,
                         DatelineKind     kind,
                         guint            element,
                         const char      *raw,
                         gsize            length)
{
  DatelineJsonScanner scanner;

  g_string_truncate (self->path, 0);
  dateline_reading_add_record_path (self->path, kind, element);
  self->tape_offset = (gsize) (raw - self->text);
  self->n_problems = 0;
  dateline_json_scanner_init (&scanner, raw, length);
  return dateline_json_scanner_take (&scanner, &self->tape);
}
