/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-dossier-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dateline-decode.h"
#include "dateline-dossier-builder.h"
#include "dateline-json-decoder.h"
#include "dateline-link-check.h"
#include "dateline-loader.h"
#include "dateline-reading.h"
#include "dateline-record-reader.h"

/* The version of the format this program knows whole. */
#define KNOWN_VERSION 1

/* What is known while a dossier is read. */
typedef struct
{
  DatelineReading at;
  DatelineDossierBuilder *builder;
  DatelineLinkCheck *links;
  GString *buffer;
  guint n_seen[DATELINE_N_KINDS]; /* elements of the array of each kind */

  GHashTable *members; /* of the file: name -> where it stands */
  gboolean has_format;
  gboolean has_version;
  char *id;
  DatelineText *title;
  DatelineText *description;
  char *language;
  DatelineDate *as_of;
} Reader;

static void
reader_init (Reader *self,
             GBytes *bytes)
{
  g_autoptr (DatelineDecoder) decoder = dateline_json_decoder_new ();

  *self = (Reader) { .builder = dateline_dossier_builder_new (bytes, decoder) };
  dateline_reading_init (&self->at, bytes);
  self->links = dateline_link_check_new ();
  self->buffer = g_string_new (NULL);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
reader_clear (Reader *self)
{
  dateline_reading_clear (&self->at);
  dateline_dossier_builder_free (self->builder);
  dateline_link_check_free (self->links);
  g_string_free (self->buffer, TRUE);
  g_hash_table_unref (self->members);
  g_free (self->id);
  g_clear_pointer (&self->title, dateline_text_unref);
  g_clear_pointer (&self->description, dateline_text_unref);
  g_free (self->language);
  g_clear_pointer (&self->as_of, dateline_date_unref);
}

/* Takes the next value whole. */
static gboolean
take (Reader *self)
{
  return dateline_reading_take (&self->at);
}

/* Says what is wrong with a token of the value taken. */
static void
complain (Reader           *self,
          DatelineSeverity  severity,
          guint             token,
          const char       *message)
{
  dateline_reading_complain (severity, token, message, &self->at);
}

/* Passes over a value that means nothing to this program, an array value by
 * value so that a long one takes no memory. */
static void
pass_over (Reader *self)
{
  gsize stem = self->at.path->len;

  if (dateline_json_scanner_peek (&self->at.scanner) != '[')
    {
      take (self);
      return;
    }
  dateline_json_scanner_enter (&self->at.scanner);
  for (guint i = 0; dateline_json_scanner_next_element (&self->at.scanner); i++)
    {
      dateline_json_path_add_index (self->at.path, i);
      take (self);
      g_string_truncate (self->at.path, stem);
    }
}

static void
take_date (const DatelineDateBounds *bounds,
           gpointer                  data)
{
  dateline_dossier_builder_set_date (((Reader *) data)->builder, bounds);
}

static void
take_event_kind (const char *kind,
                 gpointer    data)
{
  dateline_dossier_builder_set_event_kind (((Reader *) data)->builder, kind);
}

static void
take_country (const char *country,
              gpointer    data)
{
  dateline_dossier_builder_add_country (((Reader *) data)->builder, country);
}

static void
take_point (double   longitude,
            double   latitude,
            gpointer data)
{
  dateline_dossier_builder_set_point (((Reader *) data)->builder, longitude, latitude);
}

static void
take_grade (guint    grade,
            gpointer data)
{
  dateline_dossier_builder_set_grade (((Reader *) data)->builder, grade);
}

static void
take_unnamed (gpointer data)
{
  dateline_dossier_builder_add_unnamed (((Reader *) data)->builder);
}

static void
take_link (const char  *id,
           guint        token,
           guint        kinds,
           DatelineRole role,
           gpointer     data)
{
  Reader *self = data;

  dateline_dossier_builder_add_link (self->builder, id, role);
  dateline_link_check_add_link (self->links, kinds);
}

static void
take_problem (DatelineSeverity  severity,
              guint             token,
              const char       *message,
              gpointer          data)
{
  complain (data, severity, token, message);
}

static void
complain_of_taken_id (Reader     *self,
                      guint       token,
                      const char *id,
                      DatelineRef owner)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *message = NULL;

  dateline_reading_add_record_path (path, dateline_ref_kind (owner), dateline_reading_get_element (&self->at, owner));
  /* Translators: an id in a file, then the path of a record, such as events[3]. */
  message = g_strdup_printf (_("The id “%s” is that of %s already. The record is kept in the file but not shown."), id, path->str);
  complain (self, DATELINE_SEVERITY_ERROR, token, message);
}

/* Adds the record on the tape to the dossier; %FALSE if it has no id of its
 * own to be known by. */
