/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-bookmarks.h"
#include "dateline-facets.h"
#include "dateline-filter-bar.h"
#include "dateline-inspector.h"
#include "dateline-ledger.h"
#include "dateline-search-field.h"
#include "dateline-session.h"
#include "dateline-stage.h"
#include "dateline-table-view.h"
#include "dateline-view-switch.h"
#include "dateline-workspace.h"

/* How high the open sheet is at least. */
#define SHEET_HEIGHT 340
#define LOW_SHEET_HEIGHT 170

/**
 * DatelineWorkspace:
 *
 * An open dossier: facets, map above timeline, inspector. Where there is no
 * room for all beside one another the facets become a drawer, then the
 * inspector a sheet from below, then map and timeline take turns. In the place
 * of map and timeline, the picture, stands the table when it is asked for, or
 * the ledger where the dossier has commitments.
 */
struct _DatelineWorkspace
{
  AdwBin parent_instance;

  DatelineSession *session;
  char *file_name;
  char *view;
  gboolean modified;
  gboolean show_facets;
  gboolean show_inspector;
  gboolean drawer;
  gboolean narrow;
  gboolean low;

  AdwBottomSheet *sheet;
  AdwOverlaySplitView *facets_split;
  AdwOverlaySplitView *inspector_split;
  AdwBin *side_place;
  AdwBin *sheet_place;
  GtkWidget *inspector;
  DatelineStage *stage;
  GtkWidget *ledger;
  GtkWidget *table;
  DatelineSearchField *search_field;
  DatelineBookmarks *bookmarks;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FILE_NAME,
  PROP_MODIFIED,
  PROP_SHOW_FACETS,
  PROP_DRAWER,
  PROP_NARROW,
  PROP_LOW,
  PROP_SETTLED,
  PROP_VIEW,
  PROP_HAS_COMMITMENTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineWorkspace, dateline_workspace, ADW_TYPE_BIN)

static char *
format_title (DatelineWorkspace *self,
              DatelineDossier   *dossier,
              gboolean           modified)
{
  DatelineText *title = dossier != NULL ? dateline_dossier_get_title (dossier) : NULL;
  const char *text = title != NULL ? dateline_text_get_local (title) : NULL;

  if (text == NULL)
    text = _("Untitled Dossier");
  /* Translators: the title of a dossier with changes that are not saved. */
  return modified ? g_strdup_printf (_("• %s"), text) : g_strdup (text);
}

static char *
format_number (DatelineWorkspace *self,
               guint              number)
{
  return g_strdup_printf ("%'u", number);
}

static char *
format_problems (DatelineWorkspace *self,
                 guint              n)
{
  return g_strdup_printf (ngettext ("%'u problem in this file", "%'u problems in this file", n), n);
}

static gboolean
is_positive (DatelineWorkspace *self,
             guint              number)
{
  return number > 0;
}

/* What the closed sheet says is in it. */
static char *
format_peek (DatelineWorkspace *self,
             DatelineMatches   *matches,
             DatelineRecord    *record)
{
  guint n;

  if (record != NULL)
    return dateline_dossier_dup_label (dateline_session_get_dossier (self->session),
                                       dateline_record_get_ref (record));
  n = matches != NULL ? dateline_matches_get_n (matches, DATELINE_KIND_QUOTE) : 0;

  return g_strdup_printf (ngettext ("%'u quote", "%'u quotes", n), n);
}

static void
update_sheet (DatelineWorkspace *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->sheet_place), -1, self->low ? LOW_SHEET_HEIGHT : SHEET_HEIGHT);
}

static void
update_facets (DatelineWorkspace *self)
{
  adw_overlay_split_view_set_show_sidebar (self->facets_split, self->show_facets && !self->drawer);
}

