/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-table-resources.h"
#include "dateline-table-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dateline-announce.h"
#include "dateline-headings.h"
#include "dateline-table-cell.h"
#include "dateline-table-words.h"

#define RESOURCES "/io/github/dateline_app/Dateline/table/"

/**
 * DatelineTableView:
 *
 * The records of one kind that fit what is asked, a row each, in columns that
 * can be chosen and sorted by: what the pictures show, in words. It does
 * nothing while it is not to be seen.
 */
G_DEFINE_FINAL_TYPE (DatelineTableView, dateline_table_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_KIND,
  PROP_LAYOUT,
  PROP_SHOW_ALL,
  PROP_SORT_BY,
  PROP_DESCENDING,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* In the order of the drop-down. */
static const DatelineKind kinds[] = {
  DATELINE_KIND_EVENT,  DATELINE_KIND_QUOTE,  DATELINE_KIND_ACTOR,      DATELINE_KIND_PLACE,
  DATELINE_KIND_SOURCE, DATELINE_KIND_CLAIM, DATELINE_KIND_COMMITMENT, DATELINE_KIND_TOPIC,
};

DatelineDossier *
dateline_table_view_get_dossier (DatelineTableView *self)
{
  return self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;
}

gint64
dateline_table_view_get_as_of (DatelineTableView *self)
{
  return self->session != NULL ? dateline_session_get_as_of_time (self->session) : DATELINE_TIME_MAX;
}

static DatelineMatches *
get_shown (DatelineTableView *self)
{
  return self->shows_all ? dateline_session_get_everything (self->session)
                         : dateline_session_get_matches (self->session);
}

static void
update_page (DatelineTableView *self)
{
  DatelineDossier *dossier = dateline_table_view_get_dossier (self);
  guint n_all = dossier != NULL ? dateline_dossier_get_n (dossier, self->kind) : 0;
  guint n = dossier != NULL && get_shown (self) != NULL ? dateline_matches_get_n (get_shown (self), self->kind) : 0;
  g_autofree char *count = dateline_table_words_dup_count (n, n_all);

  gtk_label_set_label (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, n_all == 0 ? "none" : n == 0 ? "no-match" : "list");
}

static void
stop_sorting (DatelineTableView *self)
{
  if (self->sorting != NULL)
    g_cancellable_cancel (self->sorting);
  g_clear_object (&self->sorting);
  self->awaited = NULL;
  gtk_widget_set_visible (self->spinner, FALSE);
}

/* Puts in what fits, in the order that is known, from its beginning. */
static void
fill (DatelineTableView *self)
{
  gboolean descending;
  guint n;
  guint32 *rows;

  if (self->ordered == dateline_table_layout_get_sorted (self->layout, self->kind, &descending))
    self->ordered_descending = descending;
  rows = dateline_sort_order_pick (self->order, dateline_matches_get_bits (get_shown (self), self->kind),
                                   self->ordered_descending, &n);
  self->filling = TRUE;
  dateline_table_lines_take (self->lines, dateline_table_view_get_dossier (self), self->kind, rows, n);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
  dateline_table_view_show_lines (self);
  self->filling = FALSE;
  dateline_table_view_select (self, FALSE);
}

static void
take_order (DatelineTableView    *self,
            DatelineSortOrder    *order,
            const DatelineColumn *column)
{
  g_clear_pointer (&self->order, dateline_sort_order_free);
  self->order = order;
  self->ordered = column;
}

static void
drop_order (DatelineTableView *self)
{
  stop_sorting (self);
  take_order (self, NULL, NULL);
  self->ordered_descending = FALSE;
}

static void
say_order (DatelineTableView *self)
{
  gboolean descending;
  const DatelineColumn *column = dateline_table_layout_get_sorted (self->layout, self->kind, &descending);
  /* Translators: said aloud; “%s” is the heading of a column. */
  g_autofree char *text = g_strdup_printf (descending ? _("Sorted by %s, descending") : _("Sorted by %s, ascending"),
                                           dateline_table_words_get_title (column));

  self->asked = FALSE;
  dateline_announce (GTK_WIDGET (self), text);
}

static void
sorted (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (DatelineTableView) self = data;
  g_autoptr (DatelineSortOrder) order = dateline_sort_order_new_finish (result, NULL);

  /* Cancelled: another may be under way. */
  if (order == NULL)
    return;
  take_order (self, g_steal_pointer (&order), self->awaited);
  stop_sorting (self);
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->stale)
    fill (self);
  if (self->asked)
    say_order (self);
}

