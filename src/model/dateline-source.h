/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-date.h"
#include "dateline-record.h"

G_BEGIN_DECLS

#define DATELINE_TYPE_SOURCE (dateline_source_get_type ())
G_DECLARE_FINAL_TYPE (DatelineSource, dateline_source, DATELINE, SOURCE, DatelineRecord)

/**
 * DatelineSource:
 * @type: (nullable): the kind of source, such as `article`
 * @headline: (nullable): its headline
 * @publisher: the outlet, or %DATELINE_REF_NONE
 * @authors: (element-type DatelineRef): who wrote it
 * @published: (nullable): when
 * @url: (nullable): where to find it; any text, not yet checked
 * @language: (nullable): a BCP 47 tag
 * @dateline: (nullable): its dateline, as printed
 * @text: (nullable): its text, if the dossier holds it
 * @sha256: (nullable): the hash of that text
 * @reliability: (nullable): `A` to `F`, the Admiralty code
 *
 * Where something is known from. Its fields are read-only.
 */
struct _DatelineSource
{
  DatelineRecord parent_instance;

  char *type;
  char *headline;
  DatelineRef publisher;
  GArray *authors;
  DatelineDate *published;
  char *url;
  char *language;
  char *dateline;
  char *text;
  char *sha256;
  char *reliability;
};

G_END_DECLS
