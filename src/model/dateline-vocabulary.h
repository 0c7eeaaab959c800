/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words of the format (tokens such as `summit`) as a person reads them, in
 * their language; a token the program does not know is shown as it stands,
 * with its first letter raised. Each returns a new string. */
char *dateline_vocabulary_dup_event_kind  (const char *token);
char *dateline_vocabulary_dup_role        (const char *token);
char *dateline_vocabulary_dup_channel     (const char *token);
char *dateline_vocabulary_dup_state       (const char *token);
char *dateline_vocabulary_dup_relation    (const char *token);
char *dateline_vocabulary_dup_actor_type  (const char *token);
char *dateline_vocabulary_dup_source_type (const char *token);

G_END_DECLS
