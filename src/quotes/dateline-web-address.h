/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *dateline_web_address_check (const char  *url,
                                  char       **host);

G_END_DECLS
