/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads any bytes as a dossier and does with it all that can be done without a
 * window. What must hold for every input is asserted. The entry points are
 * those of libFuzzer: with clang, this file and -fsanitize=fuzzer make a
 * fuzzer; with any compiler, fuzz-main.c runs it on files. */

#include "fuzz-dossier.h"

#include "dateline-commitment.h"
#include "dateline-dossier-reader.h"
#include "dateline-event.h"
#include "dateline-problem.h"
#include "dateline-quote.h"
#include "dateline-source.h"
#include "dateline-writer.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}

static void
look_at_problems (GListModel *problems)
{
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (DatelineProblem) problem = g_list_model_get_item (problems, i);

      g_assert_true (g_utf8_validate (dateline_problem_get_message (problem), -1, NULL));
      g_assert_true (g_utf8_validate (dateline_problem_get_path (problem), -1, NULL));
    }
}

static DatelineDate *
get_date (DatelineRecord *record)
{
  if (DATELINE_IS_EVENT (record))
    return DATELINE_EVENT (record)->when;
  if (DATELINE_IS_QUOTE (record))
    return DATELINE_QUOTE (record)->said;
  if (DATELINE_IS_SOURCE (record))
    return DATELINE_SOURCE (record)->published;
  if (DATELINE_IS_COMMITMENT (record))
    return DATELINE_COMMITMENT (record)->due;
  return NULL;
}

static void
look_at_text (const char *text,
              gsize       length,
              gpointer    data)
{
  g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
}

static void
look_at_record (DatelineDossier *dossier,
                DatelineRef      ref)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
  g_autofree char *label = dateline_dossier_dup_label (dossier, ref);
  g_autofree char *id = dateline_dossier_dup_id (dossier, ref);
  DatelineDate *date = get_date (record);

  g_assert_true (g_utf8_validate (label, -1, NULL));
  g_assert_cmpuint (dateline_dossier_lookup (dossier, id), ==, ref);
  dateline_dossier_visit_text (dossier, ref, look_at_text, NULL);
  if (date != NULL)
    {
      g_autofree char *human = dateline_date_dup_human (date);

      g_assert_true (g_utf8_validate (human, -1, NULL));
    }
}

/* A record may be replaced by itself, and the file is then the same. */
static void
change_record (DatelineDossier *dossier,
               DatelineRef      ref)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) raw = NULL;
  gsize length;
  const char *text = dateline_dossier_get_raw (dossier, ref, &length);

  raw = g_bytes_new (text, length);
  dateline_dossier_replace (dossier, ref, raw, &error);
  g_assert_no_error (error);
}

/* A record may go, if none names it, and come back, and another may come: the
 * file can be read all the while. */
static void
take_out_records (DatelineDossier *dossier)
{
  static const char extra[] = "{\"id\":\"of no file whatever\",\"@id\":\"of no file whatever\"}";
  g_autoptr (GBytes) raw = g_bytes_new_static (extra, sizeof extra - 1);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (DatelineDossier) again = NULL;

  for (DatelineKind kind = 0; kind < DATELINE_N_KINDS; kind++)
    {
      dateline_dossier_append (dossier, kind, raw, NULL);
      if (dateline_dossier_get_n (dossier, kind) > 0)
        dateline_dossier_remove (dossier, dateline_ref (kind, 0), NULL);
    }
  written = dateline_writer_to_bytes (dossier);
  again = dateline_dossier_reader_read (written, NULL, NULL, NULL, NULL);
  g_assert_nonnull (again);
}

static void
for_each_record (DatelineDossier *dossier,
                 void (*func) (DatelineDossier *dossier,
                               DatelineRef      ref))
{
  for (DatelineKind kind = 0; kind < DATELINE_N_KINDS; kind++)
    for (guint row = 0; row < dateline_dossier_get_n (dossier, kind); row++)
      func (dossier, dateline_ref (kind, row));
}

/* What is written is read again as the same records and written the same. */
static void
check_written (DatelineDossier *dossier,
               GBytes          *written)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DatelineDossier) again = dateline_dossier_reader_read (written, NULL, NULL, NULL, &error);
  g_autoptr (GBytes) rewritten = NULL;

  g_assert_no_error (error);
  for (DatelineKind kind = 0; kind < DATELINE_N_KINDS; kind++)
    g_assert_cmpuint (dateline_dossier_get_n (again, kind), ==, dateline_dossier_get_n (dossier, kind));
  rewritten = dateline_writer_to_bytes (again);
  g_assert_true (g_bytes_equal (written, rewritten));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DatelineDossier) dossier = dateline_dossier_reader_read (bytes, NULL, NULL, &problems, &error);
  g_autoptr (GBytes) written = NULL, written_again = NULL;

  g_assert_true ((dossier == NULL) == (error != NULL));
  if (dossier == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  look_at_problems (problems);
  for_each_record (dossier, look_at_record);
  written = dateline_writer_to_bytes (dossier);
  check_written (dossier, written);
  for_each_record (dossier, change_record);
  for_each_record (dossier, look_at_record);
  written_again = dateline_writer_to_bytes (dossier);
  g_assert_true (g_bytes_equal (written, written_again));
  take_out_records (dossier);
  while (dateline_dossier_undo (dossier))
    ;
  for_each_record (dossier, look_at_record);
  return 0;
}
