/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-decode.h"

#include <string.h>

/* The code of the escape `\uXXXX` at @p, or -1 if there is none. */
static int
get_code (const char *p)
{
  int code = 0;

  if (p[0] != '\\' || p[1] != 'u')
    return -1;
  for (guint i = 2; i < 6; i++)
    code = code << 4 | g_ascii_xdigit_value (p[i]);
  return code;
}

/* Puts a character that C strings can hold in place of one they cannot: the
 * picture of a null, or the replacement character for half a surrogate pair.
 * Returns how long the escape is. */
static gsize
mend_code (char *escape)
{
  int code = get_code (escape);

  if (code == 0)
    memcpy (escape + 2, "2400", 4);
  else if (code >= 0xd800 && code < 0xe000)
    {
      int low = code < 0xdc00 ? get_code (escape + 6) : -1;

      if (low >= 0xdc00 && low < 0xe000)
        return 12;
      memcpy (escape + 2, "fffd", 4);
    }
  return 6;
}

static void
mend_escapes (char *json)
{
  for (char *p = strchr (json, '\\'); p != NULL; p = strchr (p, '\\'))
    p += p[1] == 'u' ? mend_code (p) : 2;
}

/**
 * dateline_decode_node:
 * @raw: JSON that the scanner has passed
 * @length: its length in bytes
 *
 * Reads one value. `\u0000` is read as U+2400 SYMBOL FOR NULL, half a
 * surrogate pair as U+FFFD REPLACEMENT CHARACTER.
 *
 * Returns: (transfer full): the value
 */
JsonNode *
dateline_decode_node (const char *raw,
                      gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *json = g_strndup (raw, length);
  JsonNode *node = NULL;

  mend_escapes (json);
  json_parser_set_strict (parser, TRUE);
  if (json_parser_load_from_data (parser, json, (gssize) length, NULL))
    node = json_parser_steal_root (parser);
  return node != NULL ? node : json_node_new (JSON_NODE_NULL);
}

static JsonNode *
get_member (const DatelineDecode *self,
            const char           *member)
{
  return json_object_get_member (self->object, member);
}

static const char *
get_string (JsonNode *node)
{
  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* The values of an array; of anything else, that one. */
static guint
get_n_values (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return 0;
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 1;
}

static JsonNode *
get_value (JsonNode *node,
           guint     position)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_element (json_node_get_array (node), position) : node;
}

/**
 * dateline_decode_string:
 * @self: an object
 * @member: the name of a member
 *
 * Returns: (transfer full) (nullable): what it says
 */
char *
dateline_decode_string (const DatelineDecode *self,
                        const char           *member)
{
  return g_strdup (get_string (get_member (self, member)));
}

/**
 * dateline_decode_strings:
 * @self: an object
 * @member: the name of a member
 *
 * Returns: (transfer full) (nullable): the strings in it
 */
GStrv
dateline_decode_strings (const DatelineDecode *self,
                         const char           *member)
{
  JsonNode *node = get_member (self, member);
  g_autoptr (GStrvBuilder) strings = NULL;

  if (node == NULL)
    return NULL;
  strings = g_strv_builder_new ();
  for (guint i = 0; i < get_n_values (node); i++)
    {
      const char *string = get_string (get_value (node, i));

      if (string != NULL)
        g_strv_builder_add (strings, string);
    }
  return g_strv_builder_end (strings);
}

/**
 * dateline_decode_integer:
 * @self: an object
 * @member: the name of a member
 * @otherwise: what to return where it holds no whole number
 *
 * Returns: what it holds
 */
gint64
dateline_decode_integer (const DatelineDecode *self,
                         const char           *member,
                         gint64                otherwise)
{
  JsonNode *node = get_member (self, member);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : otherwise;
}

/**
 * dateline_decode_number:
 * @self: an object
 * @member: the name of a member
 * @number: (out): what it holds
 *
 * Returns: whether it holds a number
 */
