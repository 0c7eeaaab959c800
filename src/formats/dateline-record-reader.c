/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dateline-geometry.h"
#include "dateline-hand.h"

/* How many bytes of a string a message repeats. */
#define MAX_SHOWN 80

typedef struct
{
  const DatelineJsonTape *tape;
  const DatelineRecordSink *sink;
  GString *buffer;
  gboolean retells; /* the hop at hand */
  gboolean named;   /* and who it was has been told */
} Reader;

static void read_object (Reader               *reader,
                         const DatelineMember *shape,
                         guint                 object);

G_GNUC_PRINTF (4, 5)
static void
complain (Reader           *reader,
          DatelineSeverity  severity,
          guint             token,
          const char       *format,
          ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (reader->sink->problem == NULL)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  reader->sink->problem (severity, token, message, reader->sink->data);
}

#define complain_error(reader, token, ...) complain (reader, DATELINE_SEVERITY_ERROR, token, __VA_ARGS__)
#define complain_warning(reader, token, ...) complain (reader, DATELINE_SEVERITY_WARNING, token, __VA_ARGS__)

static DatelineJsonType
type_of (Reader *reader,
         guint   token)
{
  return reader->tape->tokens[token].type;
}

/* What a string says: in the text itself where it can be, else in the
 * reader's buffer. */
static const char *
get_string (Reader *reader,
            guint   token,
            gsize  *length)
{
  const DatelineJsonToken *string = &reader->tape->tokens[token];

  if (!(string->flags & DATELINE_JSON_ESCAPED))
    {
      *length = string->length;
      return reader->tape->text + string->start;
    }
  dateline_json_tape_read (reader->tape, token, reader->buffer);
  *length = reader->buffer->len;
  return reader->buffer->str;
}

/* The same, with a NUL after it. */
static const char *
copy_string (Reader *reader,
             guint   token)
{
  dateline_json_tape_read (reader->tape, token, reader->buffer);
  return reader->buffer->str;
}

/* The start of a string, for a message. */
static char *
dup_shown (Reader *reader,
           guint   token)
{
  gsize length;
  const char *text = get_string (reader, token, &length);

  return g_utf8_make_valid (text, (gssize) MIN (length, MAX_SHOWN));
}

static gboolean
expect_string (Reader *reader,
               guint   token)
{
  if (type_of (reader, token) == DATELINE_JSON_STRING)
    return TRUE;
  complain_error (reader, token, _("A string should stand here."));
  return FALSE;
}

static void
tell_text (Reader *reader,
           guint   token)
{
  gsize length;
  const char *text = get_string (reader, token, &length);

  reader->sink->text (text, length, reader->sink->data);
}

static void
tell_link (Reader               *reader,
           const DatelineMember *member,
           guint                 token)
{
  DatelineRole role = member->role;

  if (role == DATELINE_ROLE_CARRIER && reader->retells)
    role = DATELINE_ROLE_RETELLER;
  reader->named |= role == DATELINE_ROLE_RETELLER;
  reader->sink->link (copy_string (reader, token), token, member->kinds, role, reader->sink->data);
}

static void
read_string (Reader               *reader,
             const DatelineMember *member,
             guint                 token)
{
  const DatelineRecordSink *sink = reader->sink;

  if (!expect_string (reader, token))
    return;
  if ((member->flags & DATELINE_MEMBER_NOT_EMPTY) && reader->tape->tokens[token].length == 0)
    {
      complain_error (reader, token, _("“%s” may not be empty."), member->name);
      return;
    }
  if (member->type == DATELINE_VALUE_REF && sink->link != NULL)
    tell_link (reader, member, token);
  if ((member->flags & DATELINE_MEMBER_COLUMN) && sink->code != NULL)
    sink->code (copy_string (reader, token), sink->data);
  if ((member->flags & DATELINE_MEMBER_SEARCHED) && sink->text != NULL)
    tell_text (reader, token);
}

/* Whether a text is a language tag as far as its form goes: RFC 5646, 2.1. */
static gboolean
is_language (const char *text,
             gsize       length)
{
  gsize part = 0;

  for (gsize i = 0; i < length; i++)
    {
      part = text[i] == '-' ? 0 : part + 1;
      if (part > 8 || (part == 0 && (i == 0 || i == length - 1 || text[i - 1] == '-')))
        return FALSE;
      if (part > 0 && !g_ascii_isalnum (text[i]))
        return FALSE;
    }
  return length > 0;
}

