/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-drawn-item.h"

#include "dateline-drawn-items.h"

/**
 * DatelineDrawnItem:
 *
 * One thing that a widget draws itself, as assistive technology sees it: a list
 * item with a name, a description, a place and a focus. Made and kept by
 * [class@DatelineDrawnItems].
 */
struct _DatelineDrawnItem
{
  GObject parent_instance;

  DatelineDrawnItems *owner; /* cleared by the owner */
  GtkATContext *context;
  guint64 key;
  guint index;
  char *label;
  char *description;
  graphene_rect_t bounds;
  gboolean selected;
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE,
};

/* GTK asks for this from property updates too; without a display's assistive
 * technology there is none, and NULL is the answer. */
static GtkATContext *
dateline_drawn_item_get_at_context (GtkAccessible *accessible)
{
  DatelineDrawnItem *self = DATELINE_DRAWN_ITEM (accessible);
  GtkWidget *widget = self->owner != NULL ? dateline_drawn_items_get_widget (self->owner) : NULL;

  if (self->context == NULL && widget != NULL)
    self->context = gtk_at_context_create (GTK_ACCESSIBLE_ROLE_LIST_ITEM, accessible,
                                           gtk_widget_get_display (widget));
  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
dateline_drawn_item_get_platform_state (GtkAccessible              *accessible,
                                        GtkAccessiblePlatformState  state)
{
  DatelineDrawnItem *self = DATELINE_DRAWN_ITEM (accessible);

  if (self->owner == NULL)
    return FALSE;
  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return TRUE;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return dateline_drawn_items_has_focus (self->owner, self->key);
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
dateline_drawn_item_get_accessible_parent (GtkAccessible *accessible)
{
  DatelineDrawnItem *self = DATELINE_DRAWN_ITEM (accessible);
  GtkWidget *widget = self->owner != NULL ? dateline_drawn_items_get_widget (self->owner) : NULL;

  return widget != NULL ? GTK_ACCESSIBLE (g_object_ref (widget)) : NULL;
}

static GtkAccessible *
dateline_drawn_item_get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
dateline_drawn_item_get_next_accessible_sibling (GtkAccessible *accessible)
{
  DatelineDrawnItem *self = DATELINE_DRAWN_ITEM (accessible);
  DatelineDrawnItem *next = self->owner != NULL ? dateline_drawn_items_get (self->owner, self->index + 1) : NULL;

  return next != NULL ? GTK_ACCESSIBLE (g_object_ref (next)) : NULL;
}

/* The numbers are set even where there are none to give: GTK reads them
 * without looking at the answer. */
static gboolean
dateline_drawn_item_get_bounds (GtkAccessible *accessible,
                                int           *x,
                                int           *y,
                                int           *width,
                                int           *height)
{
  DatelineDrawnItem *self = DATELINE_DRAWN_ITEM (accessible);
  GtkWidget *widget = self->owner != NULL ? dateline_drawn_items_get_widget (self->owner) : NULL;

  *x = *y = *width = *height = 0;
  if (widget == NULL || !gtk_widget_get_realized (widget))
    return FALSE;
  *x = (int) self->bounds.origin.x;
  *y = (int) self->bounds.origin.y;
  *width = (int) self->bounds.size.width;
  *height = (int) self->bounds.size.height;
  return TRUE;
}

/* GTK over-unrefs where its own setters for parent and sibling are used, so
 * the whole chain is answered from here. */
static void
dateline_drawn_item_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = dateline_drawn_item_get_at_context;
  iface->get_platform_state = dateline_drawn_item_get_platform_state;
  iface->get_accessible_parent = dateline_drawn_item_get_accessible_parent;
  iface->get_first_accessible_child = dateline_drawn_item_get_first_accessible_child;
  iface->get_next_accessible_sibling = dateline_drawn_item_get_next_accessible_sibling;
  iface->get_bounds = dateline_drawn_item_get_bounds;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DatelineDrawnItem, dateline_drawn_item, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, dateline_drawn_item_accessible_init))

