/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-preferences-dialog.h"

/**
 * DatelinePreferencesDialog:
 *
 * What the user may choose once for all windows; every choice holds at once.
 */
struct _DatelinePreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings;
  AdwComboRow *color_scheme;
  AdwComboRow *time_match;
};

G_DEFINE_FINAL_TYPE (DatelinePreferencesDialog, dateline_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the rows' choices. */
static const char * const color_schemes[] = { "default", "light", "dark", NULL };
static const char * const time_matches[] = { "possibly", "surely", NULL };

static gboolean
nick_to_position (GValue   *value,
                  GVariant *variant,
                  gpointer  nicks)
{
  const char * const *nick = nicks;
  const char *wanted = g_variant_get_string (variant, NULL);

  for (guint i = 0; nick[i] != NULL; i++)
    if (g_str_equal (nick[i], wanted))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
position_to_nick (const GValue       *value,
                  const GVariantType *type,
                  gpointer            nicks)
{
  guint position = g_value_get_uint (value);

  if (position >= g_strv_length ((GStrv) nicks))
    return NULL;

  return g_variant_new_string (((const char * const *) nicks)[position]);
}

static void
bind (DatelinePreferencesDialog *self,
      const char                *key,
      AdwComboRow               *row,
      const char * const        *nicks)
{
  g_settings_bind_with_mapping (self->settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                nick_to_position, position_to_nick, (gpointer) nicks, NULL);
}

static void
dateline_preferences_dialog_dispose (GObject *object)
{
  g_clear_object (&DATELINE_PREFERENCES_DIALOG (object)->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_PREFERENCES_DIALOG);
  G_OBJECT_CLASS (dateline_preferences_dialog_parent_class)->dispose (object);
}

static void
dateline_preferences_dialog_class_init (DatelinePreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_preferences_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/dateline_app/Dateline/dateline-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelinePreferencesDialog, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, DatelinePreferencesDialog, time_match);
}

static void
dateline_preferences_dialog_init (DatelinePreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APP_ID);
  bind (self, "color-scheme", self->color_scheme, color_schemes);
  bind (self, "time-match", self->time_match, time_matches);
}

/**
 * dateline_preferences_dialog_new:
 *
 * Returns: (transfer floating): the preferences
 */
AdwDialog *
dateline_preferences_dialog_new (void)
{
  return g_object_new (DATELINE_TYPE_PREFERENCES_DIALOG, NULL);
}
