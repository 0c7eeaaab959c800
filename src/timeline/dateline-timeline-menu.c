/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-timeline-private.h"

#include <glib/gi18n-lib.h>

#include "dateline-calendar.h"
#include "dateline-event.h"
#include "dateline-record-popover.h"
#include "dateline-vocabulary.h"

/* What one can do with what is at a point: a menu with actions of its own,
 * made anew each time it is asked for. */

#define PREFIX "here"
#define LONGEST_NAME 60

typedef struct
{
  GMenu *menu;
  GMenu *section;
  GSimpleActionGroup *actions;
} Sheet;

/* The popovers ------------------------------------------------------------- */

/* The timeline answers for its accessible children itself, so that what pops up
 * has to be a child of what is around it. */
GtkWidget *
dateline_timeline_get_host (DatelineTimeline *self)
{
  GtkWidget *host = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_BIN);

  return host != NULL ? host : GTK_WIDGET (self);
}

/**
 * dateline_timeline_drop_popovers:
 * @self: a timeline
 *
 * Takes away what popped up. Whoever the timeline is in calls this before it
 * lets go of its children, as what pops up is one of them.
 */
void
dateline_timeline_drop_popovers (DatelineTimeline *self)
{
  g_return_if_fail (DATELINE_IS_TIMELINE (self));

  dateline_timeline_hide_card (self);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
closed_cb (DatelineTimeline *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
pop_up (DatelineTimeline      *self,
        GtkWidget             *popover,
        const graphene_rect_t *at)
{
  GtkWidget *host = dateline_timeline_get_host (self);
  graphene_point_t corner;
  GdkRectangle rect;

  dateline_timeline_drop_popovers (self);
  self->popover = popover;
  gtk_widget_set_parent (popover, host);
  if (!gtk_widget_compute_point (GTK_WIDGET (self), host, &at->origin, &corner))
    corner = at->origin;
  rect = (GdkRectangle){ (int) corner.x, (int) corner.y, MAX ((int) at->size.width, 1), MAX ((int) at->size.height, 1) };
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &rect);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* Lists ---------------------------------------------------------------------- */

static void
add_bin (DatelineTimeline           *self,
         const DatelineTimelineBand *band,
         int                         bin,
         DatelineBits               *bits)
{
  gint64 start, end;
  guint first, past;

  dateline_timeline_get_bin_time (self, bin, &start, &end);
  dateline_lane_rows_find (&band->lane->rows, start, end, &first, &past);
  for (; first < past; first++)
    if (dateline_lane_rows_get_latest (&band->lane->rows, band->lane->rows.rows[first]) > start)
      dateline_bits_set (bits, band->lane->rows.rows[first]);
}

/* A list of what is counted, or shares a mark, at a spot. */
void
dateline_timeline_list_spot (DatelineTimeline           *self,
                             const DatelineTimelineSpot *spot,
                             const graphene_rect_t      *at)
{
  DatelineTimelineBand *band = dateline_timeline_scene_get_band (self->scene, spot->band);
  g_autoptr (DatelineRecordList) records = NULL;
  g_autoptr (DatelineBits) bits = NULL;
  g_autofree char *title = NULL;

  if (band == NULL || (spot->mark == NULL && spot->bin < 0))
    return;
  bits = dateline_bits_new (dateline_table_get_n (band->lane->rows.table));
  if (spot->mark == NULL)
    add_bin (self, band, spot->bin, bits);
  for (guint i = 0; spot->mark != NULL && i < spot->mark->n; i++)
    dateline_bits_set (bits, dateline_ref_row (dateline_timeline_mark_get (self->scene, spot->mark, i).ref));
  records = dateline_record_list_new (NULL, band->lane->kind);
  dateline_record_list_set (records, dateline_timeline_get_dossier (self), bits);
  title = dateline_timeline_dup_count (band->lane->kind, dateline_bits_count (bits));
  pop_up (self, dateline_record_popover_new (self->session, G_LIST_MODEL (records), title), at);
}

/* Actions -------------------------------------------------------------------- */

static void
open_record (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  DatelineTimeline *self = data;

  dateline_session_set_selection (self->session, self->menu_ref);
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.show-inspector", NULL);
}

static void
zoom_to_record (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  DatelineTimeline *self = data;

  dateline_timeline_fit_record (self, self->menu_ref);
}

static void
toggle_record (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  DatelineTimeline *self = data;

  dateline_session_toggle_selected (self->session, self->menu_ref);
  dateline_timeline_tell_selected (self);
}

static void
select_related (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  DatelineTimeline *self = data;
  g_autoptr (DatelineRelated) related = dateline_related_new (dateline_timeline_get_dossier (self), self->menu_ref);
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (DatelineRef));
  g_autoptr (DatelineRefSet) set = NULL;
  static const DatelineKind kinds[] = { DATELINE_KIND_EVENT, DATELINE_KIND_QUOTE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint row = 0; dateline_bits_next (dateline_related_get_bits (related, kinds[i]), &row); row++)
      {
        DatelineRef ref = dateline_ref (kinds[i], row);

        g_array_append_val (refs, ref);
      }
  set = dateline_ref_set_new ((const DatelineRef *) (gpointer) refs->data, refs->len);
  dateline_session_set_selected (self->session, set, self->menu_ref);
  dateline_timeline_tell_selected (self);
}

static char *
dup_place (DatelineTimeline *self,
           DatelineRef       ref)
{
  const DatelineTable *table = dateline_dossier_get_table (dateline_timeline_get_dossier (self), dateline_ref_kind (ref));
  guint n;
  const DatelineRef *links = dateline_table_get_links (table, dateline_ref_row (ref), &n);

  for (guint i = 0; i < n; i++)
    if (dateline_ref_kind (links[i]) == DATELINE_KIND_PLACE)
      return dateline_dossier_dup_label (dateline_timeline_get_dossier (self), links[i]);
  return NULL;
}

/* A record as one pastes it into a text: what it is called, and where and when
 * it was, as at the head of a dispatch. */
char *
dateline_timeline_dup_text (DatelineTimeline *self,
                            DatelineRef       ref)
{
  g_autofree char *label = dateline_dossier_dup_label (dateline_timeline_get_dossier (self), ref);
  g_autofree char *when = dateline_timeline_dup_when (self, ref);
  g_autofree char *place = dup_place (self, ref);
  g_autofree char *head = NULL;

  if (place != NULL)
    head = g_utf8_strup (place, -1);
  /* Translators: the head of a dispatch: where and when, as in "PANMUNJOM, April 2018". */
  return head != NULL ? g_strdup_printf (C_("dateline", "%1$s, %2$s\n%3$s"), head, when, label)
                      : g_strdup_printf ("%s\n%s", when, label);
}

static void
copy (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       data)
{
  DatelineTimeline *self = data;
  g_autofree char *text = dateline_timeline_dup_text (self, self->menu_ref);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
list_here (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  DatelineTimeline *self = data;
  DatelineTimelineSpot spot = dateline_timeline_find_spot (self, self->menu_at.origin.x, self->menu_at.origin.y);
  graphene_rect_t at = self->menu_at;

  at.origin.x = dateline_timeline_flip (self, at.origin.x, 0);
  if (self->scene != NULL)
    dateline_timeline_list_spot (self, &spot, &at);
}

static void
enter (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       data)
{
  DatelineTimeline *self = data;

  dateline_timeline_enter_bin (self, dateline_time_axis_to_time (&self->axis, self->menu_at.origin.x - self->metrics.header));
}

static void
zoom_to_span (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  DatelineTimeline *self = data;
  gint64 start, end;

  if (dateline_timeline_get_span (self, &start, &end))
    dateline_timeline_show_span (self, start, end, TRUE);
}

static void
clear_span (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  dateline_query_clear_span (dateline_session_get_query (DATELINE_TIMELINE (data)->session));
}

static void
change_surely (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  DatelineTimeline *self = data;

  dateline_query_set_surely (dateline_session_get_query (self->session), g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
  self->tells_span = TRUE;
  dateline_timeline_tell_span (self);
}

/* The name of the action is the reference, after a letter. */
static void
change_ref (GSimpleAction *action,
            GVariant      *state,
            gpointer       data)
{
  DatelineTimeline *self = data;
  DatelineRef ref = (DatelineRef) g_ascii_strtoull (g_action_get_name (G_ACTION (action)) + 1, NULL, 10);

  dateline_query_set_ref (dateline_session_get_query (self->session), ref, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
change_kind (GSimpleAction *action,
             GVariant      *state,
             gpointer       data)
{
  DatelineTimeline *self = data;
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dateline_timeline_get_dossier (self), self->menu_ref);

  if (DATELINE_IS_EVENT (record))
    dateline_query_set_event_kind (dateline_session_get_query (self->session), DATELINE_EVENT (record)->kind,
                                   g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static const GActionEntry entries[] = {
  { .name = "open", .activate = open_record },
  { .name = "zoom", .activate = zoom_to_record },
  { .name = "toggle", .activate = toggle_record },
  { .name = "related", .activate = select_related },
  { .name = "copy", .activate = copy },
  { .name = "list", .activate = list_here },
  { .name = "enter", .activate = enter },
  { .name = "zoom-span", .activate = zoom_to_span },
  { .name = "clear-span", .activate = clear_span },
};

/* The menu ------------------------------------------------------------------- */

static void
add_section (Sheet *sheet)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append_section (sheet->menu, NULL, G_MENU_MODEL (section));
  sheet->section = section;
}

static void
add_switch (Sheet            *sheet,
            DatelineTimeline *self,
            const char       *name,
            gboolean          state,
            GCallback         change)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (state));

  g_signal_connect_object (action, "change-state", change, self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (sheet->actions), G_ACTION (action));
}

/* A name from the file: an underscore in it is no mnemonic, and it may be long. */
static char *
dup_item_label (const char *name)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *short_name = NULL;

  if (g_utf8_strlen (name, -1) > LONGEST_NAME)
    {
      g_autofree char *beginning = g_utf8_substring (name, 0, LONGEST_NAME - 1);

      short_name = g_strconcat (beginning, "…", NULL);
    }
  parts = g_strsplit (short_name != NULL ? short_name : name, "_", -1);
  return g_strjoinv ("__", parts);
}

/* What of one kind the record is linked with, each to filter by. */
static void
add_filters (Sheet            *sheet,
             DatelineTimeline *self,
             DatelineKind      kind,
             const char       *title)
{
  DatelineDossier *dossier = dateline_timeline_get_dossier (self);
  DatelineQuery *query = dateline_session_get_query (self->session);
  g_autoptr (GMenu) items = g_menu_new ();
  guint n;
  const DatelineRef *links = dateline_table_get_links (dateline_dossier_get_table (dossier, dateline_ref_kind (self->menu_ref)),
                                                       dateline_ref_row (self->menu_ref), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("r%u", links[i]), *action = g_strconcat (PREFIX ".", name, NULL);
      g_autofree char *label = NULL, *item = NULL;

      if (dateline_ref_kind (links[i]) != kind || g_action_map_lookup_action (G_ACTION_MAP (sheet->actions), name) != NULL)
        continue;
      label = dateline_dossier_dup_label (dossier, links[i]);
      item = dup_item_label (label);
      add_switch (sheet, self, name, dateline_query_has_ref (query, links[i]), G_CALLBACK (change_ref));
      g_menu_append (items, item, action);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (items)) > 0)
    g_menu_append_submenu (sheet->section, title, G_MENU_MODEL (items));
}

static void
add_kind_filter (Sheet            *sheet,
                 DatelineTimeline *self)
{
  g_autoptr (DatelineRecord) record = dateline_dossier_dup_record (dateline_timeline_get_dossier (self), self->menu_ref);
  g_autofree char *kind = NULL, *item = NULL, *label = NULL;

  if (!DATELINE_IS_EVENT (record) || DATELINE_EVENT (record)->kind == NULL)
    return;
  kind = dateline_vocabulary_dup_event_kind (DATELINE_EVENT (record)->kind);
  item = dup_item_label (kind);
  /* Translators: a menu item; the kind of an event, as in "Filter by Kind: Summit". */
  label = g_strdup_printf (_("Filter by Kind: %s"), item);
  add_switch (sheet, self, "kind",
              dateline_query_has_event_kind (dateline_session_get_query (self->session), DATELINE_EVENT (record)->kind),
              G_CALLBACK (change_kind));
  g_menu_append (sheet->section, label, PREFIX ".kind");
}

static void
add_record_items (Sheet            *sheet,
                  DatelineTimeline *self)
{
  add_section (sheet);
  g_menu_append (sheet->section, _("_Open in Inspector"), PREFIX ".open");
  g_menu_append (sheet->section, _("_Zoom Here"), PREFIX ".zoom");
  add_section (sheet);
  g_menu_append (sheet->section,
                 dateline_session_is_selected (self->session, self->menu_ref) ? _("_Deselect") : _("_Add to Selection"),
                 PREFIX ".toggle");
  g_menu_append (sheet->section, _("Select _Related"), PREFIX ".related");
  add_section (sheet);
  add_filters (sheet, self, DATELINE_KIND_ACTOR, _("Filter by Actor"));
  add_filters (sheet, self, DATELINE_KIND_PLACE, _("Filter by Place"));
  add_filters (sheet, self, DATELINE_KIND_TOPIC, _("Filter by Topic"));
  add_kind_filter (sheet, self);
  add_section (sheet);
  g_menu_append (sheet->section, _("_Copy Title and Date"), PREFIX ".copy");
}

static void
add_span_items (Sheet            *sheet,
                DatelineTimeline *self)
{
  add_section (sheet);
  add_switch (sheet, self, "surely", dateline_query_get_surely (dateline_session_get_query (self->session)),
              G_CALLBACK (change_surely));
  g_menu_append (sheet->section, _("Only What _Surely Lies in It"), PREFIX ".surely");
  g_menu_append (sheet->section, _("_Zoom to the Span"), PREFIX ".zoom-span");
  g_menu_append (sheet->section, _("_Clear the Span"), PREFIX ".clear-span");
}

static void
add_view_items (Sheet            *sheet,
                DatelineTimeline *self)
{
  add_section (sheet);
  g_menu_append (sheet->section, _("Show _All of the Time"), "timeline.fit-all");
  g_menu_append (sheet->section, _("Show What _Matches"), "timeline.fit-matches");
  g_menu_append (sheet->section, _("Show What Is Se_lected"), "timeline.fit-selection");
  add_section (sheet);
  g_menu_append (sheet->section, _("Go to _Today"), "timeline.today");
  if (dateline_timeline_get_as_of (self) != NULL)
    g_menu_append (sheet->section, _("Go to the _Day Looked From"), "timeline.as-of");
}

static void
add_count_items (Sheet                      *sheet,
                 const DatelineTimelineSpot *spot)
{
  if (spot->bin < 0 && (spot->mark == NULL || spot->mark->n < 2))
    return;
  add_section (sheet);
  if (spot->bin >= 0)
    g_menu_append (sheet->section, _("_Zoom In Here"), PREFIX ".enter");
  g_menu_append (sheet->section, _("_List All Here"), PREFIX ".list");
}

static void
pop_up_menu (DatelineTimeline      *self,
             GMenuModel            *menu,
             GSimpleActionGroup    *actions,
             const graphene_rect_t *at)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_insert_action_group (popover, PREFIX, G_ACTION_GROUP (actions));
  pop_up (self, popover, at);
}

