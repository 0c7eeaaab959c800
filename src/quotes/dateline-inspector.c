/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-inspector-private.h"

#include "dateline-cards.h"
#include "dateline-quote-list.h"
#include "dateline-quote.h"
#include "dateline-quotes-init.h"
#include "dateline-source-page.h"
#include "dateline-trail.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineInspector:
 *
 * The pane for reading. While nothing is selected it lists the quotations that
 * fit what is asked; of whatever is selected, here or elsewhere, it shows the
 * card. It remembers what was looked at, back to the list. In a window of its own
 * it can be pinned: then it stays with its record.
 */
struct _DatelineInspector
{
  AdwBin parent_instance;

  DatelineSession *session;
  DatelineTrail *trail;
  DatelineRecord *pinned; /* what it stays with; NULL while it follows the selection */
  gboolean pinnable;
  char *title;
  AdwNavigationView *navigation;
  AdwNavigationPage *list_page;
  AdwNavigationPage *card_page;
  AdwWindowTitle *list_title;
  AdwWindowTitle *card_title;
  DatelineQuoteList *list;
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;
};

G_DEFINE_FINAL_TYPE (DatelineInspector, dateline_inspector, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PINNED,
  PROP_PINNABLE,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static DatelineRecordList *
get_quotes (DatelineInspector *self)
{
  return DATELINE_RECORD_LIST (dateline_session_get_quotes (self->session));
}

static gboolean
get_position (DatelineInspector *self,
              DatelineRef        ref,
              guint             *position)
{
  return dateline_record_list_get_position (get_quotes (self), ref, position);
}

/* The focus must not leave the map or the timeline because of a selection made
 * there, nor get lost where what had it goes away. */
static gboolean
has_focus (DatelineInspector *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
update_list_title (DatelineInspector *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
  g_autofree char *count = NULL;

  if (dossier != NULL)
    /* Translators: how many of all quotes fit what is asked: “4 of 16”. */
    count = g_strdup_printf (_("%'u of %'u"), g_list_model_get_n_items (G_LIST_MODEL (get_quotes (self))),
                             dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE));
  adw_window_title_set_subtitle (self->list_title, count != NULL ? count : "");
}

static char *
dup_count (DatelineInspector *self,
           DatelineRef        ref)
{
  guint position, others = dateline_session_get_selected (self->session)->n - 1;

  if (others > 0)
    /* Translators: one of several selected records is shown; how many others are
     * selected. There is little room. */
    return g_strdup_printf (C_("selected", "+%'u"), others);
  if (get_position (self, ref, &position))
    /* Translators: which of the quotes that fit: “3 of 4”. */
    return g_strdup_printf (_("%'u of %'u"), position + 1, g_list_model_get_n_items (G_LIST_MODEL (get_quotes (self))));
  return g_strdup ("");
}

static void
update_card_title (DatelineInspector *self,
                   DatelineRecord    *record)
{
  DatelineKind kind = dateline_ref_kind (dateline_record_get_ref (record));
  g_autofree char *count = dup_count (self, dateline_record_get_ref (record));

  adw_window_title_set_title (self->card_title, dateline_cards_get_title (kind));
  adw_window_title_set_subtitle (self->card_title, count);
  adw_navigation_page_set_title (self->card_page, dateline_cards_get_title (kind));
}

/* Who reads a source goes on reading while its quotations are selected. */
static gboolean
is_reading (DatelineInspector *self,
            DatelineRef        ref)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  return DATELINE_IS_SOURCE_PAGE (page) && dateline_source_page_has (DATELINE_SOURCE_PAGE (page), ref);
}

static DatelineCard *
put_card (DatelineInspector *self,
          DatelineRecord    *record)
{
  DatelineCard *card = dateline_cards_create (record);
  g_autoptr (DatelineRelated) related = NULL;

  if (self->pinned == NULL)
    g_set_object (&related, dateline_session_get_related (self->session));
  else
    related = dateline_related_new (dateline_session_get_dossier (self->session), dateline_record_get_ref (record));
  dateline_card_show (card, self->session, record, related);
  adw_clamp_set_child (self->clamp, GTK_WIDGET (card));
  return card;
}

