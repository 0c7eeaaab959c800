/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote-list.h"

#include "dateline-grouped-list.h"
#include "dateline-link-row.h"
#include "dateline-quote-row.h"
#include "dateline-record-factory.h"

/**
 * DatelineQuoteList:
 *
 * The quotations that fit what is asked, in groups if one likes, or the claims
 * that are made in them, or why there are none. Rows are made for what is in
 * sight only.
 */
struct _DatelineQuoteList
{
  AdwBin parent_instance;

  DatelineSession *session;
  DatelineGroupedList *grouped;
  DatelineRecordList *fitting_claims; /* NULL until somebody looks at them */
  DatelineGroupField group_by;
  DatelineSortField sort_by;
  gboolean descending;
  gboolean marks_grades;
  guint place; /* of the quotation that was opened last */

  GtkStack *stack;
  GtkStack *lists;
  AdwToggleGroup *kinds;
  GtkWidget *menu_button;
  GtkGridView *list;
  GtkGridView *claims;
};

enum
{
  PROP_0,
  PROP_GROUP_BY,
  PROP_SORT_BY,
  PROP_DESCENDING,
  PROP_MARKS_GRADES,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineQuoteList, dateline_quote_list, ADW_TYPE_BIN)

/* By date, ascending, without groups the session has them already. */
static gboolean
is_plain (DatelineQuoteList *self)
{
  return self->group_by == DATELINE_GROUP_NONE && self->sort_by == DATELINE_SORT_DATE && !self->descending;
}

static void
activate_cb (DatelineQuoteList *self,
             guint              position)
{
  GListModel *quotes = dateline_session_get_quotes (self->session);
  DatelineRef ref = is_plain (self) ? dateline_record_list_get_ref (DATELINE_RECORD_LIST (quotes), position)
                                    : dateline_grouped_list_get_ref (self->grouped, position);

  self->place = position;
  if (ref != DATELINE_REF_NONE)
    dateline_session_set_selection (self->session, ref);
  else
    dateline_grouped_list_toggle (self->grouped, position);
}

static void
claim_activate_cb (DatelineQuoteList *self,
                   guint              position)
{
  dateline_session_set_selection (self->session, dateline_record_list_get_ref (self->fitting_claims, position));
}

static const char *
choose_page (DatelineQuoteList *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;

  if (dossier == NULL)
    return "no-dossier";
  if (dateline_dossier_get_n (dossier, DATELINE_KIND_QUOTE) == 0)
    return "no-quotes";
  return g_list_model_get_n_items (dateline_session_get_quotes (self->session)) > 0 ? "list" : "no-match";
}

static gboolean
shows_claims (DatelineQuoteList *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->kinds), "claims") == 0;
}

/* A claim fits when the quotation it is made in does. */
static DatelineBits *
find_claims (DatelineQuoteList *self)
{
  DatelineMatches *matches = dateline_session_get_matches (self->session);
  DatelineClaims *claims = dateline_session_get_claims (self->session);
  const DatelineBits *quotes = dateline_matches_get_bits (matches, DATELINE_KIND_QUOTE);
  const DatelineBits *own = dateline_matches_get_bits (matches, DATELINE_KIND_CLAIM);
  DatelineBits *bits = dateline_bits_new (own->n);

  for (guint row = 0; row < own->n; row++)
    {
      DatelineRef quote = dateline_claims_get_quote (claims, row);

      if (quote != DATELINE_REF_NONE ? dateline_bits_get (quotes, dateline_ref_row (quote)) : dateline_bits_get (own, row))
        dateline_bits_set (bits, row);
    }
  return bits;
}

static void
update_claims (DatelineQuoteList *self)
{
  DatelineDossier *dossier = dateline_session_get_dossier (self->session);
  g_autoptr (DatelineBits) bits = NULL;

  if (dossier == NULL || !shows_claims (self))
    return;
  if (self->fitting_claims == NULL)
    {
      g_autoptr (GtkNoSelection) rows = NULL;

      self->fitting_claims = dateline_record_list_new (NULL, DATELINE_KIND_CLAIM);
      rows = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->fitting_claims)));
      gtk_grid_view_set_model (self->claims, GTK_SELECTION_MODEL (rows));
    }
  bits = find_claims (self);
  dateline_record_list_set (self->fitting_claims, dossier, bits);
}

