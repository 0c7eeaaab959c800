/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-date-private.h"

/**
 * dateline_date_dup_human:
 * @self: a date
 *
 * Returns: (transfer full): the date in words
 */
char *
dateline_date_dup_human (DatelineDate *self)
{
  return g_strdup (dateline_date_get_edtf (self));
}