static void
show_card (DatelineInspector *self,
           DatelineRecord    *record)
{
  gboolean focused = has_focus (self);
  DatelineCard *card;

  if (adw_navigation_view_get_visible_page (self->navigation) != self->list_page &&
      !is_reading (self, dateline_record_get_ref (record)))
    adw_navigation_view_pop_to_page (self->navigation, self->card_page);
  card = put_card (self, record);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update_card_title (self, record);
  if (adw_navigation_view_get_visible_page (self->navigation) == self->list_page)
    adw_navigation_view_push (self->navigation, self->card_page);
  if (focused && adw_navigation_view_get_visible_page (self->navigation) == self->card_page)
    gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
show_list (DatelineInspector *self)
{
  gboolean focused = has_focus (self);
  DatelineCard *card = DATELINE_CARD (adw_clamp_get_child (self->clamp));

  adw_navigation_view_pop_to_page (self->navigation, self->list_page);
  if (card != NULL && dateline_session_get_dossier (self->session) != NULL)
    dateline_quote_list_scroll_to (self->list, dateline_card_get_ref (card), focused);
}

/* The source of a record that has one to be read. */
static DatelineRef
get_source (DatelineRecord *record)
{
  if (DATELINE_IS_QUOTE (record) && DATELINE_QUOTE (record)->citation != NULL)
    return DATELINE_QUOTE (record)->citation->source;
  return DATELINE_IS_SOURCE (record) ? dateline_record_get_ref (record) : DATELINE_REF_NONE;
}

/* What a window around it is called. */
static void
update_title (DatelineInspector *self,
              DatelineRecord    *record)
{
  g_autofree char *label = NULL;

  if (record != NULL)
    label = dateline_dossier_dup_label (dateline_session_get_dossier (self->session), dateline_record_get_ref (record));
  if (g_set_str (&self->title, label != NULL ? label : _("Quotes")))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

static void
update_actions (DatelineInspector *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  DatelineRecord *record = dateline_inspector_get_record (self);
  gboolean follows = self->pinned == NULL;

  gtk_widget_action_set_enabled (widget, "inspector.back", follows && dateline_trail_can_go_back (self->trail));
  gtk_widget_action_set_enabled (widget, "inspector.forward", follows && dateline_trail_can_go_forward (self->trail));
  gtk_widget_action_set_enabled (widget, "inspector.list", follows && record != NULL);
  gtk_widget_action_set_enabled (widget, "inspector.previous-quote", follows);
  gtk_widget_action_set_enabled (widget, "inspector.next-quote", follows);
  gtk_widget_action_set_enabled (widget, "inspector.pin", record != NULL);
  gtk_widget_action_set_enabled (widget, "inspector.read", get_source (record) != DATELINE_REF_NONE);
  dateline_inspector_update_copy (self);
  dateline_inspector_update_windows (self);
  update_title (self, record);
}

static void
selection_changed_cb (DatelineInspector *self)
{
  DatelineRecord *record = dateline_session_get_selected_record (self->session);

  if (self->pinned != NULL)
    return;
  dateline_trail_visit (self->trail, dateline_session_get_selection (self->session));
  if (record != NULL)
    show_card (self, record);
  else
    show_list (self);
  update_actions (self);
}

/* What is read goes on being read, as it is on that day. */
static void
as_of_changed_cb (DatelineInspector *self)
{
  DatelineRecord *record = dateline_inspector_get_record (self);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (adjustment);
  gboolean focused = has_focus (self);
  DatelineCard *card;

  if (record == NULL)
    return;
  card = put_card (self, record);
  gtk_adjustment_set_value (adjustment, value);
  if (focused && adw_navigation_view_get_visible_page (self->navigation) == self->card_page)
    gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* Something of the dossier is another than it was: so is, perhaps, what is pinned,
 * which nobody selects anew. It is told by its id, as rows may have moved. */
static void
records_changed_cb (DatelineInspector *self)
{
  DatelineDossier *dossier = dateline_session_get_dossier (self->session);
  DatelineRef ref;

  if (self->pinned == NULL || dossier == NULL)
    return;
  ref = dateline_dossier_lookup (dossier, dateline_record_get_id (self->pinned));
  if (ref == DATELINE_REF_NONE)
    {
      dateline_inspector_set_pinned (self, FALSE);
      return;
    }
  g_object_unref (self->pinned);
  self->pinned = dateline_dossier_dup_record (dossier, ref);
  as_of_changed_cb (self);
  update_actions (self);
}

static void
update_titles (DatelineInspector *self)
{
  DatelineRecord *record = dateline_inspector_get_record (self);

  update_list_title (self);
  if (record != NULL)
    update_card_title (self, record);
  dateline_inspector_update_windows (self);
}

static void
dossier_changed_cb (DatelineInspector *self)
{
  g_clear_pointer (&self->trail, dateline_trail_free);
  self->trail = dateline_trail_new ();
  adw_clamp_set_child (self->clamp, NULL);
  dateline_inspector_set_pinned (self, FALSE);
  update_list_title (self);
  update_actions (self);
}

/* Swiped or escaped back to the list: that is a selection of nothing. */
static void
popped_cb (DatelineInspector *self,
           AdwNavigationPage *page)
{
  if (page == self->card_page && self->session != NULL && self->pinned == NULL)
    dateline_session_set_selection (self->session, DATELINE_REF_NONE);
}

static void
go_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);

  dateline_session_set_selection (self->session, dateline_trail_go_back (self->trail));
}

static void
go_forward (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);

  dateline_session_set_selection (self->session, dateline_trail_go_forward (self->trail));
}