/* The menu of a lane, on its heading. */
static void
show_lane_menu (DatelineTimeline      *self,
                guint                  position,
                const graphene_rect_t *at)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenuModel) menu = dateline_timeline_make_lane_menu (self, position, G_ACTION_MAP (actions), PREFIX);

  pop_up_menu (self, menu, actions, at);
}

/* Who has no pointer for the heading of a lane finds its menu in this one. */
static void
add_lane_items (Sheet            *sheet,
                DatelineTimeline *self,
                guint             position)
{
  g_autoptr (GMenuModel) items = dateline_timeline_make_lane_menu (self, position, G_ACTION_MAP (sheet->actions), PREFIX);

  add_section (sheet);
  g_menu_append_submenu (sheet->section, _("La_ne"), items);
}

static void
show_menu (DatelineTimeline           *self,
           const DatelineTimelineSpot *spot,
           gboolean                    on_span,
           guint                       lane,
           const graphene_rect_t      *at)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  Sheet sheet = { .menu = menu, .actions = actions };

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  add_count_items (&sheet, spot);
  if (self->menu_ref != DATELINE_REF_NONE)
    add_record_items (&sheet, self);
  if (on_span)
    add_span_items (&sheet, self);
  if (self->menu_ref == DATELINE_REF_NONE)
    add_view_items (&sheet, self);
  if (lane != G_MAXUINT)
    add_lane_items (&sheet, self, lane);
  pop_up_menu (self, G_MENU_MODEL (menu), actions, at);
}

