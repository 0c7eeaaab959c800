/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-dossier.h"

G_BEGIN_DECLS

/*
 * A dossier written as a test can read it, so that the model is tested without
 * the file format. One record a line, six fields:
 *
 *   kind|"id"|date|kind of event, or longitude,latitude|ids it names|text
 *
 * Ids are separated by spaces; a field may be empty. A record's object has the
 * text for its label, and the text is what a search finds.
 */
DatelineDossier *sample_dossier_parse (const char              *lines,
                                       GPtrArray               *unresolved);

/* Two summits, a statement and a treaty; three actors, three places, three
 * quotations: see the table in sample-dossier.c. */
DatelineDossier *sample_dossier_new   (void);

/* The record with that id, which must be there. */
DatelineRef      sample_ref           (DatelineDossier         *dossier,
                                       const char              *id);

/* The ids of a set of rows, in order, with spaces between. */
char            *sample_ids           (DatelineDossier         *dossier,
                                       DatelineKind             kind,
                                       gconstpointer            bits);

G_END_DECLS
