/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-ledger-cell.h"

#define N_LINES 2

/**
 * DatelineLedgerCell:
 *
 * Text in a row of the ledger. It has two lines whatever its width, so that all
 * rows are of one height, and tells what has no room when pointed at.
 */
struct _DatelineLedgerCell
{
  AdwBin parent_instance;

  GtkInscription *inscription;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_MIN_CHARS,
  PROP_NAT_CHARS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineLedgerCell, dateline_ledger_cell, ADW_TYPE_BIN)

static void
dateline_ledger_cell_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DatelineLedgerCell *self = DATELINE_LEDGER_CELL (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      gtk_inscription_set_text (self->inscription, g_value_get_string (value));
      break;
    case PROP_MIN_CHARS:
      gtk_inscription_set_min_chars (self->inscription, g_value_get_uint (value));
      break;
    case PROP_NAT_CHARS:
      gtk_inscription_set_nat_chars (self->inscription, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Asked for, rather than set: GTK asks the display where the pointer is each
 * time that a tooltip is set. */
static gboolean
dateline_ledger_cell_query_tooltip (GtkWidget  *widget,
                                    int         x,
                                    int         y,
                                    gboolean    keyboard,
                                    GtkTooltip *tooltip)
{
  const char *text = gtk_inscription_get_text (DATELINE_LEDGER_CELL (widget)->inscription);

  if (text == NULL || *text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
dateline_ledger_cell_class_init (DatelineLedgerCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = dateline_ledger_cell_set_property;
  GTK_WIDGET_CLASS (klass)->query_tooltip = dateline_ledger_cell_query_tooltip;
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  props[PROP_MIN_CHARS] = g_param_spec_uint ("min-chars", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_NAT_CHARS] = g_param_spec_uint ("nat-chars", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
dateline_ledger_cell_init (DatelineLedgerCell *self)
{
  self->inscription = GTK_INSCRIPTION (gtk_inscription_new (NULL));
  gtk_inscription_set_min_lines (self->inscription, N_LINES);
  gtk_inscription_set_nat_lines (self->inscription, N_LINES);
  gtk_inscription_set_text_overflow (self->inscription, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->inscription));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}
