/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-card.h"

#include "dateline-brief.h"

typedef struct
{
  DatelineRef ref;
} DatelineCardPrivate;

/**
 * DatelineCard:
 *
 * All there is to say of one record, with ways to what it is linked with. A
 * card is made for a record and thrown away after.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DatelineCard, dateline_card, ADW_TYPE_BIN)

#define PRIV(self) ((DatelineCardPrivate *) dateline_card_get_instance_private (self))

static void
dateline_card_class_init (DatelineCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWidgetClass *plain = g_type_class_peek (GTK_TYPE_WIDGET);

  /* A bin passes the focus on to what is in it. A card takes it itself, so that
   * its name is read first and no text in it is selected by being arrived at. */
  widget_class->focus = plain->focus;
  widget_class->grab_focus = plain->grab_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ARTICLE);
  gtk_widget_class_set_css_name (widget_class, "card-of-record");
}

static void
dateline_card_init (DatelineCard *self)
{
  PRIV (self)->ref = DATELINE_REF_NONE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * dateline_card_show:
 * @session: the session, which must have a dossier
 * @record: a record of the kind the card is for
 * @related: what that is linked with
 *
 * Fills the card.
 */
void
dateline_card_show (DatelineCard    *self,
                    DatelineSession *session,
                    DatelineRecord  *record,
                    DatelineRelated *related)
{
  g_autoptr (DatelineBrief) brief =
      dateline_brief_new (dateline_session_get_dossier (session), dateline_record_get_ref (record),
                          dateline_session_get_as_of (session));

  PRIV (self)->ref = dateline_record_get_ref (record);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, brief->label, -1);
  DATELINE_CARD_GET_CLASS (self)->show (self, session, record, related);
}

/**
 * dateline_card_get_ref:
 *
 * Returns: the record it is about
 */
DatelineRef
dateline_card_get_ref (DatelineCard *self)
{
  return PRIV (self)->ref;
}

/**
 * dateline_card_set_text:
 * @text: (nullable): a text; never markup
 *
 * Shows a text, or no label at all where there is none. For those who implement
 * a card.
 */
void
dateline_card_set_text (GtkLabel   *label,
                        const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}