static void
kind_chosen_cb (DatelineQuoteList *self)
{
  const char *name = adw_toggle_group_get_active_name (self->kinds);

  if (self->session == NULL || name == NULL)
    return;
  update_claims (self);
  gtk_stack_set_visible_child_name (self->lists, name);
  gtk_widget_set_visible (self->menu_button, !shows_claims (self));
}

static void
update_groups (DatelineQuoteList *self)
{
  DatelineMatches *matches = self->session != NULL ? dateline_session_get_matches (self->session) : NULL;

  if (matches == NULL || is_plain (self))
    dateline_grouped_list_set (self->grouped, NULL, NULL, self->group_by, self->sort_by, self->descending);
  else
    dateline_grouped_list_set (self->grouped, dateline_session_get_dossier (self->session),
                               dateline_matches_get_bits (matches, DATELINE_KIND_QUOTE),
                               self->group_by, self->sort_by, self->descending);
}

static void
update_page (DatelineQuoteList *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
  gboolean has_claims = dossier != NULL && dateline_dossier_get_n (dossier, DATELINE_KIND_CLAIM) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->kinds), has_claims);
  if (!has_claims)
    adw_toggle_group_set_active_name (self->kinds, "quotes");
  update_groups (self);
  if (self->session != NULL)
    update_claims (self);
  gtk_stack_set_visible_child_name (self->stack, choose_page (self));
}

static void
set_model (DatelineQuoteList *self)
{
  GListModel *model = is_plain (self) ? dateline_session_get_quotes (self->session) : G_LIST_MODEL (self->grouped);
  g_autoptr (GtkNoSelection) rows = gtk_no_selection_new (g_object_ref (model));

  gtk_grid_view_set_model (self->list, GTK_SELECTION_MODEL (rows));
}

static void
bind_rows_again (DatelineQuoteList *self)
{
  g_autoptr (GtkListItemFactory) factory = dateline_record_factory_new (self->session, DATELINE_TYPE_QUOTE_ROW);

  gtk_grid_view_set_factory (self->list, factory);
}

/* What is claimed in them is known now. */
static void
claims_read_cb (DatelineQuoteList *self)
{
  bind_rows_again (self);
  update_claims (self);
}

/* All that shows quotations hears of it from the session. */
static void
mark_grades (DatelineQuoteList *self,
             gboolean           marks_grades)
{
  if (self->marks_grades == marks_grades)
    return;
  self->marks_grades = marks_grades;
  if (self->session != NULL)
    {
      dateline_session_set_marks_grades (self->session, marks_grades);
      bind_rows_again (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MARKS_GRADES]);
}

