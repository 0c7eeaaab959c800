/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-quote-row.h"

#include "dateline-admiralty.h"
#include "dateline-brief.h"
#include "dateline-hits.h"
#include "dateline-initials.h"
#include "dateline-quotation-marks.h"
#include "dateline-state-style.h"

#include <glib/gi18n-lib.h>

#define PADDING 1
#define GAP 4
#define DISC 32
#define DISC_GAP 12
#define WORD_LINES 3
#define SMALL 0.82
#define DIM 0.55
/* Words of low grade; they stay at a contrast of 5 to 1. */
#define FAINT 0.72
#define BADGE 12
#define BADGE_GAP 6
/* How many characters are in sight in the narrowest list, and how many of them
 * to show before what was searched for. */
#define IN_SIGHT 70
#define BEFORE_HIT 30
#define HEIGHT_KEY "dateline-quote-row-height"

enum
{
  PART_SPEAKER,
  PART_WORDS,
  PART_SAID,
  N_PARTS,
};

/**
 * DatelineQuoteRow:
 *
 * A quotation in the list of quotations: who said it, when, and how it begins.
 *
 * It draws itself rather than being made of labels: a filter changes all rows
 * of the list at once, and thirty rows of labels cost more than everything else
 * that happens then. Text is laid out when it is first drawn.
 */
struct _DatelineQuoteRow
{
  DatelineRecordRow parent_instance;

  char *texts[N_PARTS];
  char *initials;
  GdkRGBA disc;
  PangoLanguage *language; /* of the words; NULL if not known */
  gboolean indirect;
  gboolean faint;
  GArray *hits;     /* DatelineHit: what was searched for, in the words; NULL for none */
  const char *mark; /* how it stands in claims; NULL for not at all */

  PangoLayout *layouts[N_PARTS]; /* NULL until drawn */
  PangoLayout *letters;
  int layout_width;
};

G_DEFINE_FINAL_TYPE (DatelineQuoteRow, dateline_quote_row, DATELINE_TYPE_RECORD_ROW)

/* What all rows of a list need to know of the font. */
typedef struct
{
  guint serial; /* of the context it was measured with */
  int line;     /* height of a line of words */
  int small;    /* and of the lines above and below, in pixels */
} Heights;

static void
forget_layouts (DatelineQuoteRow *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_object (&self->layouts[i]);
  g_clear_object (&self->letters);
}

/* A context for each row would cost more than its text: they share that of the
 * list, which stands around the row that stands around this. */
static PangoContext *
get_context (DatelineQuoteRow *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *list = row != NULL ? gtk_widget_get_parent (row) : NULL;

  return gtk_widget_get_pango_context (list != NULL ? list : GTK_WIDGET (self));
}

static const Heights *
get_heights (DatelineQuoteRow *self)
{
  PangoContext *context = get_context (self);
  Heights *heights = g_object_get_data (G_OBJECT (context), HEIGHT_KEY);
  PangoFontMetrics *metrics;
  int height;

  if (heights != NULL && heights->serial == pango_context_get_serial (context))
    return heights;
  metrics = pango_context_get_metrics (context, NULL, NULL);
  height = pango_font_metrics_get_height (metrics);
  pango_font_metrics_unref (metrics);
  heights = g_new (Heights, 1);
  heights->line = PANGO_PIXELS_CEIL (height);
  heights->small = PANGO_PIXELS_CEIL ((int) (height * SMALL));
  heights->serial = pango_context_get_serial (context);
  g_object_set_data_full (G_OBJECT (context), HEIGHT_KEY, heights, g_free);
  return heights;
}

/* Pango takes this for text that runs as the widget does, and turns it around for
 * other text unless it is told not to look. */
static PangoAlignment
get_alignment (DatelineQuoteRow *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static PangoLayout *
make_layout (DatelineQuoteRow *self,
             const char       *text,
             double            scale,
             PangoWeight       weight)
{
  PangoLayout *layout = pango_layout_new (get_context (self));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (layout, attributes);
  /* It stands beside the disc, whatever its letters. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, get_alignment (self));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Bold and in the accent's colour, and underlined for who does not tell either. */
static void
mark_hits (DatelineQuoteRow *self,
           PangoAttrList    *attributes)
{
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  GdkRGBA standalone;

  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (adw_style_manager_get_default ()), &standalone);
  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    {
      const DatelineHit *hit = &g_array_index (self->hits, DatelineHit, i);
      PangoAttribute *looks[] = {
        pango_attr_weight_new (PANGO_WEIGHT_BOLD),
        pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
        pango_attr_foreground_new ((guint16) (standalone.red * 65535), (guint16) (standalone.green * 65535),
                                   (guint16) (standalone.blue * 65535)),
      };

      for (gsize j = 0; j < G_N_ELEMENTS (looks); j++)
        {
          looks[j]->start_index = (guint) hit->start;
          looks[j]->end_index = (guint) hit->end;
          pango_attr_list_insert (attributes, looks[j]);
        }
    }
}

static PangoLayout *
make_words (DatelineQuoteRow *self)
{
  PangoLayout *layout = pango_layout_new (get_context (self));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (self->language != NULL)
    pango_attr_list_insert (attributes, pango_attr_language_new (self->language));
  if (self->indirect)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  mark_hits (self, attributes);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -WORD_LINES);
  pango_layout_set_alignment (layout, get_alignment (self));
  pango_layout_set_text (layout, self->texts[PART_WORDS], -1);
  return layout;
}

