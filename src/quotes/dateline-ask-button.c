/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-ask-button.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineAskButton:
 *
 * Asks for quotations like the one that is read, as near to who said them, as
 * well graded or come through somebody, and is down while that is asked. In a
 * popover it closes that.
 */
struct _DatelineAskButton
{
  GtkToggleButton parent_instance;

  DatelineSession *session;
  DatelineTrait trait;
  guint values;      /* of the trait; 0 where it is about an actor */
  DatelineRef actor; /* through whom */
};

G_DEFINE_FINAL_TYPE (DatelineAskButton, dateline_ask_button, GTK_TYPE_TOGGLE_BUTTON)

static gboolean
is_asked (DatelineAskButton *self)
{
  DatelineQuery *query = dateline_session_get_query (self->session);

  if (self->values != 0)
    return dateline_query_get_trait (query, self->trait) == self->values;
  return dateline_query_has_through (query, self->actor);
}

static void
query_changed_cb (DatelineAskButton *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), is_asked (self));
}

static void
ask (DatelineAskButton *self,
     gboolean           wanted)
{
  DatelineQuery *query = dateline_session_get_query (self->session);

  if (self->values != 0)
    dateline_query_set_trait (query, self->trait, wanted ? self->values : 0);
  else
    dateline_query_set_through (query, self->actor, wanted);
}

/* The query decides, not the click. */
static void
dateline_ask_button_clicked (GtkButton *button)
{
  DatelineAskButton *self = DATELINE_ASK_BUTTON (button);
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  ask (self, !is_asked (self));
  query_changed_cb (self);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
dateline_ask_button_dispose (GObject *object)
{
  g_clear_object (&DATELINE_ASK_BUTTON (object)->session);
  G_OBJECT_CLASS (dateline_ask_button_parent_class)->dispose (object);
}

static void
dateline_ask_button_class_init (DatelineAskButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dateline_ask_button_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = dateline_ask_button_clicked;
}

static void
dateline_ask_button_init (DatelineAskButton *self)
{
  self->actor = DATELINE_REF_NONE;
}

static GtkWidget *
make_button (DatelineSession *session,
             DatelineTrait    trait,
             guint            values,
             DatelineRef      actor,
             const char      *text)
{
  DatelineAskButton *self = g_object_new (DATELINE_TYPE_ASK_BUTTON, NULL);
  GtkWidget *label = gtk_label_new (text);

  self->session = g_object_ref (session);
  self->trait = trait;
  self->values = values;
  self->actor = actor;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (dateline_session_get_query (session), "changed", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  query_changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * dateline_ask_button_new_for_hand:
 * @hand: a value of %DATELINE_TRAIT_HAND
 *
 * Returns: (transfer floating): a button that asks for quotations as near to
 *   who said them
 */
GtkWidget *
dateline_ask_button_new_for_hand (DatelineSession *session,
                                  guint            hand)
{
  const char *texts[] = {
    _("Only First-Hand Quotes"),
    _("Only Second-Hand Quotes"),
    _("Only Quotes of Third Hand or Further"),
  };

  g_return_val_if_fail (hand < G_N_ELEMENTS (texts), NULL);
  return make_button (session, DATELINE_TRAIT_HAND, 1u << hand, DATELINE_REF_NONE, texts[hand]);
}

/**
 * dateline_ask_button_new_for_grade:
 * @trait: %DATELINE_TRAIT_RELIABILITY or %DATELINE_TRAIT_CREDIBILITY
 * @grade: 1 for the best to 6
 *
 * Returns: (transfer floating): a button that asks for quotations graded so or
 *   better
 */
GtkWidget *
dateline_ask_button_new_for_grade (DatelineSession *session,
                                   DatelineTrait    trait,
                                   guint            grade)
{
  const char *word = dateline_trait_get_words (trait)[grade - 1];
  g_autofree char *text = NULL;

  g_return_val_if_fail (grade >= 1 && grade <= 6, NULL);

  if (trait == DATELINE_TRAIT_RELIABILITY)
    /* Translators: %s is a grade from A to F. */
    text = grade == 1 ? g_strdup_printf (_("Only Sources Graded %s"), word)
                      : g_strdup_printf (_("Only Sources Graded %s or Better"), word);
  else
    /* Translators: %s is a grade from 1 to 6. */
    text = grade == 1 ? g_strdup_printf (_("Only Quotes Graded %s"), word)
                      : g_strdup_printf (_("Only Quotes Graded %s or Better"), word);
  return make_button (session, trait, (1u << grade) - 1, DATELINE_REF_NONE, text);
}

/**
 * dateline_ask_button_new_for_through:
 * @actor: an actor
 *
 * Returns: (transfer floating): a button that asks for quotations that came
 *   through it
 */
GtkWidget *
dateline_ask_button_new_for_through (DatelineSession *session,
                                     DatelineRef      actor)
{
  g_autofree char *name = dateline_dossier_dup_label (dateline_session_get_dossier (session), actor);
  /* Translators: only quotes that this person or outlet passed on or published. */
  g_autofree char *text = g_strdup_printf (_("Only Quotes Through %s"), name);

  return make_button (session, DATELINE_N_TRAITS, 0, actor, text);
}

/**
 * dateline_ask_button_append:
 * @box: the content of a popover
 * @button: a button
 *
 * Makes a button one of several in a popover, where they look like a menu.
 */
void
dateline_ask_button_append (GtkBox    *box,
                            GtkWidget *button)
{
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (box, button);
}
