/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-record-schema.h"

/* The format, as data/schema/dossier-1.schema.json describes it to people
 * and other programs. */

#define REQUIRED DATELINE_MEMBER_REQUIRED
#define LIST DATELINE_MEMBER_LIST
#define OR_LIST DATELINE_MEMBER_OR_LIST
#define OR_NULL DATELINE_MEMBER_OR_NULL
#define OR_STRING DATELINE_MEMBER_OR_STRING
#define NOT_EMPTY DATELINE_MEMBER_NOT_EMPTY
#define SEARCHED DATELINE_MEMBER_SEARCHED
#define COLUMN DATELINE_MEMBER_COLUMN
#define HOP DATELINE_MEMBER_HOP

#define ID(name) { name, DATELINE_VALUE_ID, REQUIRED | NOT_EMPTY }
#define STRING(name, ...) { name, DATELINE_VALUE_STRING, __VA_ARGS__ }
#define TEXT(name, ...) { name, DATELINE_VALUE_TEXT, __VA_ARGS__ }
#define LANGUAGE(name, ...) { name, DATELINE_VALUE_LANGUAGE, __VA_ARGS__ }
#define DATE(name, ...) { name, DATELINE_VALUE_DATE, __VA_ARGS__ }
#define REF(name, kinds, ...) { name, DATELINE_VALUE_REF, NOT_EMPTY | (__VA_ARGS__), NULL, NULL, kinds }
#define ROLE(name, kinds, role, ...) { name, DATELINE_VALUE_REF, NOT_EMPTY | (__VA_ARGS__), NULL, NULL, kinds, 0, 0, role }
#define WORD(name, words, ...) { name, DATELINE_VALUE_WORD, __VA_ARGS__, NULL, words }
#define BOOLEAN(name) { name, DATELINE_VALUE_BOOLEAN, 0 }
#define INTEGER(name, least, most, ...) { name, DATELINE_VALUE_INTEGER, __VA_ARGS__, NULL, NULL, 0, least, most }
#define NUMBER(name, least, most) { name, DATELINE_VALUE_NUMBER, 0, NULL, NULL, 0, least, most }
#define OBJECT(name, shape, ...) { name, DATELINE_VALUE_OBJECT, __VA_ARGS__, shape }
#define END { NULL }

#define TOPIC (1 << DATELINE_KIND_TOPIC)
#define ACTOR (1 << DATELINE_KIND_ACTOR)
#define PLACE (1 << DATELINE_KIND_PLACE)
#define SOURCE (1 << DATELINE_KIND_SOURCE)
#define EVENT (1 << DATELINE_KIND_EVENT)
#define QUOTE (1 << DATELINE_KIND_QUOTE)
#define CLAIM (1 << DATELINE_KIND_CLAIM)
#define COMMITMENT (1 << DATELINE_KIND_COMMITMENT)
/* What a dossier tells of, a bookmark not. */
#define ANY ((1 << DATELINE_KIND_BOOKMARK) - 1)

/* Whole numbers beyond this are not exact in every program that reads JSON. */
#define MOST_EXACT 9007199254740991.0

static const char *const collection_words[] = { "FeatureCollection", NULL };
static const char *const feature_words[] = { "Feature", NULL };
static const char *const annotation_words[] = { "Annotation", NULL };
static const char *const textual_body_words[] = { "TextualBody", NULL };
static const char *const certainty_words[] = { "certain", "less-certain", "uncertain", NULL };
static const char *const name_words[] = { "main", "alias", "as-printed", NULL };
static const char *const actor_words[] = { "person", "organization", "state", "outlet", NULL };
static const char *const reliability_words[] = { "A", "B", "C", "D", "E", "F", NULL };
static const char *const mode_words[] = { "direct", "mixed", "indirect", NULL };
static const char *const hop_words[] = { "spokesperson", "letter", "agency", "interview", "translation", "publication", NULL };
static const char *const bearing_words[] = { "supports", "contradicts", "qualifies", NULL };
static const char *const relation_words[] = { "repeats", "contradicts", "revises", NULL };
static const char *const clock_words[] = { "happened", "said", "published", NULL };
static const char *const hand_words[] = { "first", "second", "further", NULL };
static const char *const credibility_words[] = { "1", "2", "3", "4", "5", "6", NULL };
static const char *const any_state_words[] = { "agreed", "begun", "kept", "stalled", "broken", "withdrawn", "overdue", NULL };
static const char *const state_words[] = { "agreed", "begun", "kept", "stalled", "broken", "withdrawn", NULL };

