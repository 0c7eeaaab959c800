/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"

G_BEGIN_DECLS

/**
 * DatelineColumnType:
 * @DATELINE_COLUMN_ID: the id of the record
 * @DATELINE_COLUMN_TEXT: words for a person, in the language of the program
 * @DATELINE_COLUMN_CODE: a word of a list, such as `summit` or `KP`
 * @DATELINE_COLUMN_RECORDS: other records
 * @DATELINE_COLUMN_DATE: a date
 * @DATELINE_COLUMN_NUMBER: a number
 *
 * What stands in a column.
 */
typedef enum
{
  DATELINE_COLUMN_ID,
  DATELINE_COLUMN_TEXT,
  DATELINE_COLUMN_CODE,
  DATELINE_COLUMN_RECORDS,
  DATELINE_COLUMN_DATE,
  DATELINE_COLUMN_NUMBER,
} DatelineColumnType;

/**
 * DatelineCell:
 * @text: (nullable): the id, the words or the code
 * @records: (nullable) (element-type DatelineRef): the records
 * @date: (nullable): the date
 * @number: the number
 * @has_number: whether there is one
 *
 * What one record has in one column; only what the column's type says is set,
 * and nothing of that where the record leaves it out.
 */
typedef struct
{
  char *text;
  GArray *records;
  DatelineDate *date;
  double number;
  gboolean has_number;
} DatelineCell;

/**
 * DatelineColumn:
 * @name: what it is called where programs read it; never translated
 * @type: what stands in it
 * @in_table: whether the dossier's [struct@Table] has its dates, codes or links
 *   too
 * @read: fills a cell
 * @linked: of records @in_table, their kind: they are all the links of that kind
 *
 * One of the things worth knowing of each record of a kind.
 */
typedef struct
{
  const char *name;
  DatelineColumnType type;
  gboolean in_table;
  void (*read) (DatelineDossier *dossier,
                DatelineRecord  *record,
                gint64           as_of,
                DatelineCell    *cell);
  DatelineKind linked;
} DatelineColumn;

const DatelineColumn *dateline_column_list      (DatelineKind          kind,
                                                 guint                *n_columns);
const DatelineColumn *dateline_column_list_clocks (guint              *n_columns);
void                  dateline_column_read      (const DatelineColumn *self,
                                                 DatelineDossier      *dossier,
                                                 DatelineRecord       *record,
                                                 gint64                as_of,
                                                 DatelineCell         *cell);
char                 *dateline_column_dup_plain (const DatelineColumn *self,
                                                 DatelineDossier      *dossier,
                                                 DatelineRecord       *record,
                                                 gint64                as_of);
void                  dateline_cell_clear       (DatelineCell         *cell);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DatelineCell, dateline_cell_clear)

G_END_DECLS