static void
start_sorting (DatelineTableView    *self,
               const DatelineColumn *column)
{
  self->sorting = g_cancellable_new ();
  self->awaited = column;
  gtk_widget_set_visible (self->spinner, TRUE);
  dateline_sort_order_new_async (dateline_table_view_get_dossier (self), self->kind, column,
                                 dateline_table_view_get_as_of (self), self->sorting, sorted, g_object_ref (self));
}

/* Finds the order that is asked for, or has it made: until then rows stay in
 * the order that they have. */
static void
find_order (DatelineTableView *self)
{
  DatelineDossier *dossier = dateline_table_view_get_dossier (self);
  gboolean descending;
  const DatelineColumn *column = dateline_table_layout_get_sorted (self->layout, self->kind, &descending);

  if (self->sorting != NULL && self->awaited == column)
    return;
  stop_sorting (self);
  if (self->ordered == column)
    return;
  if (dateline_sort_order_is_quick (dossier, self->kind, column))
    {
      take_order (self, dateline_sort_order_new (dossier, self->kind, column, dateline_table_view_get_as_of (self)),
                  column);
      return;
    }
  if (self->order == NULL)
    take_order (self, dateline_sort_order_new_by_date (dossier, self->kind), NULL);
  start_sorting (self, column);
}

static void
empty (DatelineTableView *self)
{
  self->filling = TRUE;
  dateline_table_lines_take (self->lines, NULL, self->kind, NULL, 0);
  self->filling = FALSE;
}

/* Orders and what records are called are of the records there were. */
static void
forget_records (DatelineTableView *self)
{
  g_cancellable_cancel (self->copying);
  drop_order (self);
  empty (self);
  g_hash_table_remove_all (self->labels);
}

/* Another dossier, or other records in it, may be heard of after what matches. */
static void
look_at_records (DatelineTableView *self)
{
  DatelineMatches *everything = self->session != NULL ? dateline_session_get_everything (self->session) : NULL;

  if (g_set_object (&self->everything, everything))
    forget_records (self);
}

/* Shows what is to be shown now, or once it is seen. */
void
dateline_table_view_refill (DatelineTableView *self)
{
  look_at_records (self);
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale || self->building)
    return;
  update_page (self);
  if (dateline_table_view_get_dossier (self) == NULL || get_shown (self) == NULL)
    empty (self);
  else
    {
      find_order (self);
      fill (self);
    }
}

/* The state of a commitment is another on another day. */
static void
as_of_changed (DatelineTableView *self)
{
  if (self->kind != DATELINE_KIND_COMMITMENT)
    return;
  forget_records (self);
  dateline_table_view_refill (self);
}

static void
selected_changed (DatelineTableView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    dateline_table_view_select (self, TRUE);
  else
    self->stale = TRUE;
}

static void
hovered_changed (DatelineTableView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    dateline_table_view_light (self);
}

static void
set_session (DatelineTableView *self,
             DatelineSession   *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::everything", G_CALLBACK (dateline_table_view_refill), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::as-of", G_CALLBACK (as_of_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::matches", G_CALLBACK (dateline_table_view_refill), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::hovered", G_CALLBACK (hovered_changed), self, G_CONNECT_SWAPPED);
    }
  forget_records (self);
  dateline_table_view_refill (self);
}

static void
show_kind (DatelineTableView *self)
{
  g_autoptr (GMenuModel) menu = NULL;

  drop_order (self);
  empty (self);
  dateline_table_view_make_columns (self);
  menu = dateline_table_view_make_menu (self);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT_BY]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCENDING]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dateline_table_words_get_kind_title (self->kind), -1);
  dateline_table_view_refill (self);
}

static void
set_kind (DatelineTableView *self,
          const char        *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (dateline_table_words_get_kind_name (kinds[i]), name) == 0 && kinds[i] != self->kind)
      {
        self->kind = kinds[i];
        gtk_drop_down_set_selected (self->kind_drop_down, i);
        show_kind (self);
        g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
        return;
      }
}

