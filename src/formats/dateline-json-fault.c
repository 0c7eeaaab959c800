/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-json-fault.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of the text around a fault is shown. */
#define SHOWN_CHARACTERS 20

static gboolean
is_structural (gunichar c)
{
  return c < 0x80 && strchr (",:[]{}\"", (int) c) != NULL;
}

/* Shows the bracket, comma, colon or quotation mark that stands at @offset,
 * or what stands there up to the next of those or white space, or a byte that
 * is no text by its number. */
static char *
dup_found (const char *text,
           gsize       length,
           gsize       offset)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < SHOWN_CHARACTERS && offset < length; i++)
    {
      gunichar c = g_utf8_get_char_validated (text + offset, (gssize) MIN (length - offset, 6));

      if (c == (gunichar) -1 || c == (gunichar) -2 || !g_unichar_isgraph (c) || (i > 0 && is_structural (c)))
        break;
      g_string_append_unichar (found, c);
      if (is_structural (c))
        break;
      offset += (gsize) g_unichar_to_utf8 (c, NULL);
    }
  if (found->len == 0 && offset < length)
    g_string_append_printf (found, "0x%02X", (guchar) text[offset]);
  return g_string_free_and_steal (found);
}

static char *
dup_control_message (guchar c)
{
  if (c == '\n' || c == '\r')
    return g_strdup (_("A string runs past the end of its line; write the line break as \\n, or add the missing quotation mark."));
  if (c == '\t')
    return g_strdup (_("A tab stands in a string; write it as \\t."));
  /* Translators: %02X is the number of a control character, in hexadecimal. */
  return g_strdup_printf (_("The control character U+00%02X stands in a string; write it as \\u00%02X."), c, c);
}

static const char *
get_file_message (DatelineJsonFault fault)
{
  switch (fault)
    {
    case DATELINE_JSON_FAULT_EMPTY:
      return _("The file is empty.");
    case DATELINE_JSON_FAULT_ZEROES:
      return _("The file holds nothing but zero bytes: what was in it is lost. Look for a backup.");
    case DATELINE_JSON_FAULT_UTF16:
      return _("The text is UTF-16. A dossier is UTF-8: save it anew in that encoding.");
    case DATELINE_JSON_FAULT_UTF32:
      return _("The text is UTF-32. A dossier is UTF-8: save it anew in that encoding.");
    case DATELINE_JSON_FAULT_CUT_OFF:
      return _("The text ends too early: the end of the file is missing.");
    case DATELINE_JSON_FAULT_OPEN_STRING:
      return _("The string that starts here never ends: a quotation mark, or the end of the file, is missing.");
    case DATELINE_JSON_FAULT_DEPTH:
      return _("Objects and arrays stand too deep in one another here.");
    case DATELINE_JSON_FAULT_TOO_LARGE:
      return _("What starts here is too large for one record.");
    case DATELINE_JSON_FAULT_STOPPED:
      return _("Reading was cancelled.");
    default:
      return NULL;
    }
}

/* The messages that show what was found. */
static char *
dup_found_message (DatelineJsonFault fault,
                   const char       *found)
{
  switch (fault)
    {
    case DATELINE_JSON_FAULT_UTF8:
      /* Translators: %s is a byte, such as 0xE9. */
      return g_strdup_printf (_("The byte %s is not UTF-8 here. Save the file anew in that encoding."), found);
    case DATELINE_JSON_FAULT_ESCAPE:
      /* Translators: %s is an escape such as \x41. */
      return g_strdup_printf (_("There is no escape “%s”: after a backslash stands one of \" \\ / b f n r t, or u and four hexadecimal digits."), found);
    case DATELINE_JSON_FAULT_NUMBER:
      return g_strdup_printf (_("“%s” is not a number as JSON writes them."), found);
    case DATELINE_JSON_FAULT_KEY:
      return g_strdup_printf (_("The name of a member, in double quotation marks, should stand here, not “%s”."), found);
    case DATELINE_JSON_FAULT_COLON:
      return g_strdup_printf (_("A colon should follow the name of a member, not “%s”."), found);
    case DATELINE_JSON_FAULT_COMMA:
      return g_strdup_printf (_("A comma or a closing bracket should stand here, not “%s”."), found);
    case DATELINE_JSON_FAULT_TRAILING_COMMA:
      return g_strdup_printf (_("Nothing follows the comma before this “%s”: remove the comma."), found);
    case DATELINE_JSON_FAULT_BRACKET:
      return g_strdup_printf (_("This bracket “%s” does not close what was opened last."), found);
    case DATELINE_JSON_FAULT_TRAILING_TEXT:
      return g_strdup_printf (_("The dossier has ended already, yet “%s” follows."), found);
    default:
      return g_strdup_printf (_("A value should stand here, not “%s”."), found);
    }
}

/**
 * dateline_json_fault_dup_message:
 * @fault: what is wrong with a text
 * @text: the text
 * @length: its length in bytes
 * @offset: where it is wrong
 *
 * Says in a sentence what is wrong and, where that is not plain, what to do.
 *
 * Returns: (transfer full): the sentence
 */
char *
dateline_json_fault_dup_message (DatelineJsonFault fault,
                                 const char       *text,
                                 gsize             length,
                                 gsize             offset)
{
  const char *plain = get_file_message (fault);
  g_autofree char *found = NULL;

  if (plain != NULL)
    return g_strdup (plain);
  if (fault == DATELINE_JSON_FAULT_CONTROL)
    return dup_control_message ((guchar) text[offset]);
  found = dup_found (text, length, offset);
  return dup_found_message (fault, found);
}
