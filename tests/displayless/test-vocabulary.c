/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-vocabulary.h"

#include <locale.h>

typedef char *(*DupFunc) (const char *token);

typedef struct
{
  const char *name;
  DupFunc func;
  const char *token;
  const char *word;
} Case;

static const Case cases[] = {
  { "event-kind", dateline_vocabulary_dup_event_kind, "summit", "Summit" },
  { "event-kind-last", dateline_vocabulary_dup_event_kind, "withdrawal", "Withdrawal" },
  { "role", dateline_vocabulary_dup_role, "host", "Host" },
  { "channel", dateline_vocabulary_dup_channel, "agency", "News agency" },
  { "state", dateline_vocabulary_dup_state, "overdue", "Overdue" },
  { "relation", dateline_vocabulary_dup_relation, "contradicts", "Contradicts" },
  { "relation-claims", dateline_vocabulary_dup_relation, "revises", "Revises" },
  { "actor-type", dateline_vocabulary_dup_actor_type, "outlet", "News outlet" },
  { "source-type", dateline_vocabulary_dup_source_type, "post", "Post" },
  /* A word of one table means nothing in another: `state` is an actor there. */
  { "other-table", dateline_vocabulary_dup_source_type, "outlet", "Outlet" },
  { "unknown", dateline_vocabulary_dup_event_kind, "air-show", "Air-show" },
  { "unknown-greek", dateline_vocabulary_dup_role, "πρέσβης", "Πρέσβης" },
  { "unknown-title-case", dateline_vocabulary_dup_role, "ǆ", "ǅ" },
  { "unknown-no-case", dateline_vocabulary_dup_role, "대사", "대사" },
  { "already-raised", dateline_vocabulary_dup_event_kind, "Summit", "Summit" },
  { "empty", dateline_vocabulary_dup_state, "", "" },
  { "none", dateline_vocabulary_dup_state, NULL, "" },
};

static void
test_word (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *word = c->func (c->token);

  g_assert_cmpstr (word, ==, c->word);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/vocabulary/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_word);
    }
  return g_test_run ();
}