static void
ensure_layouts (DatelineQuoteRow *self,
                int               width)
{
  if (self->layouts[0] == NULL)
    {
      self->layouts[PART_SPEAKER] = make_layout (self, self->texts[PART_SPEAKER], SMALL, PANGO_WEIGHT_BOLD);
      self->layouts[PART_WORDS] = make_words (self);
      self->layouts[PART_SAID] = make_layout (self, self->texts[PART_SAID], SMALL, PANGO_WEIGHT_NORMAL);
      self->letters = make_layout (self, self->initials, SMALL, PANGO_WEIGHT_BOLD);
      self->layout_width = -1;
    }
  if (self->layout_width == width)
    return;
  self->layout_width = width;
  for (guint i = 0; i < N_PARTS; i++)
    pango_layout_set_width (self->layouts[i], MAX (width, 0) * PANGO_SCALE);
  /* The badge stands at the end of the line of the speaker. */
  if (self->mark != NULL)
    pango_layout_set_width (self->layouts[PART_SPEAKER], MAX (width - BADGE - BADGE_GAP, 0) * PANGO_SCALE);
}

static void
draw_text (GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           const GdkRGBA *color,
           double         x,
           double         y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_disc (DatelineQuoteRow *self,
           GtkSnapshot      *snapshot,
           double            x)
{
  GskRoundedRect disc;
  int width, height;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x, PADDING + 2, DISC, DISC), DISC / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &self->disc, &disc.bounds);
  gtk_snapshot_pop (snapshot);
  pango_layout_get_pixel_size (self->letters, &width, &height);
  draw_text (snapshot, self->letters, &(GdkRGBA) { 1, 1, 1, 1 },
             x + (DISC - width) / 2, PADDING + 2 + (DISC - height) / 2);
}

static void
draw_badge (DatelineQuoteRow *self,
            GtkSnapshot      *snapshot,
            double            x,
            double            y)
{
  GdkRGBA color;

  dateline_state_style_get (self->mark, adw_style_manager_get_dark (adw_style_manager_get_default ()), &color);
  dateline_state_style_snapshot (snapshot, self->mark, &color, x, y, BADGE);
}

static void
dateline_quote_row_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  DatelineQuoteRow *self = DATELINE_QUOTE_ROW (widget);
  const Heights *heights = get_heights (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  double x = rtl ? 0 : DISC + DISC_GAP;
  GdkRGBA color, words, dim;

  if (self->texts[PART_WORDS] == NULL)
    return;
  gtk_widget_get_color (widget, &color);
  words = dim = color;
  dim.alpha *= DIM;
  if (self->faint && !adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    words.alpha *= FAINT;
  ensure_layouts (self, width - DISC - DISC_GAP);
  draw_disc (self, snapshot, rtl ? width - DISC : 0);
  draw_text (snapshot, self->layouts[PART_SPEAKER], &color, x + (rtl && self->mark != NULL ? BADGE + BADGE_GAP : 0), PADDING);
  if (self->mark != NULL)
    draw_badge (self, snapshot, rtl ? BADGE / 2.0 : width - BADGE / 2.0, PADDING + heights->small / 2.0);
  draw_text (snapshot, self->layouts[PART_WORDS], &words, x, PADDING + heights->small + GAP);
  draw_text (snapshot, self->layouts[PART_SAID], &dim, x,
             PADDING + heights->small + GAP + WORD_LINES * heights->line + GAP);
}

/* Every row is as high as the next, which spares laying text out to know. */
static void
dateline_quote_row_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  const Heights *heights = get_heights (DATELINE_QUOTE_ROW (widget));

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = 2 * PADDING + 2 * heights->small + 2 * GAP + WORD_LINES * heights->line;
      *natural = *minimum;
      return;
    }
  *minimum = DISC + DISC_GAP + 6 * heights->line;
  *natural = DISC + DISC_GAP + 14 * heights->line;
}

static void
dateline_quote_row_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (dateline_quote_row_parent_class)->css_changed (widget, change);
  forget_layouts (DATELINE_QUOTE_ROW (widget));
}

static void
dateline_quote_row_direction_changed (GtkWidget        *widget,
                                      GtkTextDirection  before)
{
  forget_layouts (DATELINE_QUOTE_ROW (widget));
  gtk_widget_queue_draw (widget);
}

static char *
dup_speaker (DatelineDossier *dossier,
             DatelineQuote   *quote)
{
  if (quote->speaker != DATELINE_REF_NONE)
    return dateline_dossier_dup_label (dossier, quote->speaker);
  return g_strdup (quote->speaker_as_printed != NULL ? quote->speaker_as_printed : _("Unnamed speaker"));
}