static void
kind_chosen (DatelineTableView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->kind_drop_down);

  if (chosen < G_N_ELEMENTS (kinds))
    set_kind (self, dateline_table_words_get_kind_name (kinds[chosen]));
}

/* A heading was pressed. */
static void
sorter_changed (DatelineTableView *self)
{
  GtkColumnViewSorter *sorter;
  GtkColumnViewColumn *shown;
  const DatelineColumn *column;
  gboolean descending;

  if (self->building)
    return;
  sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  shown = gtk_column_view_sorter_get_primary_sort_column (sorter);
  descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;
  if (shown == NULL)
    return;
  column = dateline_table_view_find_column (self, gtk_column_view_column_get_id (shown));
  if (!dateline_table_layout_set_sorted (self->layout, self->kind, column, descending))
    return;
  self->asked = TRUE;
  dateline_table_view_refill (self);
  if (self->sorting == NULL)
    say_order (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SORT_BY]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCENDING]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAYOUT]);
}

static void
sort_by (DatelineTableView    *self,
         const DatelineColumn *column,
         gboolean              descending)
{
  g_autoptr (GtkColumnViewColumn) shown = column != NULL ? dateline_table_view_dup_shown (self, column) : NULL;

  if (shown != NULL)
    dateline_headings_sort (self->view, shown, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
set_layout (DatelineTableView *self,
            GVariant          *variant)
{
  g_autoptr (GVariant) now = g_variant_ref_sink (dateline_table_layout_to_variant (self->layout));

  if (variant == NULL || g_variant_equal (now, variant))
    return;
  g_clear_pointer (&self->layout, dateline_table_layout_free);
  self->layout = dateline_table_layout_new (variant);
  show_kind (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAYOUT]);
}

static void
set_shows_all (DatelineTableView *self,
               gboolean           shows_all)
{
  if (self->shows_all == shows_all)
    return;
  self->shows_all = shows_all;
  dateline_table_view_refill (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_ALL]);
}

static void
activated (DatelineTableView *self,
           guint              position)
{
  dateline_session_set_selection (self->session, dateline_table_lines_get_ref (self->lines, position));
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.show-inspector", NULL);
}

static void
pointed_at (DatelineTableView *self,
            double             x,
            double             y)
{
  dateline_table_view_point_at (self, x, y);
}

static void
pointer_left (DatelineTableView *self)
{
  if (self->session != NULL)
    dateline_session_set_hover (self->session, DATELINE_REF_NONE);
}

static void
menu_clicked (DatelineTableView *self,
              int                n_presses,
              double             x,
              double             y)
{
  dateline_table_view_menu_at (self, x, y);
}

static void
clear_filters (DatelineTableView *self)
{
  dateline_query_clear (dateline_session_get_query (self->session));
}

static void
dateline_table_view_map (GtkWidget *widget)
{
  DatelineTableView *self = DATELINE_TABLE_VIEW (widget);

  GTK_WIDGET_CLASS (dateline_table_view_parent_class)->map (widget);
  if (self->stale)
    dateline_table_view_refill (self);
}