static void
place_inspector (DatelineWorkspace *self)
{
  AdwBin *place = self->narrow ? self->sheet_place : self->side_place;
  AdwBin *other = self->narrow ? self->side_place : self->sheet_place;

  if (adw_bin_get_child (place) != self->inspector)
    {
      g_autoptr (GtkWidget) inspector = g_object_ref (self->inspector);

      adw_bin_set_child (other, NULL);
      adw_bin_set_child (place, inspector);
    }
  adw_overlay_split_view_set_show_sidebar (self->inspector_split, self->show_inspector && !self->narrow);
  if (!self->narrow)
    adw_bottom_sheet_set_open (self->sheet, FALSE);
}

/* What is opened as a drawer, or closed to make room, says nothing about what
 * is wanted where there is room. */
static void
facets_shown (DatelineWorkspace *self)
{
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->facets_split);

  if (self->drawer || self->show_facets == shown)
    return;

  self->show_facets = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_FACETS]);
}

static void
inspector_shown (DatelineWorkspace *self)
{
  if (!self->narrow)
    self->show_inspector = adw_overlay_split_view_get_show_sidebar (self->inspector_split);
}

static void
stage_settled (DatelineWorkspace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SETTLED]);
}

static gboolean
has_commitments (DatelineWorkspace *self)
{
  DatelineDossier *dossier = self->session != NULL ? dateline_session_get_dossier (self->session) : NULL;

  return dossier != NULL && dateline_dossier_get_n (dossier, DATELINE_KIND_COMMITMENT) > 0;
}

/* Ledger and table cost nothing before they are asked for. */
static void
set_view (DatelineWorkspace *self,
          const char        *view)
{
  if (view == NULL || (g_str_equal (view, "commitments") && !has_commitments (self)))
    return;
  if (!g_set_str (&self->view, view))
    return;
  if (g_str_equal (view, "commitments"))
    g_object_set (self->ledger, "session", self->session, NULL);
  else if (g_str_equal (view, "table"))
    g_object_set (self->table, "session", self->session, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
dossier_changed (DatelineWorkspace *self)
{
  gboolean with = has_commitments (self);

  if (!with && g_str_equal (self->view, "commitments"))
    set_view (self, "picture");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workspace.show-commitments", with);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_COMMITMENTS]);
}

static void
set_session (DatelineWorkspace *self,
             DatelineSession   *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, dossier_changed, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::dossier", G_CALLBACK (dossier_changed), self, G_CONNECT_SWAPPED);
  dossier_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
show_matches_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  dateline_stage_show_matches (DATELINE_WORKSPACE (widget)->stage);
}

static void
show_picture_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  set_view (DATELINE_WORKSPACE (widget), "picture");
}

static void
show_commitments_action (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  set_view (DATELINE_WORKSPACE (widget), "commitments");
}

static void
show_table_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  set_view (DATELINE_WORKSPACE (widget), "table");
}

static void
set_flag (DatelineWorkspace *self,
          gboolean          *flag,
          guint              prop_id,
          gboolean           value)
{
  if (*flag == value)
    return;

  *flag = value;
  if (prop_id == PROP_NARROW)
    place_inspector (self);
  else if (prop_id == PROP_LOW)
    update_sheet (self);
  else
    update_facets (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
dateline_workspace_dispose (GObject *object)
{
  DatelineWorkspace *self = DATELINE_WORKSPACE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_WORKSPACE);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dateline_workspace_parent_class)->dispose (object);
}

static void
dateline_workspace_finalize (GObject *object)
{
  g_free (DATELINE_WORKSPACE (object)->file_name);
  g_free (DATELINE_WORKSPACE (object)->view);
  G_OBJECT_CLASS (dateline_workspace_parent_class)->finalize (object);
}