static void
read_language (Reader *reader,
               guint   token)
{
  g_autofree char *shown = NULL;
  const char *text;
  gsize length;

  if (reader->sink->problem == NULL || !expect_string (reader, token))
    return;
  text = get_string (reader, token, &length);
  if (is_language (text, length))
    return;
  shown = dup_shown (reader, token);
  complain_error (reader, token, _("“%s” is not a language tag such as “en” or “zh-Hant”."), shown);
}

static void
read_text (Reader               *reader,
           const DatelineMember *member,
           guint                 token)
{
  const DatelineJsonToken *tokens = reader->tape->tokens;
  gboolean told = reader->sink->text != NULL && (member->flags & DATELINE_MEMBER_SEARCHED);

  if (tokens[token].type == DATELINE_JSON_STRING)
    {
      if (told)
        tell_text (reader, token);
      return;
    }
  if (tokens[token].type != DATELINE_JSON_OBJECT)
    {
      complain_error (reader, token, _("A text should stand here: an object with a string for each language."));
      return;
    }
  if (tokens[token].next == token + 1)
    complain_error (reader, token, _("The text is given in no language."));
  for (guint i = token + 1; i < tokens[token].next; i = tokens[i + 1].next)
    {
      read_language (reader, i);
      if (expect_string (reader, i + 1) && told)
        tell_text (reader, i + 1);
    }
}

static void
read_date (Reader               *reader,
           const DatelineMember *member,
           guint                 token)
{
  const DatelineRecordSink *sink = reader->sink;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;
  DatelineDateBounds bounds;
  const char *text;
  gsize length;

  if ((sink->problem == NULL && sink->date == NULL) || !expect_string (reader, token))
    return;
  text = get_string (reader, token, &length);
  if (!dateline_date_read_bounds (text, (gssize) length, &bounds, sink->problem != NULL ? &error : NULL))
    {
      if (error != NULL)
        complain_error (reader, token, "%s", error->message);
      return;
    }
  if (sink->problem != NULL && (bounds.flags & DATELINE_DATE_REVERSED))
    {
      shown = dup_shown (reader, token);
      complain_warning (reader, token, _("“%s” ends before it starts."), shown);
    }
  if ((member->flags & DATELINE_MEMBER_COLUMN) && sink->date != NULL)
    sink->date (&bounds, sink->data);
}

static void
read_word (Reader               *reader,
           const DatelineMember *member,
           guint                 token)
{
  g_autofree char *known = NULL;
  g_autofree char *shown = NULL;

  gboolean told = reader->sink->grade != NULL && (member->flags & DATELINE_MEMBER_COLUMN);

  if ((reader->sink->problem == NULL && !told) || !expect_string (reader, token))
    return;
  for (guint i = 0; member->words[i] != NULL; i++)
    if (dateline_json_tape_is (reader->tape, token, member->words[i]))
      {
        if (told)
          reader->sink->grade (i + 1, reader->sink->data);
        return;
      }
  if (reader->sink->problem == NULL)
    return;
  known = g_strjoinv (", ", (char **) member->words);
  shown = dup_shown (reader, token);
  /* Translators: the first is a word in a file, the second the name of what
   * it stands in, the third the words that may stand there. */
  complain_error (reader, token, _("“%s” is no “%s” this program knows: %s."), shown, member->name, known);
}

static void
read_boolean (Reader *reader,
              guint   token)
{
  if (type_of (reader, token) != DATELINE_JSON_TRUE && type_of (reader, token) != DATELINE_JSON_FALSE)
    complain_error (reader, token, _("true or false should stand here."));
}

static void
read_number (Reader               *reader,
             const DatelineMember *member,
             guint                 token)
{
  gboolean whole = member->type == DATELINE_VALUE_INTEGER;
  DatelineJsonType type = type_of (reader, token);
  double value;

  if (type != DATELINE_JSON_INTEGER && (whole || type != DATELINE_JSON_REAL))
    complain_error (reader, token, whole ? _("A whole number should stand here.") : _("A number should stand here."));
  else if (reader->tape->tokens[token].flags & DATELINE_JSON_OUT_OF_RANGE)
    return; /* every such number is a problem already */
  else if (!dateline_json_tape_get_number (reader->tape, token, &value) || value < member->least || value > member->most)
    complain_error (reader, token, _("“%s” must be from %.15g to %.15g."), member->name, member->least, member->most);
  else if ((member->flags & DATELINE_MEMBER_COLUMN) && reader->sink->grade != NULL)
    reader->sink->grade ((guint) value, reader->sink->data);
}

