/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-writer.h"

#include <string.h>

#include "dateline-record-schema.h"

#define INDENT 2

/* Goes through a JSON text that a reader has passed: brackets match, strings
 * end. Nothing but white space is changed, so that a number keeps its
 * spelling, a string its escapes, an object its members twice over. Commas are
 * written before what follows them, for a record may come or go. */
typedef struct
{
  const char *p;
  const char *end;
  GString *out;
  guint depth;
  gboolean is_fresh;         /* nothing is written yet of the object or array */
  gboolean is_placed;        /* the next value stands where it belongs */
  const char *start;         /* of the file */
  const DatelineEdit *edits; /* still to come, in the order of the file */
  guint n_edits;
} Writer;

static void
skip_space (Writer *self)
{
  while (self->p < self->end && strchr (" \t\r\n,", *self->p) != NULL && *self->p != '\0')
    self->p++;
}

static void
break_line (Writer *self)
{
  gsize start = self->out->len + 1;

  g_string_set_size (self->out, start + self->depth * INDENT);
  self->out->str[start - 1] = '\n';
  memset (self->out->str + start, ' ', self->depth * INDENT);
}

/* Goes to where the next member or value is to stand. */
static void
begin_value (Writer *self)
{
  if (!self->is_placed)
    {
      if (!self->is_fresh)
        g_string_append_c (self->out, ',');
      break_line (self);
    }
  self->is_fresh = FALSE;
  self->is_placed = FALSE;
}

static void
copy_to (Writer     *self,
         const char *end)
{
  g_string_append_len (self->out, self->p, end - self->p);
  self->p = end;
}

static void
copy_string (Writer *self)
{
  const char *p = self->p + 1;

  while (p < self->end && *p != '"')
    p += *p == '\\' ? 2 : 1;
  copy_to (self, MIN (p + 1, self->end));
}

static void
copy_word (Writer *self)
{
  const char *p = self->p + 1;

  while (p < self->end && strchr (",]} \t\r\n", *p) == NULL)
    p++;
  copy_to (self, p);
}

/* An empty object or array stays on its line. */
static void
copy_closing (Writer *self)
{
  self->depth--;
  if (!self->is_fresh)
    break_line (self);
  self->is_fresh = FALSE;
  copy_to (self, self->p + 1);
}

static void
copy_token (Writer *self)
{
  switch (*self->p)
    {
    case '{':
    case '[':
      begin_value (self);
      copy_to (self, self->p + 1);
      self->depth++;
      self->is_fresh = TRUE;
      break;
    case '}':
    case ']':
      copy_closing (self);
      break;
    case ':':
      copy_to (self, self->p + 1);
      g_string_append_c (self->out, ' ');
      self->is_placed = TRUE;
      break;
    case '"':
      begin_value (self);
      copy_string (self);
      break;
    default:
      begin_value (self);
      copy_word (self);
      break;
    }
}

static void copy_all (Writer *self);

static void
copy_raw (Writer     *self,
          const char *raw,
          gsize       length)
{
  Writer inner = { .p = raw, .end = raw + length, .out = self->out, .depth = self->depth, .is_placed = TRUE };

  begin_value (self);
  copy_all (&inner);
}

static const DatelineEdit *
next_edit (Writer *self)
{
  self->n_edits--;
  return self->edits++;
}

/* Writes an array that the file does not have, with all records it is to
 * have. Places are the features of a GeoJSON collection. */
static void
write_array (Writer *self)
{
  DatelineKind kind = self->edits->kind;
  gboolean is_place = kind == DATELINE_KIND_PLACE;
  g_autoptr (GString) array = g_string_new (is_place ? "{\"type\":\"FeatureCollection\",\"features\":[" : "[");

  while (self->n_edits > 0 && self->edits->kind == kind)
    {
      gsize length;
      const char *raw = g_bytes_get_data (next_edit (self)->raw, &length);

      g_string_append_len (array, raw, (gssize) length);
      g_string_append_c (array, self->n_edits > 0 && self->edits->kind == kind ? ',' : ']');
    }
  if (is_place)
    g_string_append_c (array, '}');
  begin_value (self);
  g_string_append_printf (self->out, "\"%s\": ", dateline_record_schema_get_member (kind));
  self->is_placed = TRUE;
  copy_raw (self, array->str, array->len);
}

/* Writes what a record is now, if anything, and passes over what it was. */
static void
copy_edit (Writer *self)
{
  const DatelineEdit *edit = self->edits;
  gsize length;
  const char *raw;

  if (edit->needs_array)
    {
      write_array (self);
      return;
    }
  next_edit (self);
  if (edit->raw != NULL)
    {
      raw = g_bytes_get_data (edit->raw, &length);
      copy_raw (self, raw, length);
    }
  self->p += edit->length;
}

static void
copy_all (Writer *self)
{
  for (skip_space (self); self->p < self->end; skip_space (self))
    if (self->n_edits > 0 && (gsize) (self->p - self->start) == self->edits->offset)
      copy_edit (self);
    else
      copy_token (self);
}

static GBytes *
write_out (Writer *self)
{
  gsize length = (gsize) (self->end - self->p);

  if (length >= 3 && memcmp (self->p, "\xef\xbb\xbf", 3) == 0)
    self->p += 3;
  self->out = g_string_sized_new (length + length / 4);
  self->is_placed = TRUE;
  copy_all (self);
  g_string_append_c (self->out, '\n');
  return g_string_free_to_bytes (self->out);
}

/**
 * dateline_writer_format:
 * @text: JSON that a reader has passed
 * @length: its length in bytes
 *
 * Lays JSON out as dateline_writer_to_bytes() does.
 *
 * Returns: (transfer full): the text
 */
GBytes *
dateline_writer_format (const char *text,
                        gsize       length)
{
  Writer self = { .p = text, .end = text + length };

  return write_out (&self);
}

/**
 * dateline_writer_to_bytes:
 * @dossier: a dossier
 *
 * Writes a dossier as its file should be: one member or value a line,
 * indented by two spaces a level, in UTF-8 without a byte order mark, with a
 * line break at the end. Members and records stay in the order they have,
 * those the program does not know among them, so that what was written is
 * written the same again but for the records that were changed since.
 *
 * Returns: (transfer full): the text
 */
GBytes *
dateline_writer_to_bytes (DatelineDossier *dossier)
{
  g_autoptr (GArray) edits = dateline_dossier_dup_edits (dossier);

  return dateline_writer_apply (dateline_dossier_get_bytes (dossier), edits);
}

/**
 * dateline_writer_apply:
 * @file: the text of a dossier
 * @edits: (element-type DatelineEdit): what is to be changed in it
 *
 * As dateline_writer_to_bytes(), of what a thread may have.
 *
 * Returns: (transfer full): the text
 */
GBytes *
dateline_writer_apply (GBytes *file,
                       GArray *edits)
{
  gsize length;
  const char *text = g_bytes_get_data (file, &length);
  Writer self = {
    .p = text,
    .end = text + length,
    .start = text,
    .edits = (const DatelineEdit *) (gpointer) edits->data,
    .n_edits = edits->len,
  };

  return write_out (&self);
}