static void
order_changed (DatelineQuoteList *self,
               guint              prop)
{
  if (self->session != NULL)
    {
      update_groups (self);
      set_model (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
dateline_quote_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DatelineQuoteList *self = DATELINE_QUOTE_LIST (object);

  switch (prop_id)
    {
    case PROP_GROUP_BY:
      g_value_set_enum (value, self->group_by);
      break;
    case PROP_SORT_BY:
      g_value_set_enum (value, self->sort_by);
      break;
    case PROP_DESCENDING:
      g_value_set_boolean (value, self->descending);
      break;
    case PROP_MARKS_GRADES:
      g_value_set_boolean (value, self->marks_grades);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_quote_list_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DatelineQuoteList *self = DATELINE_QUOTE_LIST (object);

  switch (prop_id)
    {
    case PROP_GROUP_BY:
      self->group_by = g_value_get_enum (value);
      break;
    case PROP_SORT_BY:
      self->sort_by = g_value_get_enum (value);
      break;
    case PROP_DESCENDING:
      self->descending = g_value_get_boolean (value);
      break;
    case PROP_MARKS_GRADES:
      mark_grades (self, g_value_get_boolean (value));
      return;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  order_changed (self, prop_id);
}

static void
dateline_quote_list_dispose (GObject *object)
{
  DatelineQuoteList *self = DATELINE_QUOTE_LIST (object);

  g_clear_object (&self->session);
  g_clear_object (&self->fitting_claims);
  g_clear_object (&self->grouped);
  /* Disposing of a template takes its children away without telling the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_QUOTE_LIST);
  G_OBJECT_CLASS (dateline_quote_list_parent_class)->dispose (object);
}

static void
install_properties (DatelineQuoteListClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * DatelineQuoteList:group-by:
   *
   * By what the quotations are grouped.
   */
  props[PROP_GROUP_BY] = g_param_spec_enum ("group-by", NULL, NULL, DATELINE_TYPE_GROUP_FIELD, DATELINE_GROUP_NONE, flags);
  /**
   * DatelineQuoteList:sort-by:
   *
   * By what they are sorted.
   */
  props[PROP_SORT_BY] = g_param_spec_enum ("sort-by", NULL, NULL, DATELINE_TYPE_SORT_FIELD, DATELINE_SORT_DATE, flags);
  /**
   * DatelineQuoteList:descending:
   *
   * Whether they are sorted the other way round.
   */
  props[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);
  /**
   * DatelineQuoteList:marks-grades:
   *
   * Whether quotations that are not graded well look and read like it.
   */
  props[PROP_MARKS_GRADES] = g_param_spec_boolean ("marks-grades", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
dateline_quote_list_class_init (DatelineQuoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_quote_list_dispose;
  object_class->get_property = dateline_quote_list_get_property;
  object_class->set_property = dateline_quote_list_set_property;
  install_properties (klass);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-quote-list.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteList, stack);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteList, lists);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteList, kinds);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteList, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteList, list);
  gtk_widget_class_bind_template_child (widget_class, DatelineQuoteList, claims);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, claim_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_install_property_action (widget_class, "quotes.group-by", "group-by");
  gtk_widget_class_install_property_action (widget_class, "quotes.sort-by", "sort-by");
  gtk_widget_class_install_property_action (widget_class, "quotes.descending", "descending");
  gtk_widget_class_install_property_action (widget_class, "quotes.mark-grades", "marks-grades");
}

static void
dateline_quote_list_init (DatelineQuoteList *self)
{
  self->grouped = dateline_grouped_list_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_page (self);
}

static void
forget_session (DatelineQuoteList *self)
{
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->session, self);
  gtk_grid_view_set_model (self->list, NULL);
  gtk_grid_view_set_factory (self->list, NULL);
  gtk_grid_view_set_model (self->claims, NULL);
  gtk_grid_view_set_factory (self->claims, NULL);
  g_clear_object (&self->fitting_claims);
  g_clear_object (&self->session);
}

/**
 * dateline_quote_list_set_session:
 * @session: (nullable): whose quotations to list
 *
 * Lists the quotations of another session.
 */
void
dateline_quote_list_set_session (DatelineQuoteList *self,
                                 DatelineSession   *session)
{
  g_return_if_fail (DATELINE_IS_QUOTE_LIST (self));

  forget_session (self);
  if (session != NULL)
    {
      g_autoptr (GtkListItemFactory) factory = dateline_record_factory_new (session, DATELINE_TYPE_QUOTE_ROW);
      g_autoptr (GtkListItemFactory) claims = dateline_record_factory_new (session, DATELINE_TYPE_LINK_ROW);

      self->session = g_object_ref (session);
      dateline_session_set_marks_grades (session, self->marks_grades);
      gtk_grid_view_set_factory (self->list, factory);
      gtk_grid_view_set_factory (self->claims, claims);
      set_model (self);
      g_signal_connect_object (session, "notify::matches", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::claims", G_CALLBACK (claims_read_cb), self, G_CONNECT_SWAPPED);
    }
  update_page (self);
}

static gboolean
find_quote (DatelineQuoteList *self,
            DatelineRef        ref,
            guint             *position)
{
  *position = self->place;
  if (!is_plain (self))
    return dateline_grouped_list_get_position (self->grouped, ref, position);
  return dateline_record_list_get_position (DATELINE_RECORD_LIST (dateline_session_get_quotes (self->session)), ref, position);
}

/**
 * dateline_quote_list_scroll_to:
 * @ref: a quotation or a claim
 * @focus: whether its row takes the focus
 *
 * Brings the row of a record into sight, if it is listed.
 */
void
dateline_quote_list_scroll_to (DatelineQuoteList *self,
                               DatelineRef        ref,
                               gboolean           focus)
{
  GtkListScrollFlags flags = focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE;
  guint position;

  g_return_if_fail (DATELINE_IS_QUOTE_LIST (self));
  g_return_if_fail (self->session != NULL);

  if (shows_claims (self))
    {
      if (dateline_record_list_get_position (self->fitting_claims, ref, &position))
        gtk_grid_view_scroll_to (self->claims, position, flags, NULL);
    }
  else if (find_quote (self, ref, &position))
    gtk_grid_view_scroll_to (self->list, position, flags, NULL);
}
