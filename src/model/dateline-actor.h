/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-name.h"
#include "dateline-record.h"
#include "dateline-text.h"

G_BEGIN_DECLS

/**
 * DatelineMembership:
 * @actor: of whom
 * @role: (nullable): as what
 * @when: (nullable): when
 *
 * That an actor belongs to another.
 */
typedef struct
{
  DatelineRef actor;
  DatelineText *role;
  DatelineDate *when;
} DatelineMembership;

#define DATELINE_TYPE_ACTOR (dateline_actor_get_type ())
G_DECLARE_FINAL_TYPE (DatelineActor, dateline_actor, DATELINE, ACTOR, DatelineRecord)

/**
 * DatelineActor:
 * @type: (nullable): `person`, `organization`, `state` or `outlet`
 * @names: (element-type DatelineName): every spelling known
 * @member_of: (element-type DatelineMembership): what they belong to
 * @description: (nullable): who they are
 * @same_as: (nullable): addresses of the same one elsewhere
 *
 * Who acts or speaks. Its fields are read-only.
 */
struct _DatelineActor
{
  DatelineRecord parent_instance;

  char *type;
  GPtrArray *names;
  GArray *member_of;
  DatelineText *description;
  GStrv same_as;
};

DatelineMembership *dateline_actor_get_role (DatelineActor *self,
                                             DatelineDate  *when);

G_END_DECLS