static const DatelineMember head_shape[] = {
  STRING ("id", REQUIRED | NOT_EMPTY),
  TEXT ("title", REQUIRED),
  TEXT ("description", 0),
  LANGUAGE ("language", 0),
  DATE ("created", 0),
  DATE ("modified", 0),
  DATE ("as_of", 0),
  END
};

static const DatelineMember topic_shape[] = {
  ID ("id"),
  TEXT ("label", REQUIRED | SEARCHED),
  REF ("broader", TOPIC, 0),
  END
};

static const DatelineMember name_shape[] = {
  STRING ("name", REQUIRED | NOT_EMPTY | SEARCHED),
  STRING ("family", NOT_EMPTY),
  LANGUAGE ("lang", REQUIRED),
  WORD ("kind", name_words, 0),
  DATE ("when", 0),
  REF ("source", SOURCE, 0),
  END
};

static const DatelineMember membership_shape[] = {
  REF ("actor", ACTOR, REQUIRED),
  TEXT ("role", 0),
  DATE ("when", 0),
  END
};

static const DatelineMember actor_shape[] = {
  ID ("id"),
  WORD ("type", actor_words, REQUIRED),
  OBJECT ("names", name_shape, REQUIRED | LIST | NOT_EMPTY),
  OBJECT ("member_of", membership_shape, LIST),
  TEXT ("description", 0),
  STRING ("same_as", LIST),
  END
};

static const DatelineMember properties_shape[] = {
  STRING ("title", REQUIRED | NOT_EMPTY | SEARCHED),
  STRING ("ccodes", LIST | COLUMN),
  END
};

static const DatelineMember toponym_shape[] = {
  STRING ("toponym", REQUIRED | NOT_EMPTY | SEARCHED),
  LANGUAGE ("lang", REQUIRED),
  WORD ("kind", name_words, 0),
  DATE ("when", 0),
  REF ("source", SOURCE, 0),
  END
};

static const DatelineMember gazetteer_link_shape[] = {
  STRING ("type", 0),
  STRING ("identifier", 0),
  END
};

static const DatelineMember collection_type = WORD ("type", collection_words, REQUIRED);

static const DatelineMember place_shape[] = {
  ID ("@id"),
  WORD ("type", feature_words, REQUIRED),
  OBJECT ("properties", properties_shape, REQUIRED),
  { "geometry", DATELINE_VALUE_GEOMETRY, REQUIRED | OR_NULL | COLUMN },
  OBJECT ("names", toponym_shape, LIST),
  OBJECT ("links", gazetteer_link_shape, LIST),
  REF ("candidates", PLACE, LIST),
  NUMBER ("accuracy_m", 0, G_MAXDOUBLE),
  WORD ("certainty", certainty_words, 0),
  END
};

static const DatelineMember dateline_shape[] = {
  REF ("place", PLACE, 0),
  DATE ("when", 0),
  STRING ("as_printed", SEARCHED),
  END
};

static const DatelineMember source_shape[] = {
  ID ("id"),
  STRING ("type", REQUIRED | NOT_EMPTY),
  STRING ("headline", REQUIRED | SEARCHED),
  ROLE ("publisher", ACTOR, DATELINE_ROLE_PUBLISHER, 0),
  REF ("authors", ACTOR, LIST),
  DATE ("published", COLUMN),
  STRING ("url", 0),
  LANGUAGE ("lang", 0),
  OBJECT ("dateline", dateline_shape, OR_STRING | SEARCHED),
  STRING ("text", SEARCHED),
  STRING ("sha256", 0),
  WORD ("reliability", reliability_words, COLUMN),
  END
};

static const DatelineMember selector_shape[] = {
  STRING ("type", REQUIRED),
  STRING ("exact", 0),
  STRING ("prefix", 0),
  STRING ("suffix", 0),
  INTEGER ("start", 0, MOST_EXACT, 0),
  INTEGER ("end", 0, MOST_EXACT, 0),
  END
};

static const DatelineMember citation_shape[] = {
  ROLE ("source", SOURCE, DATELINE_ROLE_SOURCE, REQUIRED),
  OBJECT ("selector", selector_shape, OR_LIST),
  END
};

static const DatelineMember participant_shape[] = {
  REF ("actor", ACTOR, REQUIRED),
  STRING ("role", NOT_EMPTY),
  END
};