/* The menu of what is at a point of the widget. */
void
dateline_timeline_show_menu_at (DatelineTimeline *self,
                                double            x,
                                double            y)
{
  double time_x = dateline_timeline_flip (self, x, 0);
  DatelineTimelineSpot spot = dateline_timeline_find_spot (self, time_x, y);
  guint lane = dateline_timeline_find_header (self, x, y);

  if (lane != G_MAXUINT)
    {
      show_lane_menu (self, lane, &GRAPHENE_RECT_INIT (x, y, 1, 1));
      return;
    }
  self->menu_at = GRAPHENE_RECT_INIT (time_x, y, 1, 1);
  self->menu_ref = spot.mark != NULL ? spot.mark->ref : DATELINE_REF_NONE;
  show_menu (self, &spot, spot.mark == NULL && spot.bin < 0 && dateline_timeline_is_on_span (self, time_x - self->metrics.header),
             G_MAXUINT, &GRAPHENE_RECT_INIT (x, y, 1, 1));
}

/* Where the keyboard is: at a mark or, where records are counted, at the
 * height of its lane. */
gboolean
dateline_timeline_get_cursor_rect (DatelineTimeline *self,
                                   graphene_rect_t  *rect)
{
  DatelineTimelineScene *scene = dateline_timeline_ensure_scene (self);
  double x = self->metrics.header + dateline_time_axis_to_pixel (&self->axis, dateline_timeline_get_cursor_time (self));
  DatelineTimelineMark *mark;
  guint position;

  if (scene == NULL || self->cursor == DATELINE_REF_NONE)
    return FALSE;
  mark = dateline_timeline_scene_find (scene, self->cursor, &position);
  if (mark != NULL)
    {
      *rect = dateline_timeline_get_mark_rect (self, dateline_timeline_scene_get_band (scene, position), mark);
      return TRUE;
    }
  for (guint i = 0; i < scene->bands->len; i++)
    {
      const DatelineTimelineBand *band = dateline_timeline_scene_get_band (scene, i);

      if (band->lane->kind != dateline_ref_kind (self->cursor)
          || dateline_lane_rows_index (&band->lane->rows, dateline_ref_row (self->cursor)) == G_MAXUINT)
        continue;
      *rect = GRAPHENE_RECT_INIT (dateline_timeline_flip (self, x, 1),
                                  self->metrics.ruler + band->y + band->height / 2 - dateline_timeline_get_offset (self), 1, 1);
      return TRUE;
    }
  return FALSE;
}

