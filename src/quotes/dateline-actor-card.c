/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-actor-card.h"

#include "dateline-actor.h"
#include "dateline-ask-button.h"
#include "dateline-brief.h"
#include "dateline-link-section.h"
#include "dateline-names-section.h"
#include "dateline-vocabulary.h"

/**
 * DatelineActorCard:
 *
 * An actor: names, roles with their dates, who they are, what they said and did,
 * and what they promised.
 */
struct _DatelineActorCard
{
  DatelineCard parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *type;
  GtkLabel *description;
  AdwWrapBox *buttons;
  DatelineNamesSection *names;
  DatelineLinkSection *roles;
  DatelineLinkSection *quotes;
  DatelineLinkSection *events;
  DatelineLinkSection *commitments;
  DatelineLinkSection *claims;
  DatelineLinkSection *sources;
  DatelineLinkSection *notes;
};

G_DEFINE_FINAL_TYPE (DatelineActorCard, dateline_actor_card, DATELINE_TYPE_CARD)

static void
append_role (GListStore         *store,
             DatelineMembership *membership)
{
  g_autofree char *when = membership->when != NULL ? dateline_date_dup_human (membership->when) : NULL;
  g_autofree char *detail =
      dateline_brief_join (membership->role != NULL ? dateline_text_get_local (membership->role) : NULL, when);
  g_autoptr (DatelineLink) link = NULL;

  if (membership->actor == DATELINE_REF_NONE)
    return;
  link = dateline_link_new (membership->actor, detail, NULL, NULL, DATELINE_TONE_PLAIN);
  g_list_store_append (store, link);
}

static GListModel *
list_roles (DatelineActor *actor)
{
  GListStore *store = g_list_store_new (DATELINE_TYPE_LINK);

  for (guint i = 0; i < actor->member_of->len; i++)
    append_role (store, &g_array_index (actor->member_of, DatelineMembership, i));
  return G_LIST_MODEL (store);
}

static void
show_head (DatelineActorCard *self,
           DatelineActor     *actor,
           const char        *name)
{
  g_autofree char *type = dateline_vocabulary_dup_actor_type (actor->type);

  adw_avatar_set_text (self->avatar, name);
  if (g_strcmp0 (actor->type, "person") != 0)
    {
      adw_avatar_set_show_initials (self->avatar, FALSE);
      adw_avatar_set_icon_name (self->avatar, dateline_brief_get_icon (DATELINE_RECORD (actor)));
    }
  gtk_label_set_text (self->name, name);
  dateline_card_set_text (self->type, type);
  dateline_card_set_text (self->description,
                          actor->description != NULL ? dateline_text_get_local (actor->description) : NULL);
}

/* If any quotation did come through it. */
static void
ask_through (DatelineActorCard *self,
             DatelineSession   *session,
             DatelineRef        actor)
{
  DatelineMatches *everything = dateline_session_get_everything (session);
  guint n;
  const guint32 *through = everything != NULL ? dateline_matches_get_through_counts (everything, &n) : NULL;

  if (through != NULL && through[dateline_ref_row (actor)] > 0)
    adw_wrap_box_append (self->buttons, dateline_ask_button_new_for_through (session, actor));
}

static void
dateline_actor_card_show (DatelineCard    *card,
                          DatelineSession *session,
                          DatelineRecord  *record,
                          DatelineRelated *related)
{
  DatelineActorCard *self = DATELINE_ACTOR_CARD (card);
  DatelineActor *actor = DATELINE_ACTOR (record);
  g_autofree char *name = dateline_record_dup_label (record, g_get_language_names ());
  g_autoptr (GListModel) roles = list_roles (actor);

  ask_through (self, session, dateline_record_get_ref (record));
  show_head (self, actor, name != NULL ? name : dateline_record_get_id (record));
  dateline_names_section_show (self->names, actor->names, name);
  dateline_link_section_show (self->roles, session, roles);
  dateline_link_section_show_related (self->quotes, session, related, DATELINE_KIND_QUOTE);
  dateline_link_section_show_related (self->events, session, related, DATELINE_KIND_EVENT);
  dateline_link_section_show_related (self->commitments, session, related, DATELINE_KIND_COMMITMENT);
  dateline_link_section_show_related (self->claims, session, related, DATELINE_KIND_CLAIM);
  dateline_link_section_show_related (self->sources, session, related, DATELINE_KIND_SOURCE);
  dateline_link_section_show_related (self->notes, session, related, DATELINE_KIND_NOTE);
}

static void
dateline_actor_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_ACTOR_CARD);
  G_OBJECT_CLASS (dateline_actor_card_parent_class)->dispose (object);
}

static void
dateline_actor_card_class_init (DatelineActorCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_actor_card_dispose;
  DATELINE_CARD_CLASS (klass)->show = dateline_actor_card_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-actor-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, avatar);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, name);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, type);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, description);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, names);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, roles);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, quotes);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, events);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, commitments);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, claims);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, sources);
  gtk_widget_class_bind_template_child (widget_class, DatelineActorCard, notes);
}

static void
dateline_actor_card_init (DatelineActorCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
