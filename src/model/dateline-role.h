/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DatelineRole:
 * @DATELINE_ROLE_NONE: none that a filter asks for
 * @DATELINE_ROLE_SPEAKER: whose words a quotation has
 * @DATELINE_ROLE_RETELLER: who passed them on in words of his own, see
 *   dateline_hand_is_retelling()
 * @DATELINE_ROLE_CARRIER: who passed them on as they were
 * @DATELINE_ROLE_SOURCE: the source a quotation stands in
 * @DATELINE_ROLE_PUBLISHER: who published a source
 *
 * As what a quotation or a source names another record.
 */
typedef enum
{
  DATELINE_ROLE_NONE,
  DATELINE_ROLE_SPEAKER,
  DATELINE_ROLE_RETELLER,
  DATELINE_ROLE_CARRIER,
  DATELINE_ROLE_SOURCE,
  DATELINE_ROLE_PUBLISHER,
} DatelineRole;

G_END_DECLS