/* A list of all that is where the keyboard is. */
void
dateline_timeline_list_cursor (DatelineTimeline *self)
{
  DatelineTimelineSpot spot;
  graphene_rect_t rect;
  double x;

  if (!dateline_timeline_get_cursor_rect (self, &rect))
    return;
  x = dateline_timeline_flip (self, rect.origin.x, rect.size.width) + rect.size.width / 2;
  spot = dateline_timeline_find_spot (self, x, rect.origin.y + rect.size.height / 2);
  dateline_timeline_list_spot (self, &spot, &rect);
}

/* The menu of what the keyboard is at, or of the whole. */
void
dateline_timeline_show_menu (DatelineTimeline *self)
{
  DatelineTimelineSpot spot = { .band = G_MAXUINT, .bin = -1 };
  graphene_rect_t rect = GRAPHENE_RECT_INIT (gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, self->metrics.ruler, 1, 1);
  gint64 start, end;
  double x;

  self->menu_ref = DATELINE_REF_NONE;
  if (dateline_timeline_get_cursor_rect (self, &rect))
    {
      x = dateline_timeline_flip (self, rect.origin.x, rect.size.width) + rect.size.width / 2;
      rect = GRAPHENE_RECT_INIT (dateline_timeline_flip (self, x, 0), rect.origin.y + rect.size.height / 2, 1, 1);
      self->menu_ref = self->cursor;
      self->menu_at = GRAPHENE_RECT_INIT (x, rect.origin.y, 1, 1);
      spot = dateline_timeline_find_spot (self, x, self->menu_at.origin.y);
    }
  show_menu (self, &spot, self->menu_ref == DATELINE_REF_NONE && dateline_timeline_get_span (self, &start, &end),
             dateline_timeline_get_current_lane (self), &rect);
}
