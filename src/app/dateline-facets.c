/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-facet-model.h"
#include "dateline-facet-row.h"
#include "dateline-facets.h"

/* Longer lists are searched rather than read. */
#define LONG_FACET 30

/* How many rows a page is. */
#define PAGE 10

/* A row is laid out a frame or two after it is brought into sight. */
#define MOST_FRAMES 10

/**
 * DatelineFacets:
 *
 * What the records of a dossier are linked with, in sections with live counts;
 * each row filters by what it names. One list with recycled rows, so that
 * thousands of actors cost no more than a dozen.
 */
struct _DatelineFacets
{
  AdwBin parent_instance;

  DatelineSession *session;
  DatelineFacetModel *models[DATELINE_N_FACETS];
  DatelineDossier *dossier; /* whose rows the list shows; not owned, only compared */
  GtkSelectionModel *rows;
  guint tick_id;
  guint focus_id;
  guint n_frames; /* waited for it */
  DatelineFacetItem *wanted; /* whose row is to have the focus, once it is laid out */
  gboolean is_new; /* the list has rows it has not shown yet */
  GtkListView *list;
  GtkEditable *filter;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineFacets, dateline_facets, ADW_TYPE_BIN)

static const char *const headings[] = {
  /* Translators: heading over the kinds of event one can filter by. */
  [DATELINE_FACET_KIND] = NC_("facet", "Kinds"),
  /* Translators: heading over the people and organizations one can filter by. */
  [DATELINE_FACET_ACTOR] = NC_("facet", "Actors"),
  [DATELINE_FACET_TOPIC] = NC_("facet", "Topics"),
  [DATELINE_FACET_PLACE] = NC_("facet", "Places"),
  [DATELINE_FACET_SOURCE] = NC_("facet", "Sources"),
  /* Translators: heading over first-hand, second-hand, and so on. */
  [DATELINE_FACET_HAND] = NC_("facet", "Nearness to the Speaker"),
  /* Translators: heading over the people and outlets who passed words on or published them. */
  [DATELINE_FACET_THROUGH] = NC_("facet", "Quotes Came Through"),
  /* Translators: heading over the grades A to F of the Admiralty code. */
  [DATELINE_FACET_RELIABILITY] = NC_("facet", "Reliability of the Source"),
  /* Translators: heading over the grades 1 to 6 of the Admiralty code. */
  [DATELINE_FACET_CREDIBILITY] = NC_("facet", "Credibility of the Quote"),
  /* Translators: heading over what became of commitments: kept, broken, and so on. */
  [DATELINE_FACET_STATE] = NC_("facet", "States of Commitments"),
};

static char *
format_heading (GtkListHeader      *header,
                DatelineFacetModel *group)
{
  if (group == NULL)
    return NULL;

  return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "facet", headings[dateline_facet_model_get_facet (group)]));
}

static char *
format_size (GtkListHeader      *header,
             DatelineFacetModel *group)
{
  return group != NULL ? g_strdup_printf ("%'u", dateline_facet_model_get_n_facets (group)) : NULL;
}

/* The row that has the focus, or is about to. */
static gboolean
find_focus (DatelineFacets *self,
            int            *position)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, DATELINE_TYPE_FACET_ROW) : NULL;
  g_autoptr (DatelineFacetItem) item = NULL;

  if (row == NULL)
    return FALSE;
  if (self->focus_id != 0)
    item = g_object_ref (self->wanted);
  else
    g_object_get (row, "item", &item, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (DatelineFacetItem) other = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (other == item)
        {
          *position = (int) i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
focus_wanted (GtkWidget     *list,
              GdkFrameClock *clock,
              gpointer       data)
{
  DatelineFacets *self = data;

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      g_autoptr (DatelineFacetItem) item = NULL;

      if (!DATELINE_IS_FACET_ROW (row) || !gtk_widget_get_mapped (row))
        continue;
      g_object_get (row, "item", &item, NULL);
      if (item != self->wanted)
        continue;
      gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
      self->focus_id = 0;
      return G_SOURCE_REMOVE;
    }
  if (self->n_frames++ < MOST_FRAMES)
    return G_SOURCE_CONTINUE;
  self->focus_id = 0;
  return G_SOURCE_REMOVE;
}

static void
stop_focus (DatelineFacets *self)
{
  if (self->focus_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->focus_id);
  self->focus_id = 0;
  g_clear_object (&self->wanted);
}

static void
move_focus (DatelineFacets *self,
            guint           position)
{
  stop_focus (self);
  self->n_frames = 0;
  self->wanted = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
  self->focus_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), focus_wanted, self, NULL);
}

/* The list moves the focus among its items, but these take none: their buttons
 * do. */
