/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-session-private.h"

/**
 * dateline_session_get_selection:
 *
 * Returns: the record selected, the one to read about if there are several,
 *   or %DATELINE_REF_NONE
 */
DatelineRef
dateline_session_get_selection (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), DATELINE_REF_NONE);
  return self->selection;
}

/* Takes over @refs. */
static void
take_selected (DatelineSession *self,
               DatelineRefSet  *refs,
               DatelineRef      selection)
{
  gboolean other = selection != self->selection;

  dateline_ref_set_unref (self->selected);
  self->selected = refs;
  self->selection = selection;
  g_object_freeze_notify (G_OBJECT (self));
  if (other)
    {
      g_clear_object (&self->selected_record);
      g_clear_object (&self->related);
      if (selection != DATELINE_REF_NONE)
        {
          self->selected_record = dateline_dossier_dup_record (self->dossier, selection);
          self->related = dateline_related_new (self->dossier, selection);
        }
      g_object_notify (G_OBJECT (self), "selection");
      g_object_notify (G_OBJECT (self), "selected-record");
      g_object_notify (G_OBJECT (self), "related");
    }
  g_clear_object (&self->connected);
  if (refs->n == 1)
    self->connected = g_object_ref (self->related);
  else if (refs->n > 1)
    self->connected = dateline_related_new_any (self->dossier, refs);
  g_object_notify (G_OBJECT (self), "selected");
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * dateline_session_set_selection:
 * @ref: a record of the dossier, or %DATELINE_REF_NONE for none
 *
 * Selects one record everywhere, and no other.
 */
void
dateline_session_set_selection (DatelineSession *self,
                                DatelineRef      ref)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));
  g_return_if_fail (ref == DATELINE_REF_NONE ||
                    (self->dossier != NULL && dateline_dossier_has (self->dossier, ref)));

  if (ref != DATELINE_REF_NONE && dateline_ref_kind (ref) == DATELINE_KIND_BOOKMARK)
    ref = DATELINE_REF_NONE; /* nothing to look at */
  if (self->selection == ref && self->selected->n <= 1)
    return;
  take_selected (self, dateline_ref_set_new (&ref, ref != DATELINE_REF_NONE ? 1 : 0), ref);
}

/**
 * dateline_session_get_selected:
 *
 * Returns: (transfer none): all records selected
 */
DatelineRefSet *
dateline_session_get_selected (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->selected;
}

/**
 * dateline_session_set_selected:
 * @refs: records of the dossier
 * @selection: the one of them to read about; where it is none of them, one is
 *   chosen
 *
 * Selects several records everywhere, and no others.
 */
void
dateline_session_set_selected (DatelineSession *self,
                               DatelineRefSet  *refs,
                               DatelineRef      selection)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));
  g_return_if_fail (refs->n == 0 || (self->dossier != NULL && dateline_dossier_has (self->dossier, refs->refs[refs->n - 1])));

  if (!dateline_ref_set_has (refs, selection))
    selection = refs->n > 0 ? refs->refs[0] : DATELINE_REF_NONE;
  if (selection == self->selection && dateline_ref_set_equal (refs, self->selected))
    return;
  take_selected (self, dateline_ref_set_ref (refs), selection);
}

/**
 * dateline_session_toggle_selected:
 * @ref: a record of the dossier
 *
 * Selects one record more, which is then the one to read about; or one less.
 */
void
dateline_session_toggle_selected (DatelineSession *self,
                                  DatelineRef      ref)
{
  g_autoptr (DatelineRefSet) refs = NULL;

  g_return_if_fail (DATELINE_IS_SESSION (self));

  refs = dateline_ref_set_toggle (self->selected, ref);
  dateline_session_set_selected (self, refs, dateline_ref_set_has (refs, ref) ? ref : self->selection);
}

/**
 * dateline_session_is_selected:
 *
 * Returns: whether @ref is among the records selected
 */
gboolean
dateline_session_is_selected (DatelineSession *self,
                              DatelineRef      ref)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), FALSE);
  return dateline_ref_set_has (self->selected, ref);
}

/**
 * dateline_session_get_selected_record:
 *
 * Returns: (transfer none) (nullable): the object of the record selected
 */
DatelineRecord *
dateline_session_get_selected_record (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->selected_record;
}

/**
 * dateline_session_get_related:
 *
 * Returns: (transfer none) (nullable): what the record selected is linked with
 */
DatelineRelated *
dateline_session_get_related (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->related;
}

/**
 * dateline_session_get_hover:
 *
 * Returns: the record under the pointer or the focus, or %DATELINE_REF_NONE
 */
DatelineRef
dateline_session_get_hover (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), DATELINE_REF_NONE);
  return self->hover;
}

/**
 * dateline_session_set_hover:
 * @ref: a record of the dossier, or %DATELINE_REF_NONE for none
 *
 * Lights up one record everywhere.
 */
void
dateline_session_set_hover (DatelineSession *self,
                            DatelineRef      ref)
{
  g_return_if_fail (DATELINE_IS_SESSION (self));
  g_return_if_fail (ref == DATELINE_REF_NONE ||
                    (self->dossier != NULL && dateline_dossier_has (self->dossier, ref)));

  if (self->hover == ref)
    return;
  self->hover = ref;
  g_clear_object (&self->hovered);
  if (ref != DATELINE_REF_NONE)
    self->hovered = dateline_related_new (self->dossier, ref);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify (G_OBJECT (self), "hover");
  g_object_notify (G_OBJECT (self), "hovered");
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * dateline_session_get_hovered:
 *
 * Returns: (transfer none) (nullable): what the record under the pointer is
 *   linked with
 */
DatelineRelated *
dateline_session_get_hovered (DatelineSession *self)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), NULL);
  return self->hovered;
}

/**
 * dateline_session_is_match:
 *
 * Returns: whether @ref fits the query
 */
gboolean
dateline_session_is_match (DatelineSession *self,
                           DatelineRef      ref)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), FALSE);
  return self->matches != NULL &&
         dateline_bits_get (dateline_matches_get_bits (self->matches, dateline_ref_kind (ref)),
                            dateline_ref_row (ref));
}

/**
 * dateline_session_is_dimmed:
 *
 * Returns: whether @ref stands back because other records are selected and
 *   it has nothing to do with any of them
 */
gboolean
dateline_session_is_dimmed (DatelineSession *self,
                            DatelineRef      ref)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), FALSE);
  return self->connected != NULL && !dateline_related_has (self->connected, ref);
}

/**
 * dateline_session_is_lit:
 *
 * Returns: whether @ref is under the pointer, or is linked with what is
 */
gboolean
dateline_session_is_lit (DatelineSession *self,
                         DatelineRef      ref)
{
  g_return_val_if_fail (DATELINE_IS_SESSION (self), FALSE);
  return self->hovered != NULL && dateline_related_has (self->hovered, ref);
}