static void
dateline_workspace_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DatelineWorkspace *self = DATELINE_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_FILE_NAME:
      g_value_set_string (value, self->file_name);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_SHOW_FACETS:
      g_value_set_boolean (value, self->show_facets);
      break;
    case PROP_DRAWER:
      g_value_set_boolean (value, self->drawer);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_LOW:
      g_value_set_boolean (value, self->low);
      break;
    case PROP_SETTLED:
      g_value_set_boolean (value, dateline_workspace_get_settled (self));
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_HAS_COMMITMENTS:
      g_value_set_boolean (value, has_commitments (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_workspace_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DatelineWorkspace *self = DATELINE_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      set_view (self, g_value_get_string (value));
      break;
    case PROP_MODIFIED:
      if (self->modified != g_value_get_boolean (value))
        {
          self->modified = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_FILE_NAME:
      if (g_set_str (&self->file_name, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SHOW_FACETS:
      set_flag (self, &self->show_facets, prop_id, g_value_get_boolean (value));
      break;
    case PROP_DRAWER:
      set_flag (self, &self->drawer, prop_id, g_value_get_boolean (value));
      break;
    case PROP_NARROW:
      set_flag (self, &self->narrow, prop_id, g_value_get_boolean (value));
      break;
    case PROP_LOW:
      set_flag (self, &self->low, prop_id, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags writable = flags | G_PARAM_READWRITE;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION, writable);
  properties[PROP_FILE_NAME] = g_param_spec_string ("file-name", NULL, NULL, NULL, writable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, writable);
  properties[PROP_SHOW_FACETS] = g_param_spec_boolean ("show-facets", NULL, NULL, TRUE, writable);
  properties[PROP_DRAWER] = g_param_spec_boolean ("drawer", NULL, NULL, FALSE, writable);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, writable);
  properties[PROP_LOW] = g_param_spec_boolean ("low", NULL, NULL, FALSE, writable);
  properties[PROP_SETTLED] = g_param_spec_boolean ("settled", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, "picture", writable);
  properties[PROP_HAS_COMMITMENTS] = g_param_spec_boolean ("has-commitments", NULL, NULL, FALSE,
                                                           flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, sheet);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, facets_split);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, inspector_split);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, side_place);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, sheet_place);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, inspector);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, stage);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, ledger);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, table);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, search_field);
  gtk_widget_class_bind_template_child (widget_class, DatelineWorkspace, bookmarks);
  gtk_widget_class_bind_template_callback (widget_class, facets_shown);
  gtk_widget_class_bind_template_callback (widget_class, format_number);
  gtk_widget_class_bind_template_callback (widget_class, format_peek);
  gtk_widget_class_bind_template_callback (widget_class, format_problems);
  gtk_widget_class_bind_template_callback (widget_class, format_title);
  gtk_widget_class_bind_template_callback (widget_class, inspector_shown);
  gtk_widget_class_bind_template_callback (widget_class, is_positive);
  gtk_widget_class_bind_template_callback (widget_class, stage_settled);
}

static void
show_inspector_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  DatelineWorkspace *self = DATELINE_WORKSPACE (widget);

  if (self->narrow)
    adw_bottom_sheet_set_open (self->sheet, TRUE);
  else
    adw_overlay_split_view_set_show_sidebar (self->inspector_split, TRUE);
}

static void
dateline_workspace_class_init (DatelineWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dateline_workspace_dispose;
  object_class->finalize = dateline_workspace_finalize;
  object_class->get_property = dateline_workspace_get_property;
  object_class->set_property = dateline_workspace_set_property;
  install_properties (object_class);

  g_type_ensure (DATELINE_TYPE_BOOKMARKS);
  g_type_ensure (DATELINE_TYPE_FACETS);
  g_type_ensure (DATELINE_TYPE_FILTER_BAR);
  g_type_ensure (DATELINE_TYPE_INSPECTOR);
  g_type_ensure (DATELINE_TYPE_LEDGER);
  g_type_ensure (DATELINE_TYPE_SEARCH_FIELD);
  g_type_ensure (DATELINE_TYPE_STAGE);
  g_type_ensure (DATELINE_TYPE_TABLE_VIEW);
  g_type_ensure (DATELINE_TYPE_VIEW_SWITCH);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "workspace.show-picture", NULL, show_picture_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "workspace.show-matches", NULL, show_matches_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "workspace.show-table", NULL, show_table_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "workspace.show-inspector", NULL, show_inspector_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "workspace.show-commitments", NULL,
                                   show_commitments_action);
}

