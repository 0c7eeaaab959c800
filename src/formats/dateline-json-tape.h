/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DATELINE_JSON_OBJECT,
  DATELINE_JSON_ARRAY,
  DATELINE_JSON_STRING,
  DATELINE_JSON_INTEGER,
  DATELINE_JSON_REAL,
  DATELINE_JSON_TRUE,
  DATELINE_JSON_FALSE,
  DATELINE_JSON_NULL,
} DatelineJsonType;

/**
 * DatelineJsonFlags:
 * @DATELINE_JSON_KEY: the string names a member
 * @DATELINE_JSON_ESCAPED: the string has at least one escape
 * @DATELINE_JSON_HAS_NUL: the string has the escape `\u0000`
 * @DATELINE_JSON_HAS_SURROGATE: the string has half of a surrogate pair
 * @DATELINE_JSON_OUT_OF_RANGE: the integer does not fit 64 bits, or the real
 *   number is infinite as a double
 * @DATELINE_JSON_DUPLICATE: an earlier member of the object has this key
 *
 * What is to be known of a token beyond its type.
 */
typedef enum
{
  DATELINE_JSON_KEY = 1 << 0,
  DATELINE_JSON_ESCAPED = 1 << 1,
  DATELINE_JSON_HAS_NUL = 1 << 2,
  DATELINE_JSON_HAS_SURROGATE = 1 << 3,
  DATELINE_JSON_OUT_OF_RANGE = 1 << 4,
  DATELINE_JSON_DUPLICATE = 1 << 5,
} DatelineJsonFlags;

/* The flags that are a trouble to report, though the text is good JSON. */
#define DATELINE_JSON_ODDITIES                                  \
  (DATELINE_JSON_HAS_NUL | DATELINE_JSON_HAS_SURROGATE |        \
   DATELINE_JSON_OUT_OF_RANGE | DATELINE_JSON_DUPLICATE)

/**
 * DatelineJsonToken:
 * @start: its first byte, counted from the tape's @text; of a string, the
 *   byte after the quotation mark
 * @length: its length in bytes; of a string, without the quotation marks
 * @next: the token that follows it and all that is in it
 * @type: a #DatelineJsonType
 * @flags: #DatelineJsonFlags
 *
 * One value or key. What an object holds follows it as keys and values by
 * turns, what an array holds as values.
 */
typedef struct
{
  guint32 start;
  guint32 length;
  guint32 next;
  guint8 type;
  guint8 flags;
} DatelineJsonToken;

/**
 * DatelineJsonTape:
 * @text: where the value stands; not owned
 * @tokens: its tokens; the value itself is the first
 * @n_tokens: how many there are
 * @oddities: the #DATELINE_JSON_ODDITIES among all flags
 *
 * One JSON value taken apart in place: no copy of any string is made.
 */
typedef struct
{
  const char *text;
  DatelineJsonToken *tokens;
  guint n_tokens;
  guint n_allocated;
  guint oddities;
} DatelineJsonTape;

#define DATELINE_JSON_TAPE_INIT { NULL }
#define DATELINE_JSON_NOTHING G_MAXUINT

void      dateline_json_tape_clear      (DatelineJsonTape       *self);
guint     dateline_json_tape_add        (DatelineJsonTape       *self,
                                         DatelineJsonType        type,
                                         gsize                   start,
                                         gsize                   length,
                                         guint                   flags);
gboolean  dateline_json_tape_is         (const DatelineJsonTape *self,
                                         guint                   string,
                                         const char             *text);
gboolean  dateline_json_tape_same       (const DatelineJsonTape *self,
                                         guint                   string,
                                         guint                   other);
guint     dateline_json_tape_get_member (const DatelineJsonTape *self,
                                         guint                   object,
                                         const char             *key);
guint     dateline_json_tape_get_first  (const DatelineJsonTape *self,
                                         guint                   duplicate);
void      dateline_json_tape_read       (const DatelineJsonTape *self,
                                         guint                   string,
                                         GString                *buffer);
char     *dateline_json_tape_dup        (const DatelineJsonTape *self,
                                         guint                   string);
gboolean  dateline_json_tape_get_number (const DatelineJsonTape *self,
                                         guint                   number,
                                         double                 *value);
char     *dateline_json_tape_dup_path   (const DatelineJsonTape *self,
                                         guint                   token);

void      dateline_json_path_add_key    (GString                *path,
                                         const char             *key);
void      dateline_json_path_add_index  (GString                *path,
                                         guint                   position);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DatelineJsonTape, dateline_json_tape_clear)

G_END_DECLS
