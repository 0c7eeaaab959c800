/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-cli-table.h"

#include "dateline-plain.h"

#define GAP 2

struct _DatelineCliTable
{
  guint n_columns;
  GPtrArray *cells; /* row by row */
};

/**
 * dateline_cli_table_new:
 * @n_columns: how many columns it has
 *
 * Returns: (transfer full): a table without rows
 */
DatelineCliTable *
dateline_cli_table_new (guint n_columns)
{
  DatelineCliTable *self = g_new0 (DatelineCliTable, 1);

  self->n_columns = n_columns;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * dateline_cli_table_free:
 * @self: (transfer full): a table
 *
 * Frees the table.
 */
void
dateline_cli_table_free (DatelineCliTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * dateline_cli_table_add:
 * @self: a table
 * @cell: (nullable): what stands in the next cell
 *
 * Adds a cell; rows fill from the left. Tabs, line breaks and other control
 * characters become spaces.
 */
void
dateline_cli_table_add (DatelineCliTable *self,
                        const char       *cell)
{
  g_ptr_array_add (self->cells, dateline_plain_dup_line (cell));
}

/* How many columns of a terminal a character takes. */
static guint
get_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
get_text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += get_width (g_utf8_get_char (text));
  return width;
}

/* Appends what of a text fits, with an ellipsis if that is not all. */
static void
append_cut (GString    *out,
            const char *text,
            guint       width)
{
  if (get_text_width (text) <= width)
    {
      g_string_append (out, text);
      return;
    }
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      guint needed = get_width (g_utf8_get_char (text));

      if (needed + 1 > width)
        break;
      g_string_append_unichar (out, g_utf8_get_char (text));
      width -= needed;
    }
  g_string_append (out, "…");
}

static void
append_row (DatelineCliTable *self,
            GString          *out,
            guint             start,
            const guint      *widths,
            guint             limit)
{
  guint used = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *cell = self->cells->pdata[start + i];
      guint left = limit > used ? limit - used : 1;

      if (i + 1 == self->n_columns)
        append_cut (out, cell, MAX (left, 1));
      else
        g_string_append_printf (out, "%s%*s", cell, (int) (widths[i] - get_text_width (cell) + GAP), "");
      used += widths[i] + GAP;
    }
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/**
 * dateline_cli_table_dup_aligned:
 * @self: a table
 * @width: how wide the last column may make a line, in columns of a terminal
 *
 * Returns: (transfer full): its rows, a line each, cells below one another
 */
char *
dateline_cli_table_dup_aligned (DatelineCliTable *self,
                                guint             width)
{
  GString *out = g_string_new (NULL);
  g_autofree guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->cells->len; i++)
    widths[i % self->n_columns] = MAX (widths[i % self->n_columns], get_text_width (self->cells->pdata[i]));
  for (guint i = 0; i + self->n_columns <= self->cells->len; i += self->n_columns)
    append_row (self, out, i, widths, width);
  return g_string_free_and_steal (out);
}