static gboolean
add_record (Reader      *self,
            DatelineKind kind)
{
  g_autofree char *message = NULL;
  DatelineRef duplicate;
  gsize id_offset;
  guint id;

  if (self->at.tape.tokens[0].type != DATELINE_JSON_OBJECT)
    {
      complain (self, DATELINE_SEVERITY_ERROR, 0, _("A record should stand here: an object."));
      return FALSE;
    }
  if (!dateline_reading_get_id (&self->at, kind, &id))
    {
      message = g_strdup_printf (_("The record has no “%s”: it is kept in the file but not shown."), dateline_record_schema_get_id (kind));
      complain (self, DATELINE_SEVERITY_ERROR, id, message);
      return FALSE;
    }
  dateline_json_tape_read (&self->at.tape, id, self->buffer);
  id_offset = self->at.tape_offset + self->at.tape.tokens[id].start;
  if (dateline_dossier_builder_add (self->builder, kind, self->at.tape_offset, self->at.tape.tokens[0].length, id_offset,
                                    self->buffer->str, &duplicate) != DATELINE_REF_NONE)
    return TRUE;
  complain_of_taken_id (self, id, self->buffer->str, duplicate);
  return FALSE;
}

static void
read_record (Reader      *self,
             DatelineKind kind)
{
  const DatelineRecordSink sink = {
    .problem = take_problem,
    .date = take_date,
    .code = kind == DATELINE_KIND_EVENT ? take_event_kind : kind == DATELINE_KIND_PLACE ? take_country : NULL,
    .point = take_point,
    .grade = take_grade,
    .unnamed = take_unnamed,
    .link = take_link,
    .data = self,
  };
  guint element = self->n_seen[kind]++;
  gsize stem = self->at.path->len;

  dateline_json_path_add_index (self->at.path, element);
  if (take (self))
    {
      if (add_record (self, kind))
        {
          dateline_link_check_add_record (self->links, kind);
          dateline_record_reader_read (&self->at.tape, dateline_record_schema_get_shape (kind), &sink);
        }
      else
        g_array_append_val (self->at.skipped[kind], element);
    }
  g_string_truncate (self->at.path, stem);
}

static void
read_records (Reader      *self,
              DatelineKind kind)
{
  dateline_dossier_builder_set_array (self->builder, kind, DATELINE_ARRAY_UNUSABLE);
  if (dateline_json_scanner_peek (&self->at.scanner) != '[')
    {
      if (take (self))
        complain (self, DATELINE_SEVERITY_ERROR, 0, _("An array of records should stand here."));
      return;
    }
  dateline_json_scanner_enter (&self->at.scanner);
  while (dateline_json_scanner_next_element (&self->at.scanner))
    read_record (self, kind);
  dateline_dossier_builder_set_array (self->builder, kind, self->at.scanner.position - 1);
}

/* Notes that the object entered has a member; a second of that name is
 * reported. Puts its name on the path. */
static void
note_member (Reader           *self,
             DatelineJsonTape *key,
             GHashTable       *members)
{
  char *name = dateline_json_tape_dup (key, 0);
  gsize offset = (gsize) (key->text - self->at.text) + key->tokens[0].start - 1;
  const gsize *first = g_hash_table_lookup (members, name);

  dateline_json_path_add_key (self->at.path, name);
  if (first != NULL)
    {
      dateline_problem_log_add_duplicate (self->at.log, offset, *first, self->at.path->str, name);
      g_free (name);
    }
  else
    g_hash_table_insert (members, name, g_memdup2 (&offset, sizeof offset));
}

static void
complain_of_missing (Reader     *self,
                     GHashTable *members,
                     const char *name,
                     gsize       offset)
{
  g_autofree char *message = NULL;

  if (g_hash_table_contains (members, name))
    return;
  message = g_strdup_printf (_("“%s” is missing."), name);
  dateline_problem_log_add (self->at.log, DATELINE_SEVERITY_ERROR, offset, self->at.path->str, message);
}

/* Takes a value that is checked by the schema and nothing more. */
static gboolean
read_checked (Reader               *self,
              const DatelineMember *member)
{
  const DatelineRecordSink sink = { .problem = dateline_reading_complain, .data = &self->at };

  if (!take (self))
    return FALSE;
  dateline_record_reader_read_member (&self->at.tape, member, &sink);
  return TRUE;
}

/* Places are the features of a GeoJSON collection. */
static void
read_places (Reader *self)
{
  g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (DatelineJsonTape) key = DATELINE_JSON_TAPE_INIT;
  const DatelineMember *type = dateline_record_schema_get_collection_type ();
  gsize stem = self->at.path->len;
  gsize start;

  dateline_dossier_builder_set_array (self->builder, DATELINE_KIND_PLACE, DATELINE_ARRAY_UNUSABLE);
  if (dateline_json_scanner_peek (&self->at.scanner) != '{')
    {
      if (take (self))
        complain (self, DATELINE_SEVERITY_ERROR, 0, _("A GeoJSON feature collection should stand here."));
      return;
    }
  start = self->at.scanner.position;
  dateline_json_scanner_enter (&self->at.scanner);
  while (dateline_json_scanner_next_member (&self->at.scanner, &key))
    {
      note_member (self, &key, members);
      if (dateline_json_tape_is (&key, 0, "features"))
        read_records (self, DATELINE_KIND_PLACE);
      else if (dateline_json_tape_is (&key, 0, type->name))
        read_checked (self, type);
      else
        pass_over (self);
      g_string_truncate (self->at.path, stem);
    }
  complain_of_missing (self, members, type->name, start);
  complain_of_missing (self, members, "features", start);
}

