/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "dateline-dossier-reader.h"

/* A dossier whose quotations came in all sorts of ways. */

#define TRAITS_HEAD "{\"format\":\"dateline-dossier\",\"version\":1,\"id\":\"d\",\"title\":\"D\""

G_GNUC_UNUSED static DatelineDossier *
traits_read (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  DatelineDossier *dossier = dateline_dossier_reader_read (bytes, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return dossier;
}

#define ACTOR(id) "{\"id\":\"" id "\",\"type\":\"outlet\",\"names\":[{\"name\":\"" id "\",\"lang\":\"en\"}]}"
#define EVENT(id) "{\"id\":\"" id "\",\"title\":\"E\",\"kind\":\"summit\"}"
#define QUOTE(id, rest) "{\"id\":\"" id "\",\"text\":\"T\",\"lang\":\"en\",\"mode\":\"direct\"," rest "}"

static const char traits_small[] =
    TRAITS_HEAD
    ",\"actors\":[" ACTOR ("kim") "," ACTOR ("moon") "," ACTOR ("tass") "," ACTOR ("rt") "," ACTOR ("house") "]"
    ",\"sources\":[{\"id\":\"good\",\"type\":\"article\",\"headline\":\"H\",\"publisher\":\"rt\",\"reliability\":\"B\"},"
    "{\"id\":\"bad\",\"type\":\"article\",\"headline\":\"H\",\"authors\":[\"rt\"],\"reliability\":\"E\"},"
    "{\"id\":\"bare\",\"type\":\"article\",\"headline\":\"H\",\"publisher\":\"tass\"}]"
    ",\"events\":[" EVENT ("summit") "," EVENT ("letter") "," EVENT ("quiet") "," EVENT ("pledge") "]"
    ",\"quotes\":["
    QUOTE ("own", "\"speaker\":\"kim\",\"source\":{\"source\":\"good\"},\"credibility\":1,\"about\":[\"summit\"]") ","
    QUOTE ("post", "\"speaker\":\"kim\",\"channel\":[{\"actor\":\"moon\",\"as\":\"letter\"}],\"source\":{\"source\":\"bad\"},"
                   "\"about\":[\"letter\",\"good\"],\"credibility\":4") ","
    QUOTE ("told", "\"speaker\":\"kim\",\"channel\":[{\"actor\":\"house\",\"as\":\"spokesperson\"}],\"source\":{\"source\":\"good\"},"
                   "\"occasion\":\"letter\"") ","
    QUOTE ("agency", "\"speaker\":\"moon\",\"channel\":[{\"as\":\"agency\"},{\"actor\":\"tass\",\"as\":\"agency\"}],"
                     "\"source\":{\"source\":\"bare\"},\"credibility\":2") ","
    QUOTE ("rumour", "\"speaker\":null,\"channel\":[{\"actor\":\"gone\",\"as\":\"agency\"},{\"actor\":\"tass\",\"as\":\"agency\"}],"
                     "\"credibility\":6") "]"
    ",\"commitments\":[{\"id\":\"c1\",\"text\":\"C\",\"by\":[\"kim\"],\"agreed_in\":\"pledge\",\"due\":\"2018-11\","
    "\"evidence\":[{\"record\":\"summit\",\"when\":\"2018-04\",\"state\":\"agreed\"},"
    "{\"record\":\"own\",\"when\":\"2018-12-05\",\"state\":\"kept\"}]}]}";

