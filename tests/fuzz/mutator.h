/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

GString *mutator_mutate (const char *text,
                         gsize       length,
                         guint32     seed);
