/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows that an inspector opens. */

#include "dateline-inspector-private.h"

#include "dateline-compare-window.h"
#include "dateline-inspector-window.h"
#include "dateline-quote.h"
#include "dateline-speakers.h"

static void
pop_out_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_present (dateline_inspector_window_new (dateline_inspector_get_session (self), window));
}

static void
compare (DatelineInspector *self,
         DatelineRefSet    *what)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (dateline_compare_window_new (dateline_inspector_get_session (self), window, what));
}

static gboolean
is_comparable (DatelineRef ref)
{
  return dateline_ref_kind (ref) == DATELINE_KIND_QUOTE || dateline_ref_kind (ref) == DATELINE_KIND_ACTOR;
}

/* Several quotations and actors that are selected are compared with one another. */
static DatelineRefSet *
dup_selected (DatelineInspector *self)
{
  const DatelineRefSet *selected = dateline_session_get_selected (dateline_inspector_get_session (self));
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));

  for (guint i = 0; i < selected->n; i++)
    if (is_comparable (selected->refs[i]))
      g_array_append_val (refs, selected->refs[i]);
  return refs->len > 1 ? dateline_ref_set_new ((DatelineRef *) (void *) refs->data, refs->len) : NULL;
}

/* A speaker alone, over time; without any, the two who are quoted most. */
static DatelineRefSet *
dup_speakers (DatelineInspector *self)
{
  DatelineRecord *record = dateline_inspector_get_record (self);
  DatelineRef refs[2] = { DATELINE_REF_NONE };
  g_autoptr (GArray) speakers = NULL;

  if (DATELINE_IS_QUOTE (record))
    refs[0] = DATELINE_QUOTE (record)->speaker;
  else if (record != NULL)
    refs[0] = dateline_record_get_ref (record);
  if (record != NULL)
    return refs[0] != DATELINE_REF_NONE ? dateline_ref_set_new (refs, 1) : NULL;
  speakers = dateline_speakers_list (dateline_inspector_get_session (self));
  for (guint i = 0; i < MIN (speakers->len, G_N_ELEMENTS (refs)); i++)
    refs[i] = g_array_index (speakers, DatelineSpeaker, i).ref;
  return speakers->len > 0 ? dateline_ref_set_new (refs, MIN (speakers->len, G_N_ELEMENTS (refs))) : NULL;
}

static void
compare_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);
  DatelineRefSet *selected = dateline_inspector_get_pinned (self) ? NULL : dup_selected (self);
  g_autoptr (DatelineRefSet) what = selected != NULL ? selected : dup_speakers (self);

  if (what != NULL)
    compare (self, what);
}

/* What a quotation translates, or what translates it. */
static DatelineRef
find_other_version (DatelineInspector *self)
{
  DatelineDossier *dossier = dateline_session_get_dossier (dateline_inspector_get_session (self));
  DatelineRecord *record = dateline_inspector_get_record (self);
  g_autoptr (DatelineRelated) related = NULL;
  const DatelineBits *bits;

  if (!DATELINE_IS_QUOTE (record))
    return DATELINE_REF_NONE;
  if (DATELINE_QUOTE (record)->translation_of != DATELINE_REF_NONE)
    return DATELINE_QUOTE (record)->translation_of;
  related = dateline_related_new (dossier, dateline_record_get_ref (record));
  bits = dateline_related_get_bits (related, DATELINE_KIND_QUOTE);
  for (guint row = 0; dateline_bits_next (bits, &row); row++)
    {
      DatelineRef ref = dateline_ref (DATELINE_KIND_QUOTE, row);
      g_autoptr (DatelineRecord) other = dateline_dossier_dup_record (dossier, ref);

      if (DATELINE_IS_QUOTE (other) && DATELINE_QUOTE (other)->translation_of == dateline_record_get_ref (record))
        return ref;
    }
  return DATELINE_REF_NONE;
}

static void
compare_versions_action (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);
  DatelineRef refs[] = { find_other_version (self), DATELINE_REF_NONE };
  g_autoptr (DatelineRefSet) what = NULL;

  if (refs[0] == DATELINE_REF_NONE)
    return;
  refs[1] = dateline_record_get_ref (dateline_inspector_get_record (self));
  what = dateline_ref_set_new (refs, G_N_ELEMENTS (refs));
  compare (self, what);
}

/* dateline_inspector_install_windows:
 *
 * Adds the actions that open windows. */
void
dateline_inspector_install_windows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inspector.pop-out", NULL, pop_out_action);
  gtk_widget_class_install_action (widget_class, "inspector.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "inspector.compare-versions", NULL, compare_versions_action);
}

static gboolean
can_compare (DatelineInspector *self)
{
  DatelineRecord *record = dateline_inspector_get_record (self);

  if (record == NULL)
    return g_list_model_get_n_items (dateline_session_get_quotes (dateline_inspector_get_session (self))) > 0;
  return is_comparable (dateline_record_get_ref (record));
}

/* dateline_inspector_update_windows:
 *
 * Says which of them can be opened now. */
void
dateline_inspector_update_windows (DatelineInspector *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  DatelineSession *session = dateline_inspector_get_session (self);
  gboolean open = session != NULL && dateline_session_get_dossier (session) != NULL;

  gtk_widget_action_set_enabled (widget, "inspector.pop-out", open);
  gtk_widget_action_set_enabled (widget, "inspector.compare", open && can_compare (self));
  gtk_widget_action_set_enabled (widget, "inspector.compare-versions",
                                 open && find_other_version (self) != DATELINE_REF_NONE);
}
