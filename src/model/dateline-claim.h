/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-evidence.h"
#include "dateline-record.h"

G_BEGIN_DECLS

/**
 * DatelineClaimRelation:
 * @to: the other claim
 * @type: (nullable): `repeats`, `contradicts` or `revises`
 *
 * How one claim stands to another.
 */
typedef struct
{
  DatelineRef to;
  char *type;
} DatelineClaimRelation;

#define DATELINE_TYPE_CLAIM (dateline_claim_get_type ())
G_DECLARE_FINAL_TYPE (DatelineClaim, dateline_claim, DATELINE, CLAIM, DatelineRecord)

/**
 * DatelineClaim:
 * @text: what is claimed
 * @by: who claims it, or %DATELINE_REF_NONE
 * @in: the quotation it is made in, or %DATELINE_REF_NONE
 * @evidence: (element-type DatelineEvidence): what bears on it
 * @relations: (element-type DatelineClaimRelation): other claims
 *
 * Something somebody holds to be so. Its fields are read-only.
 */
struct _DatelineClaim
{
  DatelineRecord parent_instance;

  DatelineText *text;
  DatelineRef by;
  DatelineRef in;
  GPtrArray *evidence;
  GArray *relations;
};

G_END_DECLS
