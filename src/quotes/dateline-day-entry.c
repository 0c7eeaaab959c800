/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-day-entry.h"

#include <glib/gi18n-lib.h>

/* How long somebody who writes rests before it counts, in milliseconds. */
#define REST 500

/**
 * DatelineDayEntry:
 *
 * Takes the day that something is worked out for, as EDTF, and says beside it
 * how people read it. What is no date leaves the time as it was. What is written
 * counts once the writer rests, presses Enter or goes elsewhere: on the way to
 * `2018-11-01` stand other dates that nobody means.
 */
struct _DatelineDayEntry
{
  AdwBin parent_instance;

  char *text;
  char *usual;
  DatelineDate *day; /* NULL where all that is known counts */
  guint resting;
  GtkEntry *entry;
  GtkLabel *human;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_AS_OF,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineDayEntry, dateline_day_entry, ADW_TYPE_BIN)

static DatelineDate *
read_day (DatelineDayEntry *self,
          gboolean         *valid)
{
  g_autofree char *stripped = g_strstrip (g_strdup (self->text));
  DatelineDate *day = *stripped != '\0' ? dateline_date_new (stripped, NULL) : NULL;

  *valid = day != NULL || *stripped == '\0';
  return day;
}

static void
take_day (DatelineDayEntry *self)
{
  g_autoptr (DatelineDate) day = NULL;
  gboolean valid;

  g_clear_handle_id (&self->resting, g_source_remove);
  day = read_day (self, &valid);
  if (!valid)
    return;
  g_clear_pointer (&self->day, dateline_date_unref);
  self->day = g_steal_pointer (&day);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AS_OF]);
}

static void
rested_cb (gpointer data)
{
  ((DatelineDayEntry *) data)->resting = 0;
  take_day (data);
}

/* Enter, or the focus goes elsewhere. */
static void
done_cb (DatelineDayEntry *self)
{
  if (self->resting != 0)
    take_day (self);
}

static void
show_human (DatelineDayEntry *self,
            const char       *words,
            gboolean          valid)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);

  gtk_label_set_text (self->human, words);
  if (valid)
    gtk_widget_remove_css_class (entry, "error");
  else
    gtk_widget_add_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
update_icon (DatelineDayEntry *self)
{
  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY,
                                     g_str_equal (self->text, self->usual) ? NULL : "edit-undo-symbolic");
  gtk_entry_set_icon_tooltip_text (self->entry, GTK_ENTRY_ICON_SECONDARY, _("Back to the Day of the Dossier"));
}

static void
update (DatelineDayEntry *self)
{
  gboolean valid;
  g_autoptr (DatelineDate) day = read_day (self, &valid);
  g_autofree char *human = day != NULL ? dateline_date_dup_human (day) : NULL;

  update_icon (self);
  if (human != NULL)
    show_human (self, human, TRUE);
  else
    /* Translators: in place of a day: all that is known counts. */
    show_human (self, valid ? _("with all evidence") : _("Not a date"), valid);
}

static void
set_text (DatelineDayEntry *self,
          const char       *text)
{
  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;
  update (self);
  g_clear_handle_id (&self->resting, g_source_remove);
  self->resting = g_timeout_add_once (REST, rested_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static void
icon_released_cb (DatelineDayEntry *self)
{
  set_text (self, self->usual);
  done_cb (self);
}

static void
dateline_day_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DatelineDayEntry *self = DATELINE_DAY_ENTRY (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_AS_OF:
      g_value_set_boxed (value, self->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_day_entry_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXT:
      set_text (DATELINE_DAY_ENTRY (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_day_entry_dispose (GObject *object)
{
  g_clear_handle_id (&DATELINE_DAY_ENTRY (object)->resting, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_DAY_ENTRY);
  G_OBJECT_CLASS (dateline_day_entry_parent_class)->dispose (object);
}

static void
dateline_day_entry_finalize (GObject *object)
{
  DatelineDayEntry *self = DATELINE_DAY_ENTRY (object);

  g_free (self->text);
  g_free (self->usual);
  g_clear_pointer (&self->day, dateline_date_unref);
  G_OBJECT_CLASS (dateline_day_entry_parent_class)->finalize (object);
}

static void
dateline_day_entry_class_init (DatelineDayEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = dateline_day_entry_dispose;
  object_class->finalize = dateline_day_entry_finalize;
  object_class->get_property = dateline_day_entry_get_property;
  object_class->set_property = dateline_day_entry_set_property;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", readable | G_PARAM_WRITABLE);
  props[PROP_AS_OF] = g_param_spec_boxed ("as-of", NULL, NULL, DATELINE_TYPE_DATE, readable);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-day-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineDayEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, DatelineDayEntry, human);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, icon_released_cb);
}

static void
dateline_day_entry_init (DatelineDayEntry *self)
{
  self->text = g_strdup ("");
  self->usual = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * dateline_day_entry_set_usual:
 * @usual: EDTF; empty for none, when all that is known counts
 *
 * Says which day the entry offers to go back to whenever another one is
 * written in it.
 */
void
dateline_day_entry_set_usual (DatelineDayEntry *self,
                              const char       *usual)
{
  g_return_if_fail (DATELINE_IS_DAY_ENTRY (self));

  g_set_str (&self->usual, usual);
  update_icon (self);
}

/**
 * dateline_day_entry_dup_day:
 *
 * Returns: (transfer full) (nullable): the day it stands for; %NULL where all
 *   that is known counts
 */
DatelineDate *
dateline_day_entry_dup_day (DatelineDayEntry *self)
{
  g_return_val_if_fail (DATELINE_IS_DAY_ENTRY (self), NULL);

  return self->day != NULL ? dateline_date_ref (self->day) : NULL;
}

/**
 * dateline_day_entry_set_day:
 * @day: EDTF; empty where all that is known counts
 *
 * Writes a day, unless what is written stands for it already: who is writing
 * is not interrupted.
 */
void
dateline_day_entry_set_day (DatelineDayEntry *self,
                            const char       *day)
{
  g_return_if_fail (DATELINE_IS_DAY_ENTRY (self));

  if (g_strcmp0 (self->day != NULL ? dateline_date_get_edtf (self->day) : "", day) != 0)
    {
      set_text (self, day);
      done_cb (self);
    }
}