static void
dateline_table_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DatelineTableView *self = DATELINE_TABLE_VIEW (object);
  gboolean descending;
  const DatelineColumn *column = dateline_table_layout_get_sorted (self->layout, self->kind, &descending);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_KIND:
      g_value_set_string (value, dateline_table_words_get_kind_name (self->kind));
      break;
    case PROP_LAYOUT:
      g_value_set_variant (value, dateline_table_layout_to_variant (self->layout));
      break;
    case PROP_SHOW_ALL:
      g_value_set_boolean (value, self->shows_all);
      break;
    case PROP_SORT_BY:
      g_value_set_string (value, column->name);
      break;
    case PROP_DESCENDING:
      g_value_set_boolean (value, descending);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_table_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DatelineTableView *self = DATELINE_TABLE_VIEW (object);
  gboolean descending;
  const DatelineColumn *column = dateline_table_layout_get_sorted (self->layout, self->kind, &descending);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_KIND:
      set_kind (self, g_value_get_string (value));
      break;
    case PROP_LAYOUT:
      set_layout (self, g_value_get_variant (value));
      break;
    case PROP_SHOW_ALL:
      set_shows_all (self, g_value_get_boolean (value));
      break;
    case PROP_SORT_BY:
      sort_by (self, dateline_table_view_find_column (self, g_value_get_string (value)), descending);
      break;
    case PROP_DESCENDING:
      sort_by (self, column, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_table_view_dispose (GObject *object)
{
  DatelineTableView *self = DATELINE_TABLE_VIEW (object);

  if (self->sorting != NULL)
    g_cancellable_cancel (self->sorting);
  g_cancellable_cancel (self->copying);
  g_clear_handle_id (&self->remembering, g_source_remove);
  dateline_table_view_drop_row_menu (self);
  self->building = TRUE;
  g_clear_object (&self->session);
  /* Disposing of a template takes its children away without telling the bin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DATELINE_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (dateline_table_view_parent_class)->dispose (object);
}

static void
dateline_table_view_finalize (GObject *object)
{
  DatelineTableView *self = DATELINE_TABLE_VIEW (object);

  g_clear_object (&self->sorting);
  g_clear_object (&self->copying);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_object (&self->everything);
  g_clear_pointer (&self->order, dateline_sort_order_free);
  dateline_table_layout_free (self->layout);
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->cells);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (dateline_table_view_parent_class)->finalize (object);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCES "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION, flags);
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "events", flags);
  props[PROP_LAYOUT] = g_param_spec_variant ("layout", NULL, NULL, G_VARIANT_TYPE (DATELINE_TABLE_LAYOUT_FORMAT), NULL,
                                             flags);
  props[PROP_SHOW_ALL] = g_param_spec_boolean ("show-all", NULL, NULL, FALSE, flags);
  props[PROP_SORT_BY] = g_param_spec_string ("sort-by", NULL, NULL, "when", flags);
  props[PROP_DESCENDING] = g_param_spec_boolean ("descending", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (klass, N_PROPS, props);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, RESOURCES "dateline-table-view.ui");
  gtk_widget_class_bind_template_child (klass, DatelineTableView, kind_drop_down);
  gtk_widget_class_bind_template_child (klass, DatelineTableView, count_label);
  gtk_widget_class_bind_template_child (klass, DatelineTableView, spinner);
  gtk_widget_class_bind_template_child (klass, DatelineTableView, menu_button);
  gtk_widget_class_bind_template_child (klass, DatelineTableView, stack);
  gtk_widget_class_bind_template_child (klass, DatelineTableView, view);
  gtk_widget_class_bind_template_callback (klass, activated);
  gtk_widget_class_bind_template_callback (klass, clear_filters);
  gtk_widget_class_bind_template_callback (klass, menu_clicked);
  gtk_widget_class_bind_template_callback (klass, kind_chosen);
  gtk_widget_class_bind_template_callback (klass, pointed_at);
  gtk_widget_class_bind_template_callback (klass, pointer_left);
}

static void
dateline_table_view_class_init (DatelineTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_table_view_dispose;
  object_class->finalize = dateline_table_view_finalize;
  object_class->get_property = dateline_table_view_get_property;
  object_class->set_property = dateline_table_view_set_property;
  widget_class->map = dateline_table_view_map;
  install_properties (object_class);

  /* Named here so that the linker keeps it: nothing else refers to it. */
  g_resources_register (dateline_table_get_resource ());
  load_style ();
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "table.show-all", "show-all");
  gtk_widget_class_install_property_action (widget_class, "table.sort-by", "sort-by");
  gtk_widget_class_install_property_action (widget_class, "table.descending", "descending");
  dateline_table_view_install_copy (widget_class);
  dateline_table_view_install_row_menu (widget_class);
}

static void
fill_kinds (DatelineTableView *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (titles, dateline_table_words_get_kind_title (kinds[i]));
  gtk_drop_down_set_model (self->kind_drop_down, G_LIST_MODEL (titles));
}

static void
dateline_table_view_init (DatelineTableView *self)
{
  self->kind = kinds[0];
  self->layout = dateline_table_layout_new (NULL);
  self->labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->cells = g_hash_table_new (NULL, NULL);
  self->rows = g_hash_table_new (NULL, NULL);
  self->lines = dateline_table_lines_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  dateline_table_view_watch_rows (self);
  dateline_table_view_make_rows (self);
  fill_kinds (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed), self,
                           G_CONNECT_SWAPPED);
  show_kind (self);
}
