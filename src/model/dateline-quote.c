/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-quote.h"

G_DEFINE_FINAL_TYPE (DatelineQuote, dateline_quote, DATELINE_TYPE_RECORD)

static void
clear_hop (DatelineHop *self)
{
  g_free (self->as);
  g_clear_pointer (&self->when, dateline_date_unref);
}

static char *
dateline_quote_dup_label (DatelineRecord     *record,
                          const char * const *languages)
{
  DatelineQuote *self = DATELINE_QUOTE (record);

  return g_strdup (self->text);
}

static void
dateline_quote_finalize (GObject *object)
{
  DatelineQuote *self = DATELINE_QUOTE (object);

  g_free (self->text);
  g_free (self->language);
  g_free (self->speaker_as_printed);
  g_array_unref (self->channel);
  g_clear_pointer (&self->said, dateline_date_unref);
  g_array_unref (self->about);
  g_array_unref (self->topics);
  g_clear_pointer (&self->citation, dateline_citation_free);
  G_OBJECT_CLASS (dateline_quote_parent_class)->finalize (object);
}

static void
dateline_quote_class_init (DatelineQuoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dateline_quote_finalize;
  DATELINE_RECORD_CLASS (klass)->dup_label = dateline_quote_dup_label;
}

static void
dateline_quote_init (DatelineQuote *self)
{
  self->speaker = DATELINE_REF_NONE;
  self->speaks_for = DATELINE_REF_NONE;
  self->channel = g_array_new (FALSE, FALSE, sizeof (DatelineHop));
  g_array_set_clear_func (self->channel, (GDestroyNotify) clear_hop);
  self->place = DATELINE_REF_NONE;
  self->occasion = DATELINE_REF_NONE;
  self->about = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->topics = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  self->translation_of = DATELINE_REF_NONE;
}