static void
complain_of_geometry (Reader                *reader,
                      guint                  where,
                      DatelineGeometryFault  fault)
{
  const DatelineJsonToken *token = &reader->tape->tokens[where];
  int length = (int) MIN (token->length, 40);
  const char *text = reader->tape->text + token->start;

  switch (fault)
    {
    case DATELINE_GEOMETRY_NOT_AN_OBJECT:
      complain_error (reader, where, _("A GeoJSON geometry should stand here, or null where it is not known."));
      break;
    case DATELINE_GEOMETRY_NO_TYPE:
      complain_error (reader, where, _("The geometry is of no type that GeoJSON has."));
      break;
    case DATELINE_GEOMETRY_NO_POSITION:
      complain_error (reader, where, _("The geometry has no position in it."));
      break;
    case DATELINE_GEOMETRY_BAD_POSITION:
      complain_error (reader, where, _("A position should stand here: longitude and latitude, in brackets."));
      break;
    case DATELINE_GEOMETRY_BAD_LONGITUDE:
      complain_error (reader, where, _("The longitude %.*s is out of range: it goes from -180 to 180."), length, text);
      break;
    case DATELINE_GEOMETRY_BAD_LATITUDE:
      complain_error (reader, where, _("The latitude %.*s is out of range: it goes from -90 to 90."), length, text);
      break;
    case DATELINE_GEOMETRY_SWAPPED:
      complain_error (reader, where, _("The latitude of %.*s is out of range; the longitude comes first."), length, text);
      break;
    case DATELINE_GEOMETRY_NULL_ISLAND:
      complain_warning (reader, where, _("The position 0, 0 lies in the open sea. Where it is not known, write null."));
      break;
    case DATELINE_GEOMETRY_FINE:
      break;
    }
}

static void
read_geometry (Reader *reader,
               guint   token)
{
  const DatelineRecordSink *sink = reader->sink;
  DatelineGeometryFault fault;
  double longitude, latitude;
  guint where;

  if (sink->problem == NULL && sink->point == NULL)
    return;
  fault = dateline_geometry_read (reader->tape, token, &longitude, &latitude, &where);
  complain_of_geometry (reader, where, fault);
  if ((fault == DATELINE_GEOMETRY_FINE || fault == DATELINE_GEOMETRY_NULL_ISLAND) && sink->point != NULL)
    sink->point (longitude, latitude, sink->data);
}

static void
read_hop (Reader               *reader,
          const DatelineMember *member,
          guint                 token)
{
  guint as = dateline_json_tape_get_member (reader->tape, token, "as");
  gboolean is_word = as != DATELINE_JSON_NOTHING && type_of (reader, as) == DATELINE_JSON_STRING;

  reader->retells = dateline_hand_is_retelling (is_word ? copy_string (reader, as) : NULL);
  reader->named = FALSE;
  read_object (reader, member->shape, token);
  if (reader->retells && !reader->named && reader->sink->unnamed != NULL)
    reader->sink->unnamed (reader->sink->data);
}

/* An object, and what may stand for one. */
static void
read_nested (Reader               *reader,
             const DatelineMember *member,
             guint                 token)
{
  if (type_of (reader, token) == DATELINE_JSON_OBJECT && (member->flags & DATELINE_MEMBER_HOP))
    read_hop (reader, member, token);
  else if (type_of (reader, token) == DATELINE_JSON_OBJECT)
    read_object (reader, member->shape, token);
  else if (type_of (reader, token) != DATELINE_JSON_STRING || !(member->flags & DATELINE_MEMBER_OR_STRING))
    complain_error (reader, token, _("An object should stand here."));
  else if ((member->flags & DATELINE_MEMBER_SEARCHED) && reader->sink->text != NULL)
    tell_text (reader, token);
}

static void
read_value (Reader               *reader,
            const DatelineMember *member,
            guint                 token)
{
  switch (member->type)
    {
    case DATELINE_VALUE_REF:
      if (member->shape != NULL && type_of (reader, token) == DATELINE_JSON_OBJECT)
        {
          read_object (reader, member->shape, token);
          break;
        }
      read_string (reader, member, token);
      break;
    case DATELINE_VALUE_STRING:
      read_string (reader, member, token);
      break;
    case DATELINE_VALUE_TEXT:
      read_text (reader, member, token);
      break;
    case DATELINE_VALUE_LANGUAGE:
      read_language (reader, token);
      break;
    case DATELINE_VALUE_DATE:
      read_date (reader, member, token);
      break;
    case DATELINE_VALUE_WORD:
      read_word (reader, member, token);
      break;
    case DATELINE_VALUE_BOOLEAN:
      read_boolean (reader, token);
      break;
    case DATELINE_VALUE_INTEGER:
    case DATELINE_VALUE_NUMBER:
      read_number (reader, member, token);
      break;
    case DATELINE_VALUE_OBJECT:
      read_nested (reader, member, token);
      break;
    case DATELINE_VALUE_GEOMETRY:
      read_geometry (reader, token);
      break;
    case DATELINE_VALUE_ID: /* whoever takes the record has read it */
      break;
    }
}