static gboolean
get_layout (GValue   *value,
            GVariant *variant,
            gpointer  data)
{
  g_value_set_variant (value, variant);
  return TRUE;
}

static GVariant *
set_layout (const GValue       *value,
            const GVariantType *type,
            gpointer            data)
{
  return g_value_dup_variant (value);
}

/* How the table looks is remembered. */
static void
bind_table (DatelineWorkspace *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  g_settings_bind (settings, "table-kind", self->table, "kind", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "table-layout", self->table, "layout", G_SETTINGS_BIND_DEFAULT, get_layout,
                                set_layout, NULL, NULL);
}

/* Alt and the place of a view in the switch. */
static void
add_shortcuts (DatelineWorkspace *self)
{
  static const char *const actions[] = {
    "workspace.show-picture", "workspace.show-commitments", "workspace.show-table",
  };
  GtkShortcutController *shortcuts = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_set_scope (shortcuts, GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_shortcut_controller_add_shortcut (
        shortcuts, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                                     gtk_named_action_new (actions[i])));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (shortcuts));
}

/* How quotations are listed is remembered. */
static void
bind_list (DatelineWorkspace *self)
{
  static const struct
  {
    const char *key;
    const char *property;
  } bound[] = {
    { "group-quotes-by", "group-by" },
    { "sort-quotes-by", "sort-by" },
    { "sort-quotes-descending", "descending" },
    { "mark-low-grades", "marks-grades" },
  };
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  DatelineQuoteList *list = dateline_inspector_get_list (DATELINE_INSPECTOR (self->inspector));

  for (gsize i = 0; i < G_N_ELEMENTS (bound); i++)
    g_settings_bind (settings, bound[i].key, list, bound[i].property, G_SETTINGS_BIND_DEFAULT);
}

static void
dateline_workspace_init (DatelineWorkspace *self)
{
  self->view = g_strdup ("picture");
  self->show_facets = TRUE;
  self->show_inspector = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
  bind_table (self);
  bind_list (self);
  update_sheet (self);
}

/**
 * dateline_workspace_get_settled:
 * @self: a workspace
 *
 * Returns: whether the map is drawn
 */
gboolean
dateline_workspace_get_settled (DatelineWorkspace *self)
{
  return dateline_stage_get_settled (self->stage);
}

/**
 * dateline_workspace_toggle_facets:
 * @self: a workspace
 *
 * Shows the facets, or hides them.
 */
void
dateline_workspace_toggle_facets (DatelineWorkspace *self)
{
  adw_overlay_split_view_set_show_sidebar (self->facets_split,
                                           !adw_overlay_split_view_get_show_sidebar (self->facets_split));
}

/**
 * dateline_workspace_toggle_inspector:
 * @self: a workspace
 *
 * Shows the inspector, or hides it.
 */
void
dateline_workspace_toggle_inspector (DatelineWorkspace *self)
{
  if (self->narrow)
    adw_bottom_sheet_set_open (self->sheet, !adw_bottom_sheet_get_open (self->sheet));
  else
    adw_overlay_split_view_set_show_sidebar (self->inspector_split,
                                             !adw_overlay_split_view_get_show_sidebar (self->inspector_split));
}

/**
 * dateline_workspace_focus_search:
 * @self: a workspace
 *
 * Puts the keyboard's focus in the search field.
 */
void
dateline_workspace_focus_search (DatelineWorkspace *self)
{
  dateline_search_field_focus (self->search_field);
}

/**
 * dateline_workspace_bookmark:
 * @self: a workspace
 *
 * Asks for a name and bookmarks what is in sight.
 */
void
dateline_workspace_bookmark (DatelineWorkspace *self)
{
  dateline_bookmarks_add (self->bookmarks);
}
