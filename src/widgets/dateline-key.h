/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DatelineKey:
 * @keyval: a key
 * @modifiers: what is held with it
 * @what: what it does, one of an enumeration of the widget's own
 *
 * A key of a widget. Several may do the same.
 */
typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  guint what;
} DatelineKey;

void dateline_keys_bind (GtkWidgetClass    *widget_class,
                         const DatelineKey *keys,
                         gsize              n_keys,
                         GtkShortcutFunc    func);

G_END_DECLS
