/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dateline-web-link.h"

#include "dateline-web-address.h"

#include <glib/gi18n-lib.h>

/**
 * DatelineWebLink:
 *
 * An address that a file gives. One on the web is opened when pressed, after
 * showing where it leads; any other is shown and never followed.
 */
struct _DatelineWebLink
{
  AdwBin parent_instance;

  char *uri;
  GtkButton *button;
  GtkLabel *host;
  GtkLabel *address;
};

G_DEFINE_FINAL_TYPE (DatelineWebLink, dateline_web_link, ADW_TYPE_BIN)

static void
response_cb (DatelineWebLink *self,
             const char      *response)
{
  g_autoptr (GtkUriLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (strcmp (response, "open") != 0)
    return;
  launcher = gtk_uri_launcher_new (self->uri);
  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, NULL, NULL);
}

static GtkWidget *
create_address (DatelineWebLink *self)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", self->uri,
                       "selectable", TRUE,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_CHAR,
                       "justify", GTK_JUSTIFY_CENTER,
                       "css-classes", (const char *[]){ "caption", "dimmed", NULL },
                       NULL);
}

static void
clicked_cb (DatelineWebLink *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("Open Web Page?"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  /* Translators: %s is a host on the web, such as www.rt.com. */
  adw_alert_dialog_format_body (alert, _("The address leads to %s."), gtk_label_get_text (self->host));
  adw_alert_dialog_set_extra_child (alert, create_address (self));
  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "open", _("_Open"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "open", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "open");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_object (alert, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
dateline_web_link_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DATELINE_TYPE_WEB_LINK);
  G_OBJECT_CLASS (dateline_web_link_parent_class)->dispose (object);
}

static void
dateline_web_link_finalize (GObject *object)
{
  g_free (DATELINE_WEB_LINK (object)->uri);
  G_OBJECT_CLASS (dateline_web_link_parent_class)->finalize (object);
}

static void
dateline_web_link_class_init (DatelineWebLinkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dateline_web_link_dispose;
  G_OBJECT_CLASS (klass)->finalize = dateline_web_link_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/dateline_app/Dateline/quotes/dateline-web-link.ui");
  gtk_widget_class_bind_template_child (widget_class, DatelineWebLink, button);
  gtk_widget_class_bind_template_child (widget_class, DatelineWebLink, host);
  gtk_widget_class_bind_template_child (widget_class, DatelineWebLink, address);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
dateline_web_link_init (DatelineWebLink *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dateline_web_link_show:
 * @url: (nullable): any text
 *
 * Shows another address; nothing at all for none.
 */
void
dateline_web_link_show (DatelineWebLink *self,
                        const char      *url)
{
  g_autofree char *host = NULL;
  g_autofree char *name = NULL;

  g_free (self->uri);
  self->uri = dateline_web_address_check (url, &host);
  gtk_widget_set_visible (GTK_WIDGET (self), url != NULL && *url != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->button), self->uri != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->address), self->uri == NULL);
  gtk_label_set_text (self->host, host != NULL ? host : "");
  gtk_label_set_text (self->address, url != NULL ? url : "");
  if (host == NULL)
    return;
  /* Translators: %s is a host on the web, such as www.rt.com. */
  name = g_strdup_printf (_("Open Web Page on %s"), host);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