static const DatelineMember event_shape[] = {
  ID ("id"),
  TEXT ("title", REQUIRED | SEARCHED),
  TEXT ("summary", SEARCHED),
  STRING ("kind", REQUIRED | NOT_EMPTY | COLUMN),
  DATE ("when", COLUMN),
  STRING ("when_as_printed", SEARCHED),
  REF ("places", PLACE, LIST),
  OBJECT ("actors", participant_shape, LIST),
  REF ("topics", TOPIC, LIST),
  WORD ("certainty", certainty_words, 0),
  BOOLEAN ("planned"),
  OBJECT ("sources", citation_shape, LIST),
  END
};

/* Whether the actor tells again or only carries is for the reader to say. */
static const DatelineMember hop_shape[] = {
  ROLE ("actor", ACTOR, DATELINE_ROLE_CARRIER, 0),
  WORD ("as", hop_words, REQUIRED),
  DATE ("when", 0),
  END
};

/* The speaker leads the links of a quotation: views colour it by that one. */
static const DatelineMember quote_shape[] = {
  ID ("id"),
  STRING ("text", REQUIRED | NOT_EMPTY | SEARCHED),
  LANGUAGE ("lang", REQUIRED),
  WORD ("mode", mode_words, REQUIRED),
  ROLE ("speaker", ACTOR, DATELINE_ROLE_SPEAKER, REQUIRED | OR_NULL),
  STRING ("speaker_as_printed", SEARCHED),
  REF ("speaks_for", ACTOR, 0),
  OBJECT ("channel", hop_shape, LIST | HOP),
  DATE ("said", COLUMN),
  REF ("place", PLACE, 0),
  REF ("occasion", EVENT, 0),
  REF ("about", ANY, LIST),
  REF ("topics", TOPIC, LIST),
  OBJECT ("source", citation_shape, 0),
  REF ("translation_of", QUOTE, 0),
  INTEGER ("credibility", 1, 6, COLUMN),
  END
};

static const DatelineMember claim_evidence_shape[] = {
  REF ("record", EVENT | QUOTE | CLAIM | COMMITMENT, REQUIRED),
  WORD ("relation", bearing_words, REQUIRED),
  TEXT ("note", 0),
  END
};

static const DatelineMember claim_relation_shape[] = {
  REF ("to", CLAIM, REQUIRED),
  WORD ("type", relation_words, REQUIRED),
  END
};

static const DatelineMember claim_shape[] = {
  ID ("id"),
  TEXT ("text", REQUIRED | SEARCHED),
  REF ("by", ACTOR, 0),
  REF ("in", QUOTE, 0),
  OBJECT ("evidence", claim_evidence_shape, LIST),
  OBJECT ("relations", claim_relation_shape, LIST),
  END
};

static const DatelineMember commitment_evidence_shape[] = {
  REF ("record", EVENT | QUOTE | CLAIM | COMMITMENT, REQUIRED),
  DATE ("when", 0),
  WORD ("state", state_words, REQUIRED),
  TEXT ("note", 0),
  END
};

static const DatelineMember commitment_shape[] = {
  ID ("id"),
  TEXT ("text", REQUIRED | SEARCHED),
  REF ("by", ACTOR, REQUIRED | LIST),
  REF ("to", ACTOR, LIST),
  REF ("agreed_in", EVENT, 0),
  DATE ("due", COLUMN),
  OBJECT ("evidence", commitment_evidence_shape, LIST),
  END
};

static const DatelineMember body_shape[] = {
  WORD ("type", textual_body_words, REQUIRED),
  STRING ("value", REQUIRED | SEARCHED),
  LANGUAGE ("language", 0),
  STRING ("format", 0),
  END
};

/* A target of its own, as Web Annotations have it for a part of a record. */
static const DatelineMember target_shape[] = {
  REF ("source", ANY, REQUIRED),
  END
};

static const DatelineMember note_shape[] = {
  ID ("id"),
  WORD ("type", annotation_words, REQUIRED),
  STRING ("motivation", 0),
  STRING ("creator", 0),
  DATE ("created", 0),
  DATE ("modified", 0),
  OBJECT ("body", body_shape, REQUIRED | OR_LIST | OR_STRING | SEARCHED),
  { "target", DATELINE_VALUE_REF, REQUIRED | OR_LIST | NOT_EMPTY, target_shape, NULL, ANY },
  END
};

/* A stretch of time from the first second of one date until that of another. */
static const DatelineMember stretch_shape[] = {
  DATE ("start", 0),
  DATE ("end", 0),
  END
};

