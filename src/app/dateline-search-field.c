/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-search-field.h"

#include "dateline-session.h"

/**
 * DatelineSearchField:
 *
 * Where words to look for are typed. The query gets them shortly after the
 * last key, and the field shows what the query has when that changes elsewhere.
 */
struct _DatelineSearchField
{
  AdwBin parent_instance;

  DatelineSession *session;
  char *known; /* the query's text as last seen here: keys typed since are not yet in it */
  GtkEditable *entry;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineSearchField, dateline_search_field, ADW_TYPE_BIN)

static const char *
get_query_text (DatelineSearchField *self)
{
  const char *text = dateline_query_get_text (dateline_session_get_query (self->session));

  return text != NULL ? text : "";
}

static void
search_changed (DatelineSearchField *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  if (self->session == NULL || g_str_equal (text, get_query_text (self)))
    return;

  g_set_str (&self->known, text);
  dateline_query_set_text (dateline_session_get_query (self->session), *text != '\0' ? text : NULL);
}

/* The index takes a while on a large dossier: it is begun before the first key. */
static void
focus_entered (DatelineSearchField *self)
{
  if (self->session != NULL)
    dateline_session_prepare_search (self->session);
}

/* What was found is brought in sight. */
static void
activated (DatelineSearchField *self)
{
  search_changed (self);
  if (*gtk_editable_get_text (self->entry) != '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "workspace.show-matches", NULL);
}

/* With nothing to clear, Escape means what it means elsewhere in the window. */
static void
stop_search (DatelineSearchField *self)
{
  if (*gtk_editable_get_text (self->entry) == '\0')
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back-out", NULL);
  else
    gtk_editable_set_text (self->entry, "");
}

/* The query keeps no blanks around its words; the entry does, where they are
 * being written. To change the entry changes the query, text and all. */
static void
query_changed (DatelineSearchField *self)
{
  g_autofree char *text = g_strdup (get_query_text (self));
  g_autofree char *written = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (!g_set_str (&self->known, text))
    return;
  if (!g_str_equal (written, text))
    gtk_editable_set_text (self->entry, text);
}

static void
set_session (DatelineSearchField *self,
             DatelineSession     *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (dateline_session_get_query (self->session), query_changed, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (dateline_session_get_query (session), "changed",
                               G_CALLBACK (query_changed), self, G_CONNECT_SWAPPED);
      query_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dateline_search_field_dispose (GObject *object)
{
  set_session (DATELINE_SEARCH_FIELD (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_SEARCH_FIELD);
  G_OBJECT_CLASS (dateline_search_field_parent_class)->dispose (object);
}

static void
dateline_search_field_finalize (GObject *object)
{
  g_free (DATELINE_SEARCH_FIELD (object)->known);
  G_OBJECT_CLASS (dateline_search_field_parent_class)->finalize (object);
}

static void
dateline_search_field_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DATELINE_SEARCH_FIELD (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_search_field_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (DATELINE_SEARCH_FIELD (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_search_field_class_init (DatelineSearchFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_search_field_dispose;
  object_class->finalize = dateline_search_field_finalize;
  object_class->get_property = dateline_search_field_get_property;
  object_class->set_property = dateline_search_field_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, DATELINE_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                    | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-search-field.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineSearchField, entry);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
}

static void
dateline_search_field_init (DatelineSearchField *self)
{
  self->known = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_search_field_focus:
 * @self: a search field
 *
 * Puts the keyboard's focus in it, with what it holds selected.
 */
void
dateline_search_field_focus (DatelineSearchField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}