static void
clear_texts (DatelineQuoteRow *self)
{
  forget_layouts (self);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  g_clear_pointer (&self->initials, g_free);
  g_clear_pointer (&self->hits, g_array_unref);
}

/* From near what was searched for, where that is not at the beginning. */
static char *
dup_excerpt (DatelineQuote *quote,
             const char    *wanted)
{
  gsize start = dateline_hits_get_start (quote->text, wanted, IN_SIGHT, BEFORE_HIT);
  g_autofree char *excerpt = dateline_brief_dup_excerpt (quote->text + start, DATELINE_BRIEF_LENGTH);

  return start > 0 ? g_strconcat ("…", excerpt, NULL) : g_steal_pointer (&excerpt);
}

static void
show_words (DatelineQuoteRow *self,
            DatelineSession  *session,
            DatelineQuote    *quote)
{
  const char *wanted = dateline_query_get_text (dateline_session_get_query (session));
  g_autofree char *excerpt = dup_excerpt (quote, wanted);

  self->texts[PART_WORDS] = dateline_quotation_marks_add (quote, excerpt);
  if (wanted != NULL)
    self->hits = dateline_hits_find (self->texts[PART_WORDS], wanted);
}

/* What is not graded well is faint, and says why beside its date. */
static void
mark_grade (DatelineQuoteRow *self,
            DatelineDossier  *dossier,
            DatelineQuote    *quote)
{
  DatelineRef source = quote->citation != NULL ? quote->citation->source : DATELINE_REF_NONE;
  gboolean has_source = source != DATELINE_REF_NONE && dateline_ref_kind (source) == DATELINE_KIND_SOURCE;
  guint reliability = has_source ? dateline_table_get_grade (dateline_dossier_get_table (dossier, DATELINE_KIND_SOURCE),
                                                             dateline_ref_row (source))
                                 : 0;
  g_autofree char *caveat = dateline_admiralty_dup_caveat (reliability, (guint) quote->credibility);
  g_autofree char *said = g_steal_pointer (&self->texts[PART_SAID]);

  self->faint = dateline_admiralty_is_low (reliability, (guint) quote->credibility);
  self->texts[PART_SAID] = *said != '\0' ? dateline_brief_join (said, caveat) : g_strdup (caveat != NULL ? caveat : "");
}

static void
name_row (DatelineQuoteRow            *self,
          DatelineQuote               *quote,
          const DatelineClaimStanding *standing)
{
  g_autofree char *head = dateline_brief_join (self->texts[PART_SPEAKER], *self->texts[PART_SAID] != '\0' ? self->texts[PART_SAID] : NULL);
  g_autofree char *words = g_strdup_printf ("%s: %s", head, self->texts[PART_WORDS]);
  g_autofree char *claims = dateline_claim_standing_dup_words (standing);
  g_autofree char *name = dateline_brief_join (words, claims);

  dateline_record_row_set_name (DATELINE_RECORD_ROW (self), name);
}

static void
dateline_quote_row_show (DatelineRecordRow *row,
                         DatelineDossier   *dossier,
                         DatelineRef        ref,
                         DatelineLink      *link)
{
  DatelineQuoteRow *self = DATELINE_QUOTE_ROW (row);
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dossier, ref);
  DatelineQuote *quote = DATELINE_QUOTE (record);
  DatelineSession *session = dateline_record_row_get_session (row);
  const DatelineClaimStanding *standing = dateline_claims_get (dateline_session_get_claims (session), ref);

  clear_texts (self);
  self->texts[PART_SPEAKER] = dup_speaker (dossier, quote);
  show_words (self, session, quote);
  self->texts[PART_SAID] = quote->said != NULL ? dateline_date_dup_human (quote->said) : g_strdup ("");
  self->faint = FALSE;
  if (dateline_session_get_marks_grades (session))
    mark_grade (self, dossier, quote);
  self->initials = dateline_initials_dup (self->texts[PART_SPEAKER]);
  dateline_initials_get_color (self->texts[PART_SPEAKER], &self->disc);
  self->language = quote->language != NULL ? pango_language_from_string (quote->language) : NULL;
  self->indirect = quote->mode == DATELINE_QUOTE_INDIRECT;
  self->mark = dateline_claim_standing_get_mark (standing);
  name_row (self, quote, standing);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
dateline_quote_row_finalize (GObject *object)
{
  clear_texts (DATELINE_QUOTE_ROW (object));
  G_OBJECT_CLASS (dateline_quote_row_parent_class)->finalize (object);
}

static void
dateline_quote_row_class_init (DatelineQuoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dateline_quote_row_finalize;
  widget_class->measure = dateline_quote_row_measure;
  widget_class->snapshot = dateline_quote_row_snapshot;
  widget_class->css_changed = dateline_quote_row_css_changed;
  widget_class->direction_changed = dateline_quote_row_direction_changed;
  DATELINE_RECORD_ROW_CLASS (klass)->show = dateline_quote_row_show;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
dateline_quote_row_init (DatelineQuoteRow *self)
{
  /* A bin would lay out a child. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}
