/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-record.h"

G_BEGIN_DECLS

void dateline_record_set_identity (DatelineRecord *self,
                                   const char     *id,
                                   DatelineRef     ref);

G_END_DECLS