static void
go_to_list (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  dateline_session_set_selection (DATELINE_INSPECTOR (widget)->session, DATELINE_REF_NONE);
}

static void
go_to_neighbour (DatelineInspector *self,
                 int                step)
{
  DatelineRef ref;
  guint position;

  if (self->session == NULL)
    return;
  if (get_position (self, dateline_session_get_selection (self->session), &position))
    ref = dateline_record_list_get_ref (get_quotes (self), position + step);
  else
    ref = dateline_record_list_get_ref (get_quotes (self), 0);
  if (ref != DATELINE_REF_NONE)
    dateline_session_set_selection (self->session, ref);
}

static void
read_source (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  DatelineInspector *self = DATELINE_INSPECTOR (widget);
  DatelineRef ref = get_source (dateline_inspector_get_record (self));
  g_autoptr (DatelineRecord) source = NULL;

  if (ref == DATELINE_REF_NONE || is_reading (self, ref))
    return;
  source = dateline_dossier_dup_record (dateline_session_get_dossier (self->session), ref);
  adw_navigation_view_push (self->navigation, dateline_source_page_new (self->session, DATELINE_SOURCE (source)));
}

static void
go_to_previous_quote (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  go_to_neighbour (DATELINE_INSPECTOR (widget), -1);
}

static void
go_to_next_quote (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  go_to_neighbour (DATELINE_INSPECTOR (widget), 1);
}