static void
dateline_drawn_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The role is a list item's, whatever is asked for. */
static void
dateline_drawn_item_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (prop_id != PROP_ACCESSIBLE_ROLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dateline_drawn_item_dispose (GObject *object)
{
  DatelineDrawnItem *self = DATELINE_DRAWN_ITEM (object);

  self->owner = NULL;
  g_clear_object (&self->context);
  G_OBJECT_CLASS (dateline_drawn_item_parent_class)->dispose (object);
}

static void
dateline_drawn_item_finalize (GObject *object)
{
  DatelineDrawnItem *self = DATELINE_DRAWN_ITEM (object);

  g_free (self->label);
  g_free (self->description);
  G_OBJECT_CLASS (dateline_drawn_item_parent_class)->finalize (object);
}

static void
dateline_drawn_item_class_init (DatelineDrawnItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dateline_drawn_item_get_property;
  object_class->set_property = dateline_drawn_item_set_property;
  object_class->dispose = dateline_drawn_item_dispose;
  object_class->finalize = dateline_drawn_item_finalize;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
dateline_drawn_item_init (DatelineDrawnItem *self)
{
}

/**
 * dateline_drawn_item_new:
 * @owner: the items it belongs to
 * @key: what tells it from the others
 *
 * Makes an item that is hidden until dateline_drawn_item_set_hidden().
 *
 * Returns: (transfer full): the item
 */
DatelineDrawnItem *
dateline_drawn_item_new (DatelineDrawnItems *owner,
                         guint64             key)
{
  DatelineDrawnItem *self = g_object_new (DATELINE_TYPE_DRAWN_ITEM, NULL);

  self->owner = owner;
  self->key = key;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  dateline_drawn_item_set_hidden (self, TRUE);
  return self;
}

/**
 * dateline_drawn_item_get_key:
 * @self: an item
 *
 * Returns: what tells it from the others
 */
guint64
dateline_drawn_item_get_key (DatelineDrawnItem *self)
{
  return self->key;
}

/**
 * dateline_drawn_item_set_text:
 * @self: an item
 * @label: its name
 * @description: (nullable): what else there is to say of it
 *
 * Says what it is called. Nothing happens where that is what it is called.
 */
void
dateline_drawn_item_set_text (DatelineDrawnItem *self,
                              const char        *label,
                              const char        *description)
{
  if (g_set_str (&self->label, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  if (g_set_str (&self->description, description))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    self->description != NULL ? self->description : "", -1);
}

/**
 * dateline_drawn_item_set_bounds:
 * @self: an item
 * @bounds: where it is drawn, in the widget's pixels
 */
void
dateline_drawn_item_set_bounds (DatelineDrawnItem     *self,
                                const graphene_rect_t *bounds)
{
  self->bounds = *bounds;
}

/**
 * dateline_drawn_item_set_index:
 * @self: an item
 * @index: its place among its siblings
 */
void
dateline_drawn_item_set_index (DatelineDrawnItem *self,
                               guint              index)
{
  self->index = index;
}

/**
 * dateline_drawn_item_set_hidden:
 * @self: an item
 * @hidden: whether it is (about to be) out of the widget
 *
 * This is how GTK learns that a child comes or goes, so it has to be in its
 * place among its siblings when it is called.
 */
void
dateline_drawn_item_set_hidden (DatelineDrawnItem *self,
                                gboolean           hidden)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
}

/**
 * dateline_drawn_item_set_selected:
 * @self: an item
 * @selected: whether it is selected
 */
void
dateline_drawn_item_set_selected (DatelineDrawnItem *self,
                                  gboolean           selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * dateline_drawn_item_forget:
 * @self: an item
 *
 * Cuts it off from its owner, which is about to go or to drop it.
 */
void
dateline_drawn_item_forget (DatelineDrawnItem *self)
{
  self->owner = NULL;
}
