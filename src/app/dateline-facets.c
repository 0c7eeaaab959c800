/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-facet-model.h"
#include "dateline-facet-row.h"
#include "dateline-facets.h"

/* Longer lists are searched rather than read. */
#define LONG_FACET 30

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
  gtk_widget_class_bind_template_callback (widget_class, format_heading);
  gtk_widget_class_bind_template_callback (widget_class, format_size);
  gtk_widget_class_bind_template_callback (widget_class, queue_scroll_to_start);
}

static void
dateline_facets_init (DatelineFacets *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