static void
dateline_inspector_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DatelineInspector *self = DATELINE_INSPECTOR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, self->pinned != NULL);
      break;
    case PROP_PINNABLE:
      g_value_set_boolean (value, self->pinnable);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_inspector_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      dateline_inspector_set_session (DATELINE_INSPECTOR (object), g_value_get_object (value));
      break;
    case PROP_PINNED:
      dateline_inspector_set_pinned (DATELINE_INSPECTOR (object), g_value_get_boolean (value));
      break;
    case PROP_PINNABLE:
      DATELINE_INSPECTOR (object)->pinnable = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_inspector_dispose (GObject *object)
{
  DatelineInspector *self = DATELINE_INSPECTOR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->pinned);
  /* Disposing of a template takes its children away without telling the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_INSPECTOR);
  G_OBJECT_CLASS (dateline_inspector_parent_class)->dispose (object);
}

static void
dateline_inspector_finalize (GObject *object)
{
  dateline_trail_free (DATELINE_INSPECTOR (object)->trail);
  g_free (DATELINE_INSPECTOR (object)->title);
  G_OBJECT_CLASS (dateline_inspector_parent_class)->finalize (object);
}

static void
dateline_inspector_class_init (DatelineInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_inspector_dispose;
  object_class->finalize = dateline_inspector_finalize;
  object_class->get_property = dateline_inspector_get_property;
  object_class->set_property = dateline_inspector_set_property;

  /**
   * DatelineInspector:session:
   *
   * What it shows the selection of.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineInspector:pinned:
   *
   * Whether it stays with its record while something else is selected.
   */
  props[PROP_PINNED] = g_param_spec_boolean ("pinned", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * DatelineInspector:pinnable:
   *
   * Whether it offers to be pinned.
   */
  props[PROP_PINNABLE] = g_param_spec_boolean ("pinnable", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * DatelineInspector:title:
   *
   * What names the record it shows, or that it lists quotes.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  dateline_quotes_init ();
  g_type_ensure (DATELINE_TYPE_SESSION);
  g_type_ensure (DATELINE_TYPE_QUOTE_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineInspector, navigation);
  gtk_widget_class_bind_template_child (widget_class, DatelineInspector, list_page);
  gtk_widget_class_bind_template_child (widget_class, DatelineInspector, card_page);
  gtk_widget_class_bind_template_child (widget_class, DatelineInspector, list_title);
  gtk_widget_class_bind_template_child (widget_class, DatelineInspector, card_title);
  gtk_widget_class_bind_template_child (widget_class, DatelineInspector, list);
  gtk_widget_class_bind_template_child (widget_class, DatelineInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, DatelineInspector, clamp);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);

  gtk_widget_class_install_action (widget_class, "inspector.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "inspector.forward", NULL, go_forward);
  gtk_widget_class_install_action (widget_class, "inspector.list", NULL, go_to_list);
  gtk_widget_class_install_action (widget_class, "inspector.previous-quote", NULL, go_to_previous_quote);
  gtk_widget_class_install_action (widget_class, "inspector.next-quote", NULL, go_to_next_quote);
  gtk_widget_class_install_action (widget_class, "inspector.read", NULL, read_source);
  gtk_widget_class_install_property_action (widget_class, "inspector.pin", "pinned");
  dateline_inspector_install_copy (widget_class);
  dateline_inspector_install_windows (widget_class);
}

static void
dateline_inspector_init (DatelineInspector *self)
{
  self->trail = dateline_trail_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

/**
 * dateline_inspector_new:
 *
 * Returns: (transfer floating): an inspector without a session
 */
GtkWidget *
dateline_inspector_new (void)
{
  return g_object_new (DATELINE_TYPE_INSPECTOR, NULL);
}

/**
 * dateline_inspector_get_session:
 *
 * Returns: (transfer none) (nullable): what it shows the selection of
 */
DatelineSession *
dateline_inspector_get_session (DatelineInspector *self)
{
  g_return_val_if_fail (DATELINE_IS_INSPECTOR (self), NULL);
  return self->session;
}

static void
connect_session (DatelineInspector *self)
{
  g_signal_connect_object (self->session, "notify::dossier", G_CALLBACK (dossier_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::matches", G_CALLBACK (update_titles), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::related", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (update_titles), self, G_CONNECT_SWAPPED);
  /* Of what changes with the records, the last. */
  g_signal_connect_object (self->session, "notify::claims", G_CALLBACK (records_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::as-of", G_CALLBACK (as_of_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * dateline_inspector_set_session:
 * @session: (nullable): what to show the selection of
 *
 * Shows another session.
 */
void
dateline_inspector_set_session (DatelineInspector *self,
                                DatelineSession   *session)
{
  g_return_if_fail (DATELINE_IS_INSPECTOR (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  dateline_quote_list_set_session (self->list, session);
  dossier_changed_cb (self);
  if (session != NULL)
    {
      connect_session (self);
      selection_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * dateline_inspector_get_record:
 *
 * Returns: (transfer none) (nullable): the record it shows the card of
 */
DatelineRecord *
dateline_inspector_get_record (DatelineInspector *self)
{
  g_return_val_if_fail (DATELINE_IS_INSPECTOR (self), NULL);

  if (self->pinned != NULL)
    return self->pinned;
  return self->session != NULL ? dateline_session_get_selected_record (self->session) : NULL;
}

/**
 * dateline_inspector_get_pinned:
 *
 * Returns: whether it stays with its record
 */
gboolean
dateline_inspector_get_pinned (DatelineInspector *self)
{
  g_return_val_if_fail (DATELINE_IS_INSPECTOR (self), FALSE);
  return self->pinned != NULL;
}

/**
 * dateline_inspector_set_pinned:
 * @pinned: whether to stay with the record shown; without one there is nothing
 *   to stay with
 *
 * Stays with a record, or follows the selection again.
 */
void
dateline_inspector_set_pinned (DatelineInspector *self,
                               gboolean           pinned)
{
  g_return_if_fail (DATELINE_IS_INSPECTOR (self));

  if (pinned == (self->pinned != NULL) || (pinned && dateline_inspector_get_record (self) == NULL))
    return;
  if (pinned)
    self->pinned = g_object_ref (dateline_inspector_get_record (self));
  else
    g_clear_object (&self->pinned);
  adw_navigation_page_set_can_pop (self->card_page, !pinned);
  if (pinned)
    update_actions (self);
  else
    selection_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PINNED]);
}

/**
 * dateline_inspector_get_list:
 *
 * Returns: (transfer none): its list, for the settings of it
 */
DatelineQuoteList *
dateline_inspector_get_list (DatelineInspector *self)
{
  g_return_val_if_fail (DATELINE_IS_INSPECTOR (self), NULL);
  return self->list;
}