static void
read_list (Reader               *reader,
           const DatelineMember *member,
           guint                 list)
{
  const DatelineJsonToken *tokens = reader->tape->tokens;

  if ((member->flags & DATELINE_MEMBER_NOT_EMPTY) && member->type == DATELINE_VALUE_OBJECT &&
      tokens[list].next == list + 1)
    complain_error (reader, list, _("“%s” may not be empty."), member->name);
  for (guint i = list + 1; i < tokens[list].next; i = tokens[i].next)
    read_value (reader, member, i);
}

static void
read_member (Reader               *reader,
             const DatelineMember *member,
             guint                 token)
{
  DatelineJsonType type = type_of (reader, token);

  if (type == DATELINE_JSON_NULL && (member->flags & DATELINE_MEMBER_OR_NULL))
    return;
  if (type == DATELINE_JSON_ARRAY && (member->flags & (DATELINE_MEMBER_LIST | DATELINE_MEMBER_OR_LIST)))
    read_list (reader, member, token);
  else if (member->flags & DATELINE_MEMBER_LIST)
    complain_error (reader, token, _("An array should stand here."));
  else
    read_value (reader, member, token);
}

/* Where in @shape the member that @key names stands; most files have members
 * in one order, so the one after the @last found is looked at first. */
static guint
find_member (Reader               *reader,
             const DatelineMember *shape,
             guint                 key,
             guint                 last)
{
  if (shape[last].name != NULL && dateline_json_tape_is (reader->tape, key, shape[last].name))
    return last;
  for (guint i = 0; shape[i].name != NULL; i++)
    if (dateline_json_tape_is (reader->tape, key, shape[i].name))
      return i;
  return DATELINE_JSON_NOTHING;
}

/* Reads the members of an object in the order of its shape. Of two with one
 * name the last counts, as everywhere. */
static void
read_object (Reader               *reader,
             const DatelineMember *shape,
             guint                 object)
{
  const DatelineJsonToken *tokens = reader->tape->tokens;
  guint values[DATELINE_SHAPE_MAX] = { 0 };
  guint next = 0;

  for (guint i = object + 1; i < tokens[object].next; i = tokens[i + 1].next)
    {
      guint found = find_member (reader, shape, i, next);

      if (found == DATELINE_JSON_NOTHING)
        continue;
      values[found] = i + 1;
      next = found + 1;
    }
  for (guint i = 0; shape[i].name != NULL; i++)
    if (values[i] != 0)
      read_member (reader, &shape[i], values[i]);
    else if (shape[i].flags & DATELINE_MEMBER_REQUIRED && shape[i].type != DATELINE_VALUE_ID)
      complain_error (reader, object, _("“%s” is missing."), shape[i].name);
}

/**
 * dateline_record_reader_read_member:
 * @tape: the value of a member, alone on its tape
 * @member: what it should be
 * @sink: who hears of what it holds
 *
 * Reads a value as dateline_record_reader_read() reads those of a record.
 */
void
dateline_record_reader_read_member (const DatelineJsonTape   *tape,
                                    const DatelineMember     *member,
                                    const DatelineRecordSink *sink)
{
  Reader reader = { .tape = tape, .sink = sink, .buffer = g_string_new (NULL) };

  read_member (&reader, member, 0);
  g_string_free (reader.buffer, TRUE);
}

/**
 * dateline_record_reader_read:
 * @tape: a record: an object
 * @shape: what it should hold
 * @sink: who hears of what it holds
 *
 * Reads a record by its schema. Members that the schema does not name are
 * passed over; what is wrong with one member does not keep the others from
 * being read. Any thread may do so.
 */
void
dateline_record_reader_read (const DatelineJsonTape   *tape,
                             const DatelineMember     *shape,
                             const DatelineRecordSink *sink)
{
  Reader reader = { .tape = tape, .sink = sink, .buffer = g_string_new (NULL) };

  read_object (&reader, shape, 0);
  g_string_free (reader.buffer, TRUE);
}
