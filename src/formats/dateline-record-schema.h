/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-role.h"
#include "dateline-types.h"

G_BEGIN_DECLS

/**
 * DatelineValueType:
 * @DATELINE_VALUE_STRING: any string
 * @DATELINE_VALUE_ID: the id of the record
 * @DATELINE_VALUE_TEXT: an object of texts by language, or a single string
 * @DATELINE_VALUE_LANGUAGE: a BCP 47 tag
 * @DATELINE_VALUE_DATE: an EDTF expression
 * @DATELINE_VALUE_REF: the id of another record
 * @DATELINE_VALUE_WORD: one of a few words
 * @DATELINE_VALUE_BOOLEAN: true or false
 * @DATELINE_VALUE_INTEGER: a whole number
 * @DATELINE_VALUE_NUMBER: any number
 * @DATELINE_VALUE_OBJECT: an object of a shape
 * @DATELINE_VALUE_GEOMETRY: a GeoJSON geometry
 *
 * What a member may hold.
 */
typedef enum
{
  DATELINE_VALUE_STRING,
  DATELINE_VALUE_ID,
  DATELINE_VALUE_TEXT,
  DATELINE_VALUE_LANGUAGE,
  DATELINE_VALUE_DATE,
  DATELINE_VALUE_REF,
  DATELINE_VALUE_WORD,
  DATELINE_VALUE_BOOLEAN,
  DATELINE_VALUE_INTEGER,
  DATELINE_VALUE_NUMBER,
  DATELINE_VALUE_OBJECT,
  DATELINE_VALUE_GEOMETRY,
} DatelineValueType;

/**
 * DatelineMemberFlags:
 * @DATELINE_MEMBER_REQUIRED: must be there
 * @DATELINE_MEMBER_LIST: is an array of such values
 * @DATELINE_MEMBER_OR_LIST: is such a value or an array of them
 * @DATELINE_MEMBER_OR_NULL: may be null
 * @DATELINE_MEMBER_OR_STRING: an object that may also be a string
 * @DATELINE_MEMBER_NOT_EMPTY: a string or array with something in it
 * @DATELINE_MEMBER_SEARCHED: holds text that a search looks at
 * @DATELINE_MEMBER_COLUMN: goes into a column of the dossier
 * @DATELINE_MEMBER_HOP: an object that says who passed words on, maybe without
 *   a name
 */
typedef enum
{
  DATELINE_MEMBER_REQUIRED = 1 << 0,
  DATELINE_MEMBER_LIST = 1 << 1,
  DATELINE_MEMBER_OR_LIST = 1 << 2,
  DATELINE_MEMBER_OR_NULL = 1 << 3,
  DATELINE_MEMBER_OR_STRING = 1 << 4,
  DATELINE_MEMBER_NOT_EMPTY = 1 << 5,
  DATELINE_MEMBER_SEARCHED = 1 << 6,
  DATELINE_MEMBER_COLUMN = 1 << 7,
  DATELINE_MEMBER_HOP = 1 << 8,
} DatelineMemberFlags;

/* The most members that a shape describes. */
#define DATELINE_SHAPE_MAX 24

/**
 * DatelineMember:
 * @name: its name; %NULL ends a shape
 * @type: what it holds
 * @flags: #DatelineMemberFlags
 * @shape: of an object, what it holds in turn
 * @words: of a word, those it may be, %NULL-terminated
 * @kinds: of a reference, the kinds of record it may name: a bit each
 * @least: the smallest an integer or number may be
 * @most: the largest; no bounds where both are 0
 * @role: of a reference, as what the record names the other
 *
 * One member of an object of the format. An array of them is a shape: it
 * names what the program knows, in the order the columns want their links;
 * members it does not name are none of its business.
 */
typedef struct _DatelineMember DatelineMember;
struct _DatelineMember
{
  const char *name;
  DatelineValueType type;
  guint flags;
  const DatelineMember *shape;
  const char *const *words;
  guint kinds;
  double least;
  double most;
  DatelineRole role;
};

const DatelineMember *dateline_record_schema_get_shape           (DatelineKind  kind);
const DatelineMember *dateline_record_schema_get_head            (void);
const DatelineMember *dateline_record_schema_get_collection_type (void);
const char           *dateline_record_schema_get_member          (DatelineKind  kind);
const char           *dateline_record_schema_get_id              (DatelineKind  kind);
gboolean              dateline_record_schema_find_kind           (const char   *member,
                                                                  DatelineKind *kind);

G_END_DECLS
