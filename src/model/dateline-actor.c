/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-actor.h"

G_DEFINE_FINAL_TYPE (DatelineActor, dateline_actor, DATELINE_TYPE_RECORD)

static void
clear_membership (DatelineMembership *self)
{
  g_clear_pointer (&self->role, dateline_text_unref);
  g_clear_pointer (&self->when, dateline_date_unref);
}

static char *
dateline_actor_dup_label (DatelineRecord     *record,
                          const char * const *languages)
{
  DatelineActor *self = DATELINE_ACTOR (record);

  return g_strdup (dateline_names_pick (self->names, languages));
}

static void
dateline_actor_finalize (GObject *object)
{
  DatelineActor *self = DATELINE_ACTOR (object);

  g_free (self->type);
  g_ptr_array_unref (self->names);
  g_array_unref (self->member_of);
  g_clear_pointer (&self->description, dateline_text_unref);
  g_strfreev (self->same_as);
  G_OBJECT_CLASS (dateline_actor_parent_class)->finalize (object);
}

static void
dateline_actor_class_init (DatelineActorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_actor_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_actor_dup_label;
}

static void
dateline_actor_init (DatelineActor *self)
{
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) dateline_name_free);
  self->member_of = g_array_new (FALSE, FALSE, sizeof (DatelineMembership));
  g_array_set_clear_func (self->member_of, (GDestroyNotify) clear_membership);
}

static gboolean
held_on (const DatelineMembership *membership,
         DatelineDate             *when)
{
  const DatelineDateBounds *bounds;

  if (when == NULL || membership->when == NULL)
    return TRUE;
  bounds = dateline_date_get_bounds (when);
  return dateline_date_overlap (membership->when, bounds->earliest, bounds->latest) !=
         DATELINE_OVERLAP_NO;
}

/**
 * dateline_actor_get_role:
 * @when: (nullable): the day that matters
 *
 * Returns: (nullable): what @self was on that day: the first role that may
 *   have been held then, %NULL where the file knows of none
 */
DatelineMembership *
dateline_actor_get_role (DatelineActor *self,
                         DatelineDate  *when)
{
  g_return_val_if_fail (DATELINE_IS_ACTOR (self), NULL);

  for (guint i = 0; i < self->member_of->len; i++)
    {
      DatelineMembership *membership = &g_array_index (self->member_of, DatelineMembership, i);

      if (membership->role != NULL && held_on (membership, when))
        return membership;
    }
  return NULL;
}