static const DatelineMember area_shape[] = {
  { "west", DATELINE_VALUE_NUMBER, REQUIRED, NULL, NULL, 0, -180, 180 },
  { "south", DATELINE_VALUE_NUMBER, REQUIRED, NULL, NULL, 0, -90, 90 },
  { "east", DATELINE_VALUE_NUMBER, REQUIRED, NULL, NULL, 0, -180, 180 },
  { "north", DATELINE_VALUE_NUMBER, REQUIRED, NULL, NULL, 0, -90, 90 },
  END
};

static const DatelineMember filters_shape[] = {
  REF ("topics", TOPIC, LIST),
  REF ("actors", ACTOR, LIST),
  REF ("places", PLACE, LIST),
  REF ("sources", SOURCE, LIST),
  STRING ("kinds", LIST),
  STRING ("countries", LIST),
  WORD ("hand", hand_words, LIST),
  WORD ("reliability", reliability_words, LIST),
  WORD ("credibility", credibility_words, LIST),
  WORD ("state", any_state_words, LIST),
  REF ("through", ACTOR, LIST),
  STRING ("text", 0),
  OBJECT ("area", area_shape, 0),
  END
};

static const DatelineMember bookmark_shape[] = {
  ID ("id"),
  TEXT ("label", REQUIRED | SEARCHED),
  OBJECT ("visible", stretch_shape, 0),
  OBJECT ("span", stretch_shape, 0),
  BOOLEAN ("surely"),
  WORD ("clock", clock_words, 0),
  OBJECT ("filters", filters_shape, 0),
  REF ("selection", ANY, 0),
  END
};

/* By kind: the member of the file that holds such records, and their shape. */
static const struct
{
  const char *member;
  const DatelineMember *shape;
} kinds[DATELINE_N_KINDS] = {
  [DATELINE_KIND_TOPIC] = { "topics", topic_shape },
  [DATELINE_KIND_ACTOR] = { "actors", actor_shape },
  [DATELINE_KIND_PLACE] = { "places", place_shape },
  [DATELINE_KIND_SOURCE] = { "sources", source_shape },
  [DATELINE_KIND_EVENT] = { "events", event_shape },
  [DATELINE_KIND_QUOTE] = { "quotes", quote_shape },
  [DATELINE_KIND_CLAIM] = { "claims", claim_shape },
  [DATELINE_KIND_COMMITMENT] = { "commitments", commitment_shape },
  [DATELINE_KIND_NOTE] = { "notes", note_shape },
  [DATELINE_KIND_BOOKMARK] = { "bookmarks", bookmark_shape },
};

/**
 * dateline_record_schema_get_shape:
 * @kind: a kind of record
 *
 * Returns: what a record of that kind holds
 */
const DatelineMember *
dateline_record_schema_get_shape (DatelineKind kind)
{
  return kinds[kind].shape;
}

/**
 * dateline_record_schema_get_head:
 *
 * Returns: what a dossier says of itself, but for its format and version
 */
const DatelineMember *
dateline_record_schema_get_head (void)
{
  return head_shape;
}

/**
 * dateline_record_schema_get_collection_type:
 *
 * Returns: the member that says that places are a GeoJSON collection
 */
const DatelineMember *
dateline_record_schema_get_collection_type (void)
{
  return &collection_type;
}

/**
 * dateline_record_schema_get_member:
 * @kind: a kind of record
 *
 * Returns: the member of a dossier that holds records of that kind
 */
const char *
dateline_record_schema_get_member (DatelineKind kind)
{
  return kinds[kind].member;
}

/**
 * dateline_record_schema_get_id:
 * @kind: a kind of record
 *
 * Returns: the member of such a record that is its id
 */
const char *
dateline_record_schema_get_id (DatelineKind kind)
{
  return kind == DATELINE_KIND_PLACE ? "@id" : "id";
}

/**
 * dateline_record_schema_find_kind:
 * @member: the name of a member of a dossier
 * @kind: (out): the kind of record it holds
 *
 * Returns: whether it holds records
 */
gboolean
dateline_record_schema_find_kind (const char   *member,
                                  DatelineKind *kind)
{
  for (guint i = 0; i < DATELINE_N_KINDS; i++)
    if (g_str_equal (member, kinds[i].member))
      {
        *kind = (DatelineKind) i;
        return TRUE;
      }
  return FALSE;
}
