/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dateline-decoder.h"
#include "dateline-role.h"

G_BEGIN_DECLS

/**
 * DatelineUnresolvedFunc:
 * @from: the record that links
 * @id: the id that no record has
 * @data: user data
 *
 * Called once for each link that leads nowhere.
 */
typedef void (*DatelineUnresolvedFunc) (DatelineRef  from,
                                        const char  *id,
                                        gpointer     data);

/* Stands for the end of an array that is not one. */
#define DATELINE_ARRAY_UNUSABLE G_MAXSIZE

DatelineDossierBuilder *dateline_dossier_builder_new       (GBytes                  *bytes,
                                                            DatelineDecoder         *decoder);
void                    dateline_dossier_builder_free      (DatelineDossierBuilder  *self);
void                    dateline_dossier_builder_set_head  (DatelineDossierBuilder  *self,
                                                            DatelineText            *title,
                                                            DatelineText            *description,
                                                            const char              *language,
                                                            DatelineDate            *as_of);
void                    dateline_dossier_builder_set_array (DatelineDossierBuilder  *self,
                                                            DatelineKind             kind,
                                                            gsize                    end);
void                    dateline_dossier_builder_set_end   (DatelineDossierBuilder  *self,
                                                            gsize                    end);
DatelineRef             dateline_dossier_builder_add       (DatelineDossierBuilder  *self,
                                                            DatelineKind             kind,
                                                            gsize                    offset,
                                                            gsize                    length,
                                                            gsize                    id_offset,
                                                            const char              *id,
                                                            DatelineRef             *duplicate);
void                    dateline_dossier_builder_set_date  (DatelineDossierBuilder  *self,
                                                            const DatelineDateBounds *bounds);
void                    dateline_dossier_builder_set_event_kind (DatelineDossierBuilder *self,
                                                            const char              *kind);
void                    dateline_dossier_builder_add_country (DatelineDossierBuilder *self,
                                                            const char              *country);
void                    dateline_dossier_builder_set_point (DatelineDossierBuilder  *self,
                                                            double                   longitude,
                                                            double                   latitude);
void                    dateline_dossier_builder_set_grade (DatelineDossierBuilder  *self,
                                                            guint                    grade);
void                    dateline_dossier_builder_add_unnamed (DatelineDossierBuilder *self);
void                    dateline_dossier_builder_add_link  (DatelineDossierBuilder  *self,
                                                            const char              *id,
                                                            DatelineRole             role);
DatelineDossier        *dateline_dossier_builder_finish    (DatelineDossierBuilder  *self,
                                                            DatelineUnresolvedFunc   func,
                                                            gpointer                 data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatelineDossierBuilder, dateline_dossier_builder_free)

G_END_DECLS
