/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-drawn-items.h"

#include "dateline-announce.h"

/**
 * DatelineDrawnItems:
 *
 * What a widget that draws its things itself tells assistive technology of
 * them. The widget
 *
 * - has the role %GTK_ACCESSIBLE_ROLE_LIST and answers
 *   `get_first_accessible_child` with dateline_drawn_items_dup_first();
 * - says after each change of what it shows which things there are, between
 *   dateline_drawn_items_begin() and dateline_drawn_items_end();
 * - says which one the keyboard is at with dateline_drawn_items_set_focused();
 * - answers which are selected, and says when that changes, by
 *   dateline_drawn_items_selection_changed();
 * - calls g_object_run_dispose() on this when it is itself disposed.
 *
 * Things keep their object as long as their key is among those named.
 */
struct _DatelineDrawnItems
{
  GObject parent_instance;

  GtkWidget *widget;
  GPtrArray *items;   /* DatelineDrawnItem; GTK goes on using those it was given, so they are held here */
  GHashTable *by_key; /* guint64 in the items -> item of @items */
  GPtrArray *next;    /* between begin and end */
  GHashTable *next_by_key;
  guint64 focused;
  DatelineIsSelected is_selected; /* NULL if nothing ever is */
  gpointer data;
};

G_DEFINE_FINAL_TYPE (DatelineDrawnItems, dateline_drawn_items, G_TYPE_OBJECT)

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
forget_all (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    dateline_drawn_item_forget (g_ptr_array_index (items, i));
}

static void
widget_focus_changed (DatelineDrawnItems *self)
{
  DatelineDrawnItem *item = dateline_drawn_items_lookup (self, self->focused);

  if (item != NULL)
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

static void
dateline_drawn_items_dispose (GObject *object)
{
  DatelineDrawnItems *self = DATELINE_DRAWN_ITEMS (object);

  forget_all (self->items);
  g_ptr_array_set_size (self->items, 0);
  g_hash_table_remove_all (self->by_key);
  g_clear_weak_pointer (&self->widget);
  G_OBJECT_CLASS (dateline_drawn_items_parent_class)->dispose (object);
}

static void
dateline_drawn_items_finalize (GObject *object)
{
  DatelineDrawnItems *self = DATELINE_DRAWN_ITEMS (object);

  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->by_key);
  g_clear_pointer (&self->next, g_ptr_array_unref);
  g_clear_pointer (&self->next_by_key, g_hash_table_unref);
  G_OBJECT_CLASS (dateline_drawn_items_parent_class)->finalize (object);
}

static void
dateline_drawn_items_class_init (DatelineDrawnItemsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dateline_drawn_items_dispose;
  object_class->finalize = dateline_drawn_items_finalize;
}

static void
dateline_drawn_items_init (DatelineDrawnItems *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_key = new_table ();
  self->focused = DATELINE_DRAWN_ITEM_NONE;
}

/**
 * dateline_drawn_items_new:
 * @widget: the widget that draws; it is not kept alive
 *
 * Returns: (transfer full): an empty list
 */
DatelineDrawnItems *
dateline_drawn_items_new (GtkWidget *widget)
{
  DatelineDrawnItems *self = g_object_new (DATELINE_TYPE_DRAWN_ITEMS, NULL);

  g_set_weak_pointer (&self->widget, widget);
  g_signal_connect_object (widget, "notify::has-focus", G_CALLBACK (widget_focus_changed),
                           self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * dateline_drawn_items_get_widget:
 * @self: a list
 *
 * Returns: (nullable) (transfer none): the widget that draws, %NULL once it is gone
 */
GtkWidget *
dateline_drawn_items_get_widget (DatelineDrawnItems *self)
{
  return self->widget;
}

/**
 * dateline_drawn_items_dup_first:
 * @self: a list
 *
 * Returns: (nullable) (transfer full): the widget's first child for
 *   assistive technology
 */
GtkAccessible *
dateline_drawn_items_dup_first (DatelineDrawnItems *self)
{
  DatelineDrawnItem *item = dateline_drawn_items_get (self, 0);

  return item != NULL ? GTK_ACCESSIBLE (g_object_ref (item)) : NULL;
}

/**
 * dateline_drawn_items_get_n:
 * @self: a list
 *
 * Returns: how many things there are
 */
guint
dateline_drawn_items_get_n (DatelineDrawnItems *self)
{
  return self->items->len;
}

/**
 * dateline_drawn_items_get:
 * @self: a list
 * @position: a place in it, in the order they were added
 *
 * Returns: (nullable) (transfer none): the item there
 */
DatelineDrawnItem *
dateline_drawn_items_get (DatelineDrawnItems *self,
                          guint               position)
{
  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

/**
 * dateline_drawn_items_lookup:
 * @self: a list
 * @key: what tells a thing from the others
 *
 * Returns: (nullable) (transfer none): the item of that key
 */
DatelineDrawnItem *
dateline_drawn_items_lookup (DatelineDrawnItems *self,
                             guint64             key)
{
  return g_hash_table_lookup (self->by_key, &key);
}

/**
 * dateline_drawn_items_begin:
 * @self: a list
 *
 * Starts saying what there is now.
 */
void
dateline_drawn_items_begin (DatelineDrawnItems *self)
{
  g_return_if_fail (self->next == NULL);

  self->next = g_ptr_array_new_with_free_func (g_object_unref);
  self->next_by_key = new_table ();
}

/**
 * dateline_drawn_items_add:
 * @self: a list
 * @key: what tells the thing from the others
 * @label: its name; where it stands among how many belongs into it
 * @description: (nullable): what else there is to say of it
 * @bounds: where it is drawn, in the widget's pixels
 *
 * Says that there is a thing. Named twice, it counts once.
 *
 * Returns: %FALSE if there are %DATELINE_DRAWN_ITEMS_MAX already
 */
gboolean
dateline_drawn_items_add (DatelineDrawnItems    *self,
                          guint64                key,
                          const char            *label,
                          const char            *description,
                          const graphene_rect_t *bounds)
{
  DatelineDrawnItem *item;

  g_return_val_if_fail (self->next != NULL, FALSE);

  if (self->next->len >= DATELINE_DRAWN_ITEMS_MAX)
    return FALSE;
  if (g_hash_table_contains (self->next_by_key, &key))
    return TRUE;
  item = dateline_drawn_items_lookup (self, key);
  item = item != NULL ? g_object_ref (item) : dateline_drawn_item_new (self, key);
  dateline_drawn_item_set_text (item, label, description);
  dateline_drawn_item_set_bounds (item, bounds);
  g_ptr_array_add (self->next, item);
  g_hash_table_insert (self->next_by_key, g_memdup2 (&key, sizeof key), item);
  return TRUE;
}

/* Those that go are hidden while they still have their place, those that come
 * are shown when they have it: GTK tells the reader of both by that. */
static void
hide_leavers (DatelineDrawnItems *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      DatelineDrawnItem *item = g_ptr_array_index (self->items, i);
      guint64 key = dateline_drawn_item_get_key (item);

      if (!g_hash_table_contains (self->next_by_key, &key))
        dateline_drawn_item_set_hidden (item, TRUE);
    }
}

static gboolean
ask_selected (DatelineDrawnItems *self,
              guint64             key)
{
  return self->is_selected != NULL && self->is_selected (key, self->data);
}

static void
show_comers (DatelineDrawnItems *self,
             GHashTable         *before)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      DatelineDrawnItem *item = g_ptr_array_index (self->items, i);
      guint64 key = dateline_drawn_item_get_key (item);

      if (g_hash_table_contains (before, &key))
        continue;
      dateline_drawn_item_set_hidden (item, FALSE);
      dateline_drawn_item_set_selected (item, ask_selected (self, key));
      if (key == self->focused)
        gtk_accessible_update_platform_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
    }
}