static DatelineText *
read_text (Reader *self)
{
  g_autoptr (JsonNode) node = dateline_decode_node (self->at.tape.text, self->at.scanner.position - self->at.tape_offset);

  return dateline_decode_node_text (node);
}

static gboolean
is_string (Reader *self)
{
  return self->at.tape.tokens[0].type == DATELINE_JSON_STRING;
}

/* Keeps what a member of the head says. */
static void
keep_head (Reader     *self,
           const char *name)
{
  g_autofree char *string = is_string (self) ? dateline_json_tape_dup (&self->at.tape, 0) : NULL;

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
read_format (Reader *self)
{
  if (take (self))
    self->has_format = is_string (self) && dateline_json_tape_is (&self->at.tape, 0, "dateline-dossier");
}

static void
read_version (Reader *self)
{
  double version;

  if (!take (self))
    return;
  self->has_version = self->at.tape.tokens[0].type == DATELINE_JSON_INTEGER &&
                      dateline_json_tape_get_number (&self->at.tape, 0, &version) && version >= 1;
  if (self->has_version && version > KNOWN_VERSION)
    complain (self, DATELINE_SEVERITY_WARNING, 0,
              _("The dossier is of a newer version of the format. What this program does not know of it is kept but not shown."));
}

static void
read_member (Reader     *self,
             const char *name)
{
  const DatelineMember *head = find_head (name);
  DatelineKind kind;

  if (g_str_equal (name, "format"))
    read_format (self);
  else if (g_str_equal (name, "version"))
    read_version (self);
  else if (head != NULL)
    {
      if (read_checked (self, head))
        keep_head (self, name);
    }
  else if (!dateline_record_schema_find_kind (name, &kind))
    pass_over (self);
  else if (kind == DATELINE_KIND_PLACE)
    read_places (self);
  else
    read_records (self, kind);
}

static void
read_members (Reader *self)
{
  g_auto (DatelineJsonTape) key = DATELINE_JSON_TAPE_INIT;

  dateline_json_scanner_enter (&self->at.scanner);
  while (dateline_json_scanner_next_member (&self->at.scanner, &key))
    {
      g_autofree char *name = dateline_json_tape_dup (&key, 0);

      g_string_truncate (self->at.path, 0);
      note_member (self, &key, self->members);
      read_member (self, name);
    }
  dateline_dossier_builder_set_end (self->builder, self->at.scanner.position - 1);
}

static void
complain_of_missing_head (Reader *self)
{
  const DatelineMember *head = dateline_record_schema_get_head ();

  g_string_truncate (self->at.path, 0);
  for (guint i = 0; head[i].name != NULL; i++)
    if (head[i].flags & DATELINE_MEMBER_REQUIRED)
      complain_of_missing (self, self->members, head[i].name, 0);
}

static gboolean
check_format (Reader *self,
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
read_all (Reader *self,
          GError **error)
{
  if (dateline_json_scanner_start (&self->at.scanner))
    {
      if (self->at.scanner.has_mark)
        dateline_problem_log_add (self->at.log, DATELINE_SEVERITY_WARNING, 0, "",
                                  _("The file starts with a byte order mark, which JSON does not allow; saving removes it."));
      if (dateline_json_scanner_peek (&self->at.scanner) == '{')
        read_members (self);
      else
        pass_over (self);
      dateline_json_scanner_end (&self->at.scanner);
    }
  if (!dateline_reading_check_fault (&self->at, error) || !check_format (self, error))
    return FALSE;
  complain_of_missing_head (self);
  return TRUE;
}

static void
complain_of_shared_id (Reader          *self,
                       DatelineDossier *dossier)
{
  const gsize *offset = g_hash_table_lookup (self->members, "id");

  if (self->id != NULL && dateline_dossier_lookup (dossier, self->id) != DATELINE_REF_NONE)
    dateline_problem_log_add (self->at.log, DATELINE_SEVERITY_ERROR, *offset, "id",
                              _("A record has the same id as the dossier."));
}

static void
take_lost (DatelineRef from,
           const char *id,
           gpointer    data)
{
  dateline_link_check_add_lost (((Reader *) data)->links, from);
}

static DatelineDossier *
finish (Reader *self)
{
  DatelineDossier *dossier;

  dateline_dossier_builder_set_head (self->builder, self->title, self->description, self->language, self->as_of);
  dossier = dateline_dossier_builder_finish (self->builder, take_lost, self);
  dateline_link_check_finish (self->links, &self->at, dossier, self->id);
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
  Reader reader;

  if (!dateline_reading_check_size (bytes, error))
    return NULL;
  reader_init (&reader, bytes);
  if (tick != NULL)
    dateline_json_scanner_set_tick (&reader.at.scanner, tick, data);
  if (read_all (&reader, error))
    {
      dossier = finish (&reader);
      if (problems != NULL)
        *problems = dateline_problem_log_finish (reader.at.log);
    }
  reader_clear (&reader);
  return dossier;
}
