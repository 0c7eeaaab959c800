/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-chip-section.h"

#include "dateline-chip.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * DatelineChipSection:
 *
 * A part of a card with a few records as chips. Not there at all while it has
 * none.
 */
struct _DatelineChipSection
{
  DatelineSection parent_instance;

  AdwWrapBox *box;
  GtkLabel *rest;
  GHashTable *shown; /* set of DatelineRef */
  guint n_rest;
};

G_DEFINE_FINAL_TYPE (DatelineChipSection, dateline_chip_section, DATELINE_TYPE_SECTION)

static void
dateline_chip_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_CHIP_SECTION);
  G_OBJECT_CLASS (dateline_chip_section_parent_class)->dispose (object);
}

static void
dateline_chip_section_finalize (GObject *object)
{
  g_hash_table_unref (DATELINE_CHIP_SECTION (object)->shown);
  G_OBJECT_CLASS (dateline_chip_section_parent_class)->finalize (object);
}

static void
dateline_chip_section_class_init (DatelineChipSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dateline_chip_section_dispose;
  object_class->finalize = dateline_chip_section_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-chip-section.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineChipSection, box);
  gtk_widget_class_bind_template_child (widget_class, DatelineChipSection, rest);
}

static void
dateline_chip_section_init (DatelineChipSection *self)
{
  self->shown = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
count_rest (DatelineChipSection *self)
{
  g_autofree char *text = NULL;

  self->n_rest++;
  /* Translators: below a list that shows only the first few. */
  text = g_strdup_printf (ngettext ("and %'u more", "and %'u more", self->n_rest), self->n_rest);
  gtk_label_set_text (self->rest, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), TRUE);
}

/**
 * dateline_chip_section_add:
 * @session: the session, which must have a dossier
 * @ref: a record, or %DATELINE_REF_NONE, which adds nothing
 *
 * Adds a record, unless it is there already.
 */
void
dateline_chip_section_add (DatelineChipSection *self,
                           DatelineSession     *session,
                           DatelineRef          ref)
{
  if (ref == DATELINE_REF_NONE || !g_hash_table_add (self->shown, GUINT_TO_POINTER (ref)))
    return;
  if (g_hash_table_size (self->shown) > DATELINE_CHIP_SECTION_MOST)
    count_rest (self);
  else
    adw_wrap_box_append (self->box, dateline_chip_new (session, ref));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * dateline_chip_section_add_all:
 * @session: the session, which must have a dossier
 * @refs: (element-type DatelineRef): records
 *
 * Adds several records.
 */
void
dateline_chip_section_add_all (DatelineChipSection *self,
                               DatelineSession     *session,
                               GArray              *refs)
{
  for (guint i = 0; i < refs->len; i++)
    dateline_chip_section_add (self, session, g_array_index (refs, DatelineRef, i));
}