/**
 * dateline_drawn_items_end:
 * @self: a list
 *
 * What was added since dateline_drawn_items_begin() is what there is.
 */
void
dateline_drawn_items_end (DatelineDrawnItems *self)
{
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GHashTable) old_by_key = NULL;

  g_return_if_fail (self->next != NULL);

  hide_leavers (self);
  old = g_steal_pointer (&self->items);
  old_by_key = g_steal_pointer (&self->by_key);
  self->items = g_steal_pointer (&self->next);
  self->by_key = g_steal_pointer (&self->next_by_key);
  for (guint i = 0; i < old->len; i++)
    {
      guint64 key = dateline_drawn_item_get_key (g_ptr_array_index (old, i));

      if (!g_hash_table_contains (self->by_key, &key))
        dateline_drawn_item_forget (g_ptr_array_index (old, i));
    }
  for (guint i = 0; i < self->items->len; i++)
    dateline_drawn_item_set_index (g_ptr_array_index (self->items, i), i);
  show_comers (self, old_by_key);
}

/**
 * dateline_drawn_items_set_focused:
 * @self: a list
 * @key: the thing the keyboard is at, or %DATELINE_DRAWN_ITEM_NONE
 *
 * Moves the focus within the widget. A screen reader speaks of it if the
 * widget has the focus of its window.
 */
void
dateline_drawn_items_set_focused (DatelineDrawnItems *self,
                                  guint64             key)
{
  DatelineDrawnItem *before = dateline_drawn_items_lookup (self, self->focused);
  DatelineDrawnItem *after = dateline_drawn_items_lookup (self, key);

  if (self->focused == key)
    return;
  self->focused = key;
  if (before != NULL)
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (before), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
  if (after != NULL)
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (after), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

/**
 * dateline_drawn_items_set_selected_func:
 * @self: a list
 * @is_selected: (nullable): tells whether a thing is selected
 * @data: for @is_selected
 */
void
dateline_drawn_items_set_selected_func (DatelineDrawnItems *self,
                                        DatelineIsSelected  is_selected,
                                        gpointer            data)
{
  self->is_selected = is_selected;
  self->data = data;
  dateline_drawn_items_selection_changed (self);
}

/**
 * dateline_drawn_items_selection_changed:
 * @self: a list
 *
 * Says of each thing whether it is selected, where that is another than it was.
 */
void
dateline_drawn_items_selection_changed (DatelineDrawnItems *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      DatelineDrawnItem *item = g_ptr_array_index (self->items, i);

      dateline_drawn_item_set_selected (item, ask_selected (self, dateline_drawn_item_get_key (item)));
    }
}

/**
 * dateline_drawn_items_announce:
 * @self: a list
 * @text: what came of something, in words
 *
 * Has a screen reader say something beside what the focus is at. Not for moves
 * of the focus, which are spoken anyway.
 */
void
dateline_drawn_items_announce (DatelineDrawnItems *self,
                               const char         *text)
{
  if (self->widget != NULL)
    dateline_announce (self->widget, text);
}

/**
 * dateline_drawn_items_has_focus:
 * @self: a list
 * @key: what tells a thing from the others
 *
 * Returns: whether the keyboard is at it now
 */
gboolean
dateline_drawn_items_has_focus (DatelineDrawnItems *self,
                                guint64             key)
{
  return self->widget != NULL && self->focused == key && gtk_widget_has_focus (self->widget);
}
