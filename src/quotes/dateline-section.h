/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DATELINE_TYPE_SECTION (dateline_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (DatelineSection, dateline_section, DATELINE, SECTION, GtkBox)

struct _DatelineSectionClass
{
  GtkBoxClass parent_class;
};

const char *dateline_section_get_heading (DatelineSection *self);
void        dateline_section_set_heading (DatelineSection *self,
                                          const char      *heading);
void        dateline_section_set_mark    (DatelineSection *self,
                                          const char      *state);

G_END_DECLS
