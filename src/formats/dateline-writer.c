/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-writer.h"

#include <string.h>

#define INDENT 2

/* Goes through a JSON text that a reader has passed: brackets match, strings
 * end. Nothing but white space is changed, so that a number keeps its
 * spelling, a string its escapes, an object its members twice over. */
typedef struct
{
  const char *p;
  const char *end;
  GString *out;
  guint depth;
  const char *start;         /* of the file */
  const DatelineEdit *edits; /* still to come, in the order of the file */
  guint n_edits;
} Writer;

static void
skip_space (Writer *self)
{
  while (self->p < self->end && strchr (" \t\r\n", *self->p) != NULL && *self->p != '\0')
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
copy_opening (Writer *self)
{
  copy_to (self, self->p + 1);
  skip_space (self);
  if (self->p < self->end && (*self->p == '}' || *self->p == ']'))
    {
      copy_to (self, self->p + 1);
      return;
    }
  self->depth++;
  break_line (self);
}

static void
copy_token (Writer *self)
{
  switch (*self->p)
    {
    case '{':
    case '[':
      copy_opening (self);
      break;
    case '}':
    case ']':
      self->depth--;
      break_line (self);
      copy_to (self, self->p + 1);
      break;
    case ',':
      copy_to (self, self->p + 1);
      break_line (self);
      break;
    case ':':
      copy_to (self, self->p + 1);
      g_string_append_c (self->out, ' ');
      break;
    case '"':
      copy_string (self);
      break;
    default:
      copy_word (self);
      break;
    }
}

static void copy_all (Writer *self);

/* Writes what a record is now and passes over what it was. */
static void
copy_edit (Writer *self)
{
  const DatelineEdit *edit = self->edits++;
  gsize length;
  const char *raw = g_bytes_get_data (edit->raw, &length);
  Writer inner = { .p = raw, .end = raw + length, .out = self->out, .depth = self->depth };

  self->n_edits--;
  copy_all (&inner);
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
  gsize length;
  const char *text = g_bytes_get_data (dateline_dossier_get_bytes (dossier), &length);

  Writer self = {
    .p = text,
    .end = text + length,
    .start = text,
    .edits = (const DatelineEdit *) (gpointer) edits->data,
    .n_edits = edits->len,
  };

  return write_out (&self);
}
