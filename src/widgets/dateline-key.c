/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-key.h"

/**
 * dateline_keys_bind:
 * @widget_class: the class of a widget
 * @keys: (array length=n_keys): its keys
 * @n_keys: how many there are
 * @func: called when one is pressed, with a #GVariant of type `u` that holds what
 *   the key does
 *
 * Binds keys to a class of widgets.
 */
void
dateline_keys_bind (GtkWidgetClass    *widget_class,
                    const DatelineKey *keys,
                    gsize              n_keys,
                    GtkShortcutFunc    func)
{
  for (gsize i = 0; i < n_keys; i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].modifiers, func, "u", keys[i].what);
}
