/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "dateline-document.h"

G_BEGIN_DECLS

/**
 * DatelineSavingFunc:
 * @window: the window asked
 * @done: whether the document is saved, or need not be
 * @data: user data
 *
 * Called when the conversation is over.
 */
typedef void (*DatelineSavingFunc) (GtkWindow *window,
                                    gboolean   done,
                                    gpointer   data);

void dateline_saving_save (GtkWindow          *window,
                           DatelineDocument   *document,
                           gboolean            elsewhere,
                           DatelineSavingFunc  func,
                           gpointer            data,
                           GDestroyNotify      destroy);
void dateline_saving_ask  (GtkWindow          *window,
                           DatelineDocument   *document,
                           DatelineSavingFunc  func,
                           gpointer            data,
                           GDestroyNotify      destroy);

G_END_DECLS
