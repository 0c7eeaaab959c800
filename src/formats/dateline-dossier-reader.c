/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-dossier-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dateline-decode.h"
#include "dateline-dossier-builder.h"
#include "dateline-json-decoder.h"
#include "dateline-loader.h"
#include "dateline-problem-log.h"
#include "dateline-record-reader.h"
#include "dateline-text-position.h"

/* The version of the format this program knows whole. */
#define KNOWN_VERSION 1

/* More problems of one record than this are not told apart. */
#define MAX_PROBLEMS_OF_ONE 50

/* What is known while a file is read. */
typedef struct
{
  const char *text;
  gsize length;
  DatelineJsonScanner scanner;
  DatelineJsonTape tape; /* of the record, or other value, at hand */
  gsize tape_offset;     /* where that starts in the text */
  guint n_problems;      /* it has */
  GString *path;         /* to it */
  GString *buffer;
  DatelineProblemLog *log;
  DatelineDossierBuilder *builder;

  GHashTable *members; /* of the file: name -> where it stands */
  gboolean has_format;
  gboolean has_version;
  char *id;
  DatelineText *title;
  DatelineText *description;
  char *language;
  DatelineDate *as_of;

  guint n_seen[DATELINE_N_KINDS];    /* elements of the array of each kind */
  GArray *skipped[DATELINE_N_KINDS]; /* which of them are not in the dossier */
  GArray *dangling;                  /* DatelineRef of records that link nowhere */
} Reading;

