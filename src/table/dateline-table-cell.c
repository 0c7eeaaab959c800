/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-table-cell.h"

#define SIZE_KEY "dateline-table-cell-size"

/**
 * DatelineTableCell:
 *
 * One line of text in a row of the table. It tells what has no room when
 * pointed at.
 *
 * It draws itself: a list has two hundred rows ready of which thirty are in
 * sight, and a label in each of their cells lays out its text at once.
 */
struct _DatelineTableCell
{
  GtkWidget parent_instance;

  const DatelineColumn *column;
  DatelineRef ref;
  char *text;
  PangoLayout *layout; /* NULL until drawn */
};

/* What all cells need to know of the font, in pixels. */
typedef struct
{
  guint serial; /* of the context it was measured with */
  int line;
  int character;
} Size;

G_DEFINE_FINAL_TYPE (DatelineTableCell, dateline_table_cell, GTK_TYPE_WIDGET)

/* A context for each cell would cost more than its text: they share that of the
 * list, which stands around what GTK puts around a row and around a cell. */
static PangoContext *
get_context (GtkWidget *widget)
{
  GtkWidget *list = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);

  return gtk_widget_get_pango_context (list != NULL ? list : widget);
}

static const Size *
get_size (GtkWidget *widget)
{
  PangoContext *context = get_context (widget);
  Size *size = g_object_get_data (G_OBJECT (context), SIZE_KEY);
  PangoFontMetrics *metrics;

  if (size != NULL && size->serial == pango_context_get_serial (context))
    return size;
  metrics = pango_context_get_metrics (context, NULL, NULL);
  size = g_new (Size, 1);
  size->serial = pango_context_get_serial (context);
  size->line = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  size->character = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                            pango_font_metrics_get_approximate_digit_width (metrics)));
  pango_font_metrics_unref (metrics);
  g_object_set_data_full (G_OBJECT (context), SIZE_KEY, size, g_free);
  return size;
}

/* How many characters still say something in a column, and how many are enough
 * for most of what stands there. */
static void
dateline_table_cell_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  static const int chars[][2] = {
    [DATELINE_COLUMN_ID] = { 10, 20 },    [DATELINE_COLUMN_TEXT] = { 22, 44 },
    [DATELINE_COLUMN_CODE] = { 9, 15 },   [DATELINE_COLUMN_RECORDS] = { 10, 28 },
    [DATELINE_COLUMN_DATE] = { 14, 28 },  [DATELINE_COLUMN_NUMBER] = { 9, 10 },
  };
  DatelineColumnType type = DATELINE_TABLE_CELL (widget)->column->type;
  const Size *size = get_size (widget);

  *minimum = *natural = size->line;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  *minimum = chars[type][0] * size->character;
  *natural = chars[type][1] * size->character;
}

static gboolean
is_numeric (DatelineTableCell *self)
{
  return self->column->type == DATELINE_COLUMN_NUMBER || self->column->type == DATELINE_COLUMN_DATE;
}

static void
ensure_layout (DatelineTableCell *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (self->layout != NULL)
    return;
  self->layout = pango_layout_new (get_context (GTK_WIDGET (self)));
  if (is_numeric (self))
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text (self->layout, self->text, -1);
}

/* From where a line begins, whatever its own direction; numbers at its end. */
static int
get_x (DatelineTableCell    *self,
       const PangoRectangle *extents,
       int                   width)
{
  gboolean at_end = self->column->type == DATELINE_COLUMN_NUMBER;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (at_end != rtl ? width - extents->width : 0) - extents->x;
}

static void
dateline_table_cell_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  DatelineTableCell *self = DATELINE_TABLE_CELL (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PangoRectangle extents;
  GdkRGBA color;

  if (self->text == NULL || *self->text == '\0')
    return;
  ensure_layout (self);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_extents (self->layout, NULL, &extents);
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) get_x (self, &extents, width),
                                                          (float) ((height - extents.height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Asked for, rather than set: GTK asks the display where the pointer is each
 * time that a tooltip is set. */
static gboolean
dateline_table_cell_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard,
                                   GtkTooltip *tooltip)
{
  DatelineTableCell *self = DATELINE_TABLE_CELL (widget);

  if (self->layout == NULL || !pango_layout_is_ellipsized (self->layout))
    return FALSE;
  gtk_tooltip_set_text (tooltip, self->text);
  return TRUE;
}

static void
dateline_table_cell_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (dateline_table_cell_parent_class)->css_changed (widget, change);
  g_clear_object (&DATELINE_TABLE_CELL (widget)->layout);
}

static void
dateline_table_cell_direction_changed (GtkWidget        *widget,
                                       GtkTextDirection  before)
{
  g_clear_object (&DATELINE_TABLE_CELL (widget)->layout);
  gtk_widget_queue_draw (widget);
}

static void
dateline_table_cell_finalize (GObject *object)
{
  DatelineTableCell *self = DATELINE_TABLE_CELL (object);

  g_clear_object (&self->layout);
  g_free (self->text);
  G_OBJECT_CLASS (dateline_table_cell_parent_class)->finalize (object);
}

static void
dateline_table_cell_class_init (DatelineTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dateline_table_cell_finalize;
  widget_class->measure = dateline_table_cell_measure;
  widget_class->snapshot = dateline_table_cell_snapshot;
  widget_class->query_tooltip = dateline_table_cell_query_tooltip;
  widget_class->css_changed = dateline_table_cell_css_changed;
  widget_class->direction_changed = dateline_table_cell_direction_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
dateline_table_cell_init (DatelineTableCell *self)
{
  self->ref = DATELINE_REF_NONE;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * dateline_table_cell_new:
 * @column: what stands in it
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
dateline_table_cell_new (const DatelineColumn *column)
{
  DatelineTableCell *self = g_object_new (DATELINE_TYPE_TABLE_CELL, NULL);

  self->column = column;
  return GTK_WIDGET (self);
}

/**
 * dateline_table_cell_show:
 * @ref: the record of its row, or %DATELINE_REF_NONE
 * @text: (nullable): what it says
 *
 * Shows something else.
 */
void
dateline_table_cell_show (DatelineTableCell *self,
                          DatelineRef        ref,
                          const char        *text)
{
  self->ref = ref;
  if (!g_set_str (&self->text, text))
    return;
  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dateline_table_cell_get_ref:
 *
 * Returns: the record of its row, or %DATELINE_REF_NONE
 */
DatelineRef
dateline_table_cell_get_ref (DatelineTableCell *self)
{
  return self->ref;
}

/**
 * dateline_table_cell_get_column:
 *
 * Returns: what stands in it
 */
const DatelineColumn *
dateline_table_cell_get_column (DatelineTableCell *self)
{
  return self->column;
}