static gboolean
key_pressed (DatelineFacets  *self,
             guint            keyval,
             guint            keycode,
             GdkModifierType  state)
{
  static const struct
  {
    guint keyval;
    guint keypad;
    int step;
  } keys[] = {
    { GDK_KEY_Down, GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, PAGE },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -PAGE },
    { GDK_KEY_End, GDK_KEY_KP_End, G_MAXINT / 2 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, -G_MAXINT / 2 },
  };
  int position, last = self->rows != NULL ? (int) g_list_model_get_n_items (G_LIST_MODEL (self->rows)) - 1 : -1;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if ((keyval == keys[i].keyval || keyval == keys[i].keypad) && find_focus (self, &position))
      {
        position = CLAMP (position + keys[i].step, 0, last);
        move_focus (self, (guint) position);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
filter_changed (DatelineFacets *self)
{
  const char *text = gtk_editable_get_text (self->filter);

  for (guint i = 0; i < DATELINE_N_FACETS; i++)
    if (self->models[i] != NULL)
      dateline_facet_model_set_filter (self->models[i], text);
}

static void
sizes_changed (DatelineFacets *self)
{
  gboolean is_long = FALSE;

  for (guint i = 0; i < DATELINE_N_FACETS; i++)
    is_long = is_long || dateline_facet_model_get_n_facets (self->models[i]) > LONG_FACET;
  if (!is_long)
    gtk_editable_set_text (self->filter, "");
  gtk_widget_set_visible (GTK_WIDGET (self->filter), is_long);
}

static gboolean
scroll_to_start (GtkWidget     *list,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  DatelineFacets *self = data;

  /* The first tick comes before the list is laid out, the second after. */
  if (self->is_new)
    {
      self->is_new = FALSE;
      return G_SOURCE_CONTINUE;
    }
  self->tick_id = 0;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 0);

  return G_SOURCE_REMOVE;
}

/* Laid out for the first time, the list puts its first row at the top and the
 * heading over it out of sight. */
static void
queue_scroll_to_start (DatelineFacets *self)
{
  if (self->is_new && self->tick_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), scroll_to_start, self, NULL);
}

static void
stop_scroll (DatelineFacets *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->tick_id);
  self->tick_id = 0;
}

static void
matches_changed (DatelineFacets *self)
{
  DatelineDossier *dossier = dateline_session_get_dossier (self->session);

  if (self->dossier == dossier)
    return;

  self->dossier = dossier;
  self->is_new = TRUE;
  gtk_list_view_set_model (self->list, NULL);
  if (dossier != NULL)
    gtk_list_view_set_model (self->list, self->rows);
  queue_scroll_to_start (self);
}

static void
make_models (DatelineFacets *self)
{
  GListStore *sections = g_list_store_new (G_TYPE_LIST_MODEL);
  GtkFlattenListModel *rows = gtk_flatten_list_model_new (G_LIST_MODEL (sections));

  for (guint i = 0; i < DATELINE_N_FACETS; i++)
    {
      self->models[i] = dateline_facet_model_new (self->session, i);
      g_signal_connect_object (self->models[i], "notify::n-facets", G_CALLBACK (sizes_changed), self,
                               G_CONNECT_SWAPPED);
      g_list_store_append (sections, self->models[i]);
    }
  self->rows = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows)));
  /* After the models, which connected first. */
  g_signal_connect_object (self->session, "notify::matches", G_CALLBACK (matches_changed), self,
                           G_CONNECT_SWAPPED);
  matches_changed (self);
}

static void
drop_models (DatelineFacets *self)
{
  stop_scroll (self);
  stop_focus (self);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->rows);
  self->dossier = NULL;
  for (guint i = 0; i < DATELINE_N_FACETS; i++)
    {
      if (self->models[i] != NULL)
        g_signal_handlers_disconnect_by_func (self->models[i], sizes_changed, self);
      g_clear_object (&self->models[i]);
    }
}

static void
set_session (DatelineFacets  *self,
             DatelineSession *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, matches_changed, self);
  drop_models (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      make_models (self);
      sizes_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dateline_facets_dispose (GObject *object)
{
  DatelineFacets *self = DATELINE_FACETS (object);

  if (self->list != NULL)
    set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_FACETS);
  G_OBJECT_CLASS (dateline_facets_parent_class)->dispose (object);
}

static void
dateline_facets_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DATELINE_FACETS (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_facets_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (DATELINE_FACETS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_facets_class_init (DatelineFacetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_facets_dispose;
  object_class->get_property = dateline_facets_get_property;
  object_class->set_property = dateline_facets_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                    | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DATELINE_TYPE_FACET_ITEM);
  g_type_ensure (DATELINE_TYPE_FACET_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-facets.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineFacets, list);
  gtk_widget_class_bind_template_child (widget_class, DatelineFacets, filter);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, format_heading);
  gtk_widget_class_bind_template_callback (widget_class, format_size);
  gtk_widget_class_bind_template_callback (widget_class, queue_scroll_to_start);
}

static void
dateline_facets_init (DatelineFacets *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