static void
reading_init (Reading *self,
              GBytes  *bytes)
{
  g_autoptr (DatelineDecoder) decoder = dateline_json_decoder_new ();

  memset (self, 0, sizeof *self);
  self->text = g_bytes_get_data (bytes, &self->length);
  dateline_json_scanner_init (&self->scanner, self->text, self->length);
  self->path = g_string_new (NULL);
  self->buffer = g_string_new (NULL);
  self->log = dateline_problem_log_new (self->text, self->length);
  self->builder = dateline_dossier_builder_new (bytes, decoder);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->dangling = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    self->skipped[i] = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
reading_clear (Reading *self)
{
  dateline_json_tape_clear (&self->tape);
  g_string_free (self->path, TRUE);
  g_string_free (self->buffer, TRUE);
  dateline_problem_log_free (self->log);
  g_clear_pointer (&self->builder, dateline_dossier_builder_free);
  g_hash_table_unref (self->members);
  g_free (self->id);
  g_clear_pointer (&self->title, dateline_text_unref);
  g_clear_pointer (&self->description, dateline_text_unref);
  g_free (self->language);
  g_clear_pointer (&self->as_of, dateline_date_unref);
  g_array_unref (self->dangling);
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    g_array_unref (self->skipped[i]);
}

/* Where a token starts in the text: of a string, its quotation mark. */
static gsize
offset_of (Reading *self,
           guint    token)
{
  const DatelineJsonToken *t = &self->tape.tokens[token];

  return self->tape_offset + t->start - (t->type == DATELINE_JSON_STRING);
}

static char *
dup_path (Reading *self,
          guint    token)
{
  g_autofree char *rest = dateline_json_tape_dup_path (&self->tape, token);
  gboolean needs_dot = self->path->len > 0 && *rest != '\0' && *rest != '[';

  return g_strconcat (self->path->str, needs_dot ? "." : "", rest, NULL);
}

static gboolean
may_complain (Reading *self)
{
  return self->n_problems++ < MAX_PROBLEMS_OF_ONE;
}

static void
complain (DatelineSeverity  severity,
          guint             token,
          const char       *message,
          gpointer          data)
{
  Reading *self = data;
  g_autofree char *path = NULL;

  if (!may_complain (self))
    return;
  path = dup_path (self, token);
  dateline_problem_log_add (self->log, severity, offset_of (self, token), path, message);
}

static void
complain_of_duplicate (Reading *self,
                       guint    key)
{
  guint first = dateline_json_tape_get_first (&self->tape, key);
  g_autofree char *path = dup_path (self, key);
  g_autofree char *name = dateline_json_tape_dup (&self->tape, key);

  dateline_problem_log_add_duplicate (self->log, offset_of (self, key), offset_of (self, first), path, name);
}

static void
complain_of_number (Reading *self,
                    guint    token)
{
  const DatelineJsonToken *number = &self->tape.tokens[token];
  g_autofree char *shown = g_strndup (self->tape.text + number->start, MIN (number->length, 40));
  g_autofree char *message = NULL;

  if (number->type == DATELINE_JSON_INTEGER)
    /* Translators: the first is a number in a file. */
    message = g_strdup_printf (_("The number %s is out of range: whole numbers go from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT "."),
                               shown, G_MININT64, G_MAXINT64);
  else
    message = g_strdup_printf (_("The number %s is too large for any program to reckon with."), shown);
  complain (DATELINE_SEVERITY_ERROR, token, message, self);
}

/* Reports what is good JSON but not taken alike by all who read it. */
static void
complain_of_oddities (Reading *self)
{
  for (guint i = 0; self->tape.oddities != 0 && i < self->tape.n_tokens; i++)
    {
      guint flags = self->tape.tokens[i].flags;

      if ((flags & DATELINE_JSON_DUPLICATE) && may_complain (self))
        complain_of_duplicate (self, i);
      if (flags & DATELINE_JSON_OUT_OF_RANGE)
        complain_of_number (self, i);
      if (flags & DATELINE_JSON_HAS_NUL)
        complain (DATELINE_SEVERITY_WARNING, i, _("The string has the character U+0000 in it; it is shown as ␀."), self);
      if (flags & DATELINE_JSON_HAS_SURROGATE)
        complain (DATELINE_SEVERITY_WARNING, i, _("The string has half of a surrogate pair in it; it is shown as �."), self);
    }
}

/* Takes the next value whole, as what the path leads to. */
static gboolean
take (Reading *self)
{
  if (dateline_json_scanner_peek (&self->scanner) == '\0')
    {
      if (self->scanner.fault != DATELINE_JSON_FAULT_NONE)
        return FALSE;
    }
  self->tape_offset = self->scanner.position;
  self->n_problems = 0;
  if (!dateline_json_scanner_take (&self->scanner, &self->tape))
    return FALSE;
  complain_of_oddities (self);
  return TRUE;
}

/* Passes over a value that means nothing to this program, an array value by
 * value so that a long one takes no memory. */
static void
pass_over (Reading *self)
{
  gsize stem = self->path->len;

  if (dateline_json_scanner_peek (&self->scanner) != '[')
    {
      take (self);
      return;
    }
  dateline_json_scanner_enter (&self->scanner);
  for (guint i = 0; dateline_json_scanner_next_element (&self->scanner); i++)
    {
      dateline_json_path_add_index (self->path, i);
      take (self);
      g_string_truncate (self->path, stem);
    }
}

static void
take_date (const DatelineDateBounds *bounds,
           gpointer                  data)
{
  dateline_dossier_builder_set_date (((Reading *) data)->builder, bounds);
}

static void
take_event_kind (const char *kind,
                 gpointer    data)
{
  dateline_dossier_builder_set_event_kind (((Reading *) data)->builder, kind);
}

static void
take_point (double   longitude,
            double   latitude,
            gpointer data)
{
  dateline_dossier_builder_set_point (((Reading *) data)->builder, longitude, latitude);
}

static void
take_link (const char *id,
           guint       token,
           gpointer    data)
{
  dateline_dossier_builder_add_link (((Reading *) data)->builder, id);
}

/* Which element of its array in the file a record of the dossier is. */
static guint
get_element (Reading    *self,
             DatelineRef ref)
{
  const GArray *skipped = self->skipped[dateline_ref_kind (ref)];
  guint element = dateline_ref_row (ref);

  for (guint i = 0; i < skipped->len && g_array_index (skipped, guint, i) <= element; i++)
    element++;
  return element;
}

static void
add_record_path (GString     *path,
                 DatelineKind kind,
                 guint        element)
{
  dateline_json_path_add_key (path, dateline_record_schema_get_member (kind));
  if (kind == DATELINE_KIND_PLACE)
    dateline_json_path_add_key (path, "features");
  dateline_json_path_add_index (path, element);
}

static void
complain_of_taken_id (Reading    *self,
                      guint       token,
                      const char *id,
                      DatelineRef owner)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *message = NULL;

  add_record_path (path, dateline_ref_kind (owner), get_element (self, owner));
  /* Translators: an id in a file, then the path of a record, such as events[3]. */
  message = g_strdup_printf (_("The id “%s” is that of %s already. The record is kept in the file but not shown."), id, path->str);
  complain (DATELINE_SEVERITY_ERROR, token, message, self);
}

/* Adds the record on the tape to the dossier; %FALSE if it has no id of its
 * own to be known by. */
static gboolean
add_record (Reading     *self,
            DatelineKind kind)
{
  const char *name = kind == DATELINE_KIND_PLACE ? "@id" : "id";
  guint id = dateline_json_tape_get_member (&self->tape, 0, name);
  g_autofree char *message = NULL;
  DatelineRef duplicate;
  gsize id_offset;

  if (self->tape.tokens[0].type != DATELINE_JSON_OBJECT)
    {
      complain (DATELINE_SEVERITY_ERROR, 0, _("A record should stand here: an object."), self);
      return FALSE;
    }
  if (id == DATELINE_JSON_NOTHING || self->tape.tokens[id].type != DATELINE_JSON_STRING || self->tape.tokens[id].length == 0)
    {
      message = g_strdup_printf (_("The record has no “%s”: it is kept in the file but not shown."), name);
      complain (DATELINE_SEVERITY_ERROR, id == DATELINE_JSON_NOTHING ? 0 : id, message, self);
      return FALSE;
    }
  dateline_json_tape_read (&self->tape, id, self->buffer);
  id_offset = self->tape_offset + self->tape.tokens[id].start;
  if (dateline_dossier_builder_add (self->builder, kind, self->tape_offset, self->tape.tokens[0].length, id_offset,
                                    self->buffer->str, &duplicate) != DATELINE_REF_NONE)
    return TRUE;
  complain_of_taken_id (self, id, self->buffer->str, duplicate);
  return FALSE;
}

static void
read_record (Reading     *self,
             DatelineKind kind)
{
  const DatelineRecordSink sink = {
    .problem = complain,
    .date = take_date,
    .event_kind = kind == DATELINE_KIND_EVENT ? take_event_kind : NULL,
    .point = take_point,
    .link = take_link,
    .data = self,
  };
  guint element = self->n_seen[kind]++;
  gsize stem = self->path->len;

  dateline_json_path_add_index (self->path, element);
  if (take (self))
    {
      if (add_record (self, kind))
        dateline_record_reader_read (&self->tape, dateline_record_schema_get_shape (kind), &sink);
      else
        g_array_append_val (self->skipped[kind], element);
    }
  g_string_truncate (self->path, stem);
}

static void
read_records (Reading     *self,
              DatelineKind kind)
{
  if (dateline_json_scanner_peek (&self->scanner) != '[')
    {
      if (take (self))
        complain (DATELINE_SEVERITY_ERROR, 0, _("An array of records should stand here."), self);
      return;
    }
  dateline_json_scanner_enter (&self->scanner);
  while (dateline_json_scanner_next_element (&self->scanner))
    read_record (self, kind);
}

/* Notes that the object entered has a member; a second of that name is
 * reported. Puts its name on the path. */
static void
note_member (Reading          *self,
             DatelineJsonTape *key,
             GHashTable       *members)
{
  char *name = dateline_json_tape_dup (key, 0);
  gsize offset = (gsize) (key->text - self->text) + key->tokens[0].start - 1;
  const gsize *first = g_hash_table_lookup (members, name);

  dateline_json_path_add_key (self->path, name);
  if (first != NULL)
    {
      dateline_problem_log_add_duplicate (self->log, offset, *first, self->path->str, name);
      g_free (name);
    }
  else
    g_hash_table_insert (members, name, g_memdup2 (&offset, sizeof offset));
}

/* Places are the features of a GeoJSON collection. */
static void
read_places (Reading *self)
{
  g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (DatelineJsonTape) key = DATELINE_JSON_TAPE_INIT;
  gsize stem = self->path->len;

  if (dateline_json_scanner_peek (&self->scanner) != '{')
    {
      if (take (self))
        complain (DATELINE_SEVERITY_ERROR, 0, _("A GeoJSON feature collection should stand here."), self);
      return;
    }
  dateline_json_scanner_enter (&self->scanner);
  while (dateline_json_scanner_next_member (&self->scanner, &key))
    {
      note_member (self, &key, members);
      if (dateline_json_tape_is (&key, 0, "features"))
        read_records (self, DATELINE_KIND_PLACE);
      else
        pass_over (self);
      g_string_truncate (self->path, stem);
    }
}

static DatelineText *
read_text (Reading *self)
{
  g_autoptr (JsonNode) node = dateline_decode_node (self->tape.text, self->scanner.position - self->tape_offset);

  return dateline_decode_node_text (node);
}

static gboolean
is_string (Reading *self)
{
  return self->tape.tokens[0].type == DATELINE_JSON_STRING;
}

/* Keeps what a member of the head says. */
static void
keep_head (Reading    *self,
           const char *name)
{
  g_autofree char *string = is_string (self) ? dateline_json_tape_dup (&self->tape, 0) : NULL;

  if (g_str_equal (name, "title"))
    {
      g_clear_pointer (&self->title, dateline_text_unref);
      self->title = read_text (self);
    }
  else if (g_str_equal (name, "description"))
    {
      g_clear_pointer (&self->description, dateline_text_unref);
      self->description = read_text (self);
    }
  else if (g_str_equal (name, "id"))
    g_set_str (&self->id, string);
  else if (g_str_equal (name, "language"))
    g_set_str (&self->language, string);
  else if (g_str_equal (name, "as_of"))
    {
      g_clear_pointer (&self->as_of, dateline_date_unref);
      self->as_of = string != NULL ? dateline_date_new (string, NULL) : NULL;
    }
}

static void
read_head (Reading              *self,
           const DatelineMember *member)
{
  const DatelineRecordSink sink = { .problem = complain, .data = self };

  if (!take (self))
    return;
  dateline_record_reader_read_member (&self->tape, member, &sink);
  keep_head (self, member->name);
}

static const DatelineMember *
find_head (const char *name)
{
  const DatelineMember *head = dateline_record_schema_get_head ();

  for (guint i = 0; head[i].name != NULL; i++)
    if (g_str_equal (head[i].name, name))
      return &head[i];
  return NULL;
}

static void
read_format (Reading *self)
{
  if (take (self))
    self->has_format = is_string (self) && dateline_json_tape_is (&self->tape, 0, "dateline-dossier");
}

static void
read_version (Reading *self)
{
  double version;

  if (!take (self))
    return;
  self->has_version = self->tape.tokens[0].type == DATELINE_JSON_INTEGER &&
                      dateline_json_tape_get_number (&self->tape, 0, &version) && version >= 1;
  if (self->has_version && version > KNOWN_VERSION)
    complain (DATELINE_SEVERITY_WARNING, 0,
              _("The dossier is of a newer version of the format. What this program does not know of it is kept but not shown."),
              self);
}

static void
read_member (Reading    *self,
             const char *name)
{
  const DatelineMember *head = find_head (name);
  DatelineKind kind;

  if (g_str_equal (name, "format"))
    read_format (self);
  else if (g_str_equal (name, "version"))
    read_version (self);
  else if (head != NULL)
    read_head (self, head);
  else if (!dateline_record_schema_find_kind (name, &kind))
    pass_over (self);
  else if (kind == DATELINE_KIND_PLACE)
    read_places (self);
  else
    read_records (self, kind);
}

static void
read_members (Reading *self)
{
  g_auto (DatelineJsonTape) key = DATELINE_JSON_TAPE_INIT;

  dateline_json_scanner_enter (&self->scanner);
  while (dateline_json_scanner_next_member (&self->scanner, &key))
    {
      g_autofree char *name = dateline_json_tape_dup (&key, 0);

      g_string_truncate (self->path, 0);
      note_member (self, &key, self->members);
      read_member (self, name);
    }
}

static void
complain_of_missing_head (Reading *self)
{
  const DatelineMember *head = dateline_record_schema_get_head ();

  for (guint i = 0; head[i].name != NULL; i++)
    if ((head[i].flags & DATELINE_MEMBER_REQUIRED) && !g_hash_table_contains (self->members, head[i].name))
      {
        g_autofree char *message = g_strdup_printf (_("“%s” is missing."), head[i].name);

        dateline_problem_log_add (self->log, DATELINE_SEVERITY_ERROR, 0, "", message);
      }
}

/* Fails if the text is not JSON; the message starts with where. */
static gboolean
check_fault (Reading *self,
             GError **error)
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

static gboolean
check_format (Reading *self,
              GError **error)
{
  if (!self->has_format)
    g_set_error_literal (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_NOT_A_DOSSIER,
                         _("This is JSON but not a dossier: “format” should be “dateline-dossier”."));
  else if (!self->has_version)
    g_set_error_literal (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_VERSION,
                         _("The dossier does not say of which version it is: “version” should be 1."));
  return self->has_format && self->has_version;
}

/* Reads all there is; the dossier is made of it after. */
static gboolean
read_all (Reading *self,
          GError **error)
{
  if (dateline_json_scanner_start (&self->scanner))
    {
      if (self->scanner.has_mark)
        dateline_problem_log_add (self->log, DATELINE_SEVERITY_WARNING, 0, "",
                                  _("The file starts with a byte order mark, which JSON does not allow; saving removes it."));
      if (dateline_json_scanner_peek (&self->scanner) == '{')
        read_members (self);
      else
        pass_over (self);
      dateline_json_scanner_end (&self->scanner);
    }
  if (!check_fault (self, error) || !check_format (self, error))
    return FALSE;
  complain_of_missing_head (self);
  return TRUE;
}

static void
note_dangling (DatelineRef from,
               const char *id,
               gpointer    data)
{
  Reading *self = data;

  if (self->dangling->len == 0 || g_array_index (self->dangling, DatelineRef, self->dangling->len - 1) != from)
    g_array_append_val (self->dangling, from);
}

/* What the links of one record are checked with. */
typedef struct
{
  Reading *reading;
  DatelineDossier *dossier;
  DatelineKind kind;
} LinkCheck;

static void
check_link (const char *id,
            guint       token,
            gpointer    data)
{
  LinkCheck *check = data;
  g_autofree char *message = NULL;

  if (dateline_dossier_lookup (check->dossier, id) != DATELINE_REF_NONE)
    return;
  if (check->kind == DATELINE_KIND_NOTE && g_strcmp0 (id, check->reading->id) == 0)
    return; /* a note on the whole dossier */
  message = g_strdup_printf (_("No record has the id “%s”."), id);
  complain (DATELINE_SEVERITY_WARNING, token, message, check->reading);
}

static void
complain_of_dangling (Reading         *self,
                      DatelineDossier *dossier,
                      DatelineRef      from)
{
  DatelineKind kind = dateline_ref_kind (from);
  LinkCheck check = { self, dossier, kind };
  const DatelineRecordSink sink = { .link = check_link, .data = &check };
  DatelineJsonScanner scanner;
  gsize length;
  const char *raw = dateline_dossier_get_raw (dossier, from, &length);

  g_string_truncate (self->path, 0);
  add_record_path (self->path, kind, get_element (self, from));
  self->tape_offset = (gsize) (raw - self->text);
  self->n_problems = 0;
  dateline_json_scanner_init (&scanner, raw, length);
  if (dateline_json_scanner_take (&scanner, &self->tape))
    dateline_record_reader_read (&self->tape, dateline_record_schema_get_shape (kind), &sink);
}

static void
complain_of_shared_id (Reading         *self,
                       DatelineDossier *dossier)
{
  const gsize *offset = g_hash_table_lookup (self->members, "id");

  if (self->id != NULL && dateline_dossier_lookup (dossier, self->id) != DATELINE_REF_NONE)
    dateline_problem_log_add (self->log, DATELINE_SEVERITY_ERROR, *offset, "id",
                              _("A record has the same id as the dossier."));
}

static DatelineDossier *
finish (Reading *self)
{
  DatelineDossier *dossier;

  dateline_dossier_builder_set_head (self->builder, self->title, self->description, self->language, self->as_of);
  dossier = dateline_dossier_builder_finish (self->builder, note_dangling, self);
  for (guint i = 0; i < self->dangling->len && !dateline_problem_log_is_full (self->log); i++)
    complain_of_dangling (self, dossier, g_array_index (self->dangling, DatelineRef, i));
  complain_of_shared_id (self, dossier);
  return dossier;
}

/**
 * dateline_dossier_reader_read:
 * @bytes: a file, which the dossier keeps
 * @tick: (nullable) (scope call): called now and then with how far it is
 * @data: what it is called with
 * @problems: (out) (optional) (transfer full): what is wrong with single
 *   members or records: a list of #DatelineProblem in the order of the file
 * @error: why there is no dossier: a #DatelineLoaderError, or
 *   %G_IO_ERROR_CANCELLED if @tick said to stop
 *
 * Reads a dossier. Whatever is JSON and says that it is a dossier is read as
 * far as it can be: a record, or a member of one, that cannot be understood
 * is a problem and stays in the file as it is.
 *
 * Returns: (transfer full) (nullable): the dossier
 */
DatelineDossier *
dateline_dossier_reader_read (GBytes                *bytes,
                              DatelineJsonTickFunc   tick,
                              gpointer               data,
                              GListModel           **problems,
                              GError               **error)
{
  DatelineDossier *dossier = NULL;
  Reading reading;

  if (g_bytes_get_size (bytes) >= G_MAXUINT32)
    {
      g_set_error_literal (error, DATELINE_LOADER_ERROR, DATELINE_LOADER_ERROR_TOO_LARGE,
                           _("The file is larger than 4 gigabytes: more than a dossier can have."));
      return NULL;
    }
  reading_init (&reading, bytes);
  if (tick != NULL)
    dateline_json_scanner_set_tick (&reading.scanner, tick, data);
  if (read_all (&reading, error))
    {
      dossier = finish (&reading);
      if (problems != NULL)
        *problems = dateline_problem_log_finish (reading.log);
    }
  reading_clear (&reading);
  return dossier;
}
