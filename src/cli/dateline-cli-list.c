/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "dateline-cli-filter.h"
#include "dateline-cli-table.h"
#include "dateline-column.h"
#include "dateline-record-schema.h"
#include "dateline-tsv.h"
#include "dateline-writer.h"

static const char *const formats[] = { "table", "tsv", "json" };

/* How wide lines may be: as the terminal, or as they come if there is none. */
static guint
get_line_width (void)
{
  struct winsize size;

  if (isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return size.ws_col;
  return G_MAXINT;
}

/* The rows that fit, by date. */
static GArray *
get_refs (DatelineDossier    *dossier,
          DatelineKind        kind,
          const DatelineBits *bits)
{
  GArray *refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  const guint32 *order = dateline_table_get_order (dateline_dossier_get_table (dossier, kind));

  for (guint i = 0; i < dateline_dossier_get_n (dossier, kind); i++)
    if (dateline_bits_get (bits, order[i]))
      {
        DatelineRef ref = dateline_ref (kind, order[i]);

        g_array_append_val (refs, ref);
      }
  return refs;
}

/* Prints the records whole, as the file has them. */
static void
print_json (DatelineDossier *dossier,
            GArray          *refs)
{
  g_autoptr (GString) array = g_string_new ("[");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < refs->len; i++)
    {
      gsize length;
      const char *raw = dateline_dossier_get_raw (dossier, g_array_index (refs, DatelineRef, i), &length);

      if (i > 0)
        g_string_append_c (array, ',');
      g_string_append_len (array, raw, (gssize) length);
    }
  g_string_append_c (array, ']');
  bytes = dateline_writer_format (array->str, array->len);
  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
}

static void
print_tsv (DatelineDossier      *dossier,
           const DatelineColumn *columns,
           guint                 n_columns,
           GArray               *refs,
           gint64                as_of)
{
  g_autoptr (DatelineTsv) tsv = dateline_tsv_new (dossier, columns, n_columns, as_of);

  for (guint i = 0; i < refs->len; i++)
    dateline_tsv_add (tsv, g_array_index (refs, DatelineRef, i));
  fputs (dateline_tsv_get (tsv), stdout);
}

static void
print_table (DatelineDossier      *dossier,
             const DatelineColumn *columns,
             guint                 n_columns,
             GArray               *refs,
             gint64                as_of)
{
  g_autoptr (DatelineCliTable) table = dateline_cli_table_new (n_columns);
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_columns; i++)
    dateline_cli_table_add (table, columns[i].name);
  for (guint i = 0; i < refs->len * n_columns; i++)
    {
      DatelineRef ref = g_array_index (refs, DatelineRef, i / n_columns);
      g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
      g_autofree char *cell = dateline_column_dup_plain (&columns[i % n_columns], dossier, record, as_of);

      dateline_cli_table_add (table, cell);
    }
  text = dateline_cli_table_dup_aligned (table, get_line_width ());
  fputs (text, stdout);
}

static int
list (const char        *path,
      DatelineKind       kind,
      DatelineCliFilter *filter,
      const char        *format)
{
  g_autoptr (DatelineDossier) dossier = dateline_cli_load (path);
  g_autoptr (DatelineBits) bits = dossier != NULL ? dateline_cli_filter_run (filter, dossier, kind) : NULL;
  g_autoptr (GArray) refs = NULL;
  const DatelineColumn *columns;
  guint n_columns;
  gint64 as_of;

  if (bits == NULL || !dateline_cli_filter_get_as_of (filter, dossier, &as_of))
    return DATELINE_CLI_FAILED;
  refs = get_refs (dossier, kind, bits);
  columns = filter->clock != NULL && kind == DATELINE_KIND_QUOTE ? dateline_column_list_clocks (&n_columns)
                                                                 : dateline_column_list (kind, &n_columns);
  if (g_str_equal (format, "json"))
    print_json (dossier, refs);
  else if (g_str_equal (format, "tsv"))
    print_tsv (dossier, columns, n_columns, refs, as_of);
  else
    print_table (dossier, columns, n_columns, refs, as_of);
  return DATELINE_CLI_FINE;
}

static gboolean
is_format (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (format, formats[i]))
      return TRUE;
  return FALSE;
}

static gboolean
parse (DatelineCliFilter *filter,
       char             **format,
       int               *argc,
       char            ***argv)
{
  GOptionContext *context = g_option_context_new (_("FILE KIND"));
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, format, N_("How to print: table (as a rule), tsv or json"), "FORMAT" },
    { NULL }
  };

  g_option_context_set_summary (context, _("Lists the records of a dossier that fit, by date. KIND is one of: events, quotes,\n"
                                           "places, actors, sources, topics, claims, commitments, notes, bookmarks. A filter given\n"
                                           "several times means any of them; different filters mean all of them. In JSON the\n"
                                           "records are whole, as the file has them."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  dateline_cli_filter_add_options (filter, context);
  return dateline_cli_parse (context, argc, argv);
}

/**
 * dateline_cli_list:
 * @argc: how many arguments there are
 * @argv: `list`, options, a file, a kind of record
 *
 * Lists the records of one kind that fit the filters.
 *
 * Returns: a #DatelineCliExit
 */
int
dateline_cli_list (int    argc,
                   char **argv)
{
  g_auto (DatelineCliFilter) filter = { NULL };
  g_autofree char *format = NULL;
  DatelineKind kind;

  if (!parse (&filter, &format, &argc, &argv))
    return DATELINE_CLI_FAILED;
  if (format == NULL)
    format = g_strdup ("table");
  if (!is_format (format))
    return dateline_cli_fail (_("There is no format “%s”: it is table, tsv or json."), format);
  if (argc != 3)
    return dateline_cli_fail (_("Name one file and one kind of record."));
  if (!dateline_record_schema_find_kind (argv[2], &kind))
    return dateline_cli_fail (_("There is no kind of record “%s”."), argv[2]);
  return list (argv[1], kind, &filter, format);
}