gboolean
dateline_decode_number (const DatelineDecode *self,
                        const char           *member,
                        double               *number)
{
  JsonNode *node = get_member (self, member);

  if (node == NULL || (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return FALSE;
  *number = json_node_get_double (node);
  return TRUE;
}

/**
 * dateline_decode_node_text:
 * @node: (nullable): an object of strings by language, or a string
 *
 * Returns: (transfer full) (nullable): the text
 */
DatelineText *
dateline_decode_node_text (JsonNode *node)
{
  g_autoptr (DatelineText) text = dateline_text_new ();
  JsonObjectIter iter;
  const char *language;
  JsonNode *value;

  if (get_string (node) != NULL)
    dateline_text_add (text, "", get_string (node));
  else if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  else
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &language, &value))
        if (get_string (value) != NULL)
          dateline_text_add (text, language, get_string (value));
    }
  return dateline_text_get_n (text) > 0 ? g_steal_pointer (&text) : NULL;
}

/**
 * dateline_decode_text:
 * @self: an object
 * @member: the name of a member
 *
 * Returns: (transfer full) (nullable): the text in it
 */
DatelineText *
dateline_decode_text (const DatelineDecode *self,
                      const char           *member)
{
  return dateline_decode_node_text (get_member (self, member));
}

/**
 * dateline_decode_date:
 * @self: an object
 * @member: the name of a member
 *
 * Returns: (transfer full) (nullable): the date in it
 */
DatelineDate *
dateline_decode_date (const DatelineDecode *self,
                      const char           *member)
{
  const char *edtf = get_string (get_member (self, member));

  return edtf != NULL ? dateline_date_new (edtf, NULL) : NULL;
}

static DatelineRef
look_up (const DatelineDecode *self,
         JsonNode             *node)
{
  const char *id = get_string (node);

  return id != NULL ? dateline_dossier_lookup (self->dossier, id) : DATELINE_REF_NONE;
}

/**
 * dateline_decode_ref:
 * @self: an object
 * @member: the name of a member
 *
 * Returns: the record whose id it holds, or %DATELINE_REF_NONE
 */
DatelineRef
dateline_decode_ref (const DatelineDecode *self,
                     const char           *member)
{
  return look_up (self, get_member (self, member));
}

/**
 * dateline_decode_refs:
 * @self: an object
 * @member: the name of a member
 * @refs: (element-type DatelineRef): where to add to
 *
 * Adds the records whose ids it holds, but for those the dossier lacks.
 */
void
dateline_decode_refs (const DatelineDecode *self,
                      const char           *member,
                      GArray               *refs)
{
  JsonNode *node = get_member (self, member);

  for (guint i = 0; i < get_n_values (node); i++)
    {
      DatelineRef ref = look_up (self, get_value (node, i));

      if (ref != DATELINE_REF_NONE)
        g_array_append_val (refs, ref);
    }
}

/**
 * dateline_decode_member:
 * @self: an object
 * @member: the name of a member
 * @inner: (out caller-allocates): the object in it
 *
 * Returns: whether there is an object in it
 */
gboolean
dateline_decode_member (const DatelineDecode *self,
                        const char           *member,
                        DatelineDecode       *inner)
{
  JsonNode *node = get_member (self, member);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  *inner = (DatelineDecode) { self->dossier, json_node_get_object (node) };
  return TRUE;
}

/**
 * dateline_decode_each:
 * @self: an object
 * @member: the name of a member
 * @func: (scope call): what to call
 * @data: what to call it with
 *
 * Calls a function for each object of an array, or for a lone object.
 */
void
dateline_decode_each (const DatelineDecode *self,
                      const char           *member,
                      DatelineDecodeFunc    func,
                      gpointer              data)
{
  JsonNode *node = get_member (self, member);

  for (guint i = 0; i < get_n_values (node); i++)
    {
      JsonNode *value = get_value (node, i);

      if (JSON_NODE_HOLDS_OBJECT (value))
        func (&(DatelineDecode) { self->dossier, json_node_get_object (value) }, data);
    }
}
