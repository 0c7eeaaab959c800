/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Addresses that a file gives, before anything is done with them. */

#include "dateline-web-address.h"

#include <gio/gio.h>

static gboolean
has_blanks (const char *url)
{
  for (const char *p = url; *p != '\0'; p++)
    if ((guchar) *p <= ' ' || *p == 0x7f)
      return TRUE;
  return FALSE;
}

/**
 * dateline_web_address_check:
 * @url: (nullable): any text
 * @host: (out) (optional) (transfer full): the host it leads to, in ASCII, so
 *   that letters of other scripts cannot pass for Latin ones
 *
 * Tells whether an address from a file may be offered for opening: only `http`
 * and `https` with a host are.
 *
 * Returns: (transfer full) (nullable): the address to open; %NULL if it is none
 *   of these
 */
char *
dateline_web_address_check (const char  *url,
                            char       **host)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *ascii = NULL;

  if (url == NULL || *url == '\0' || has_blanks (url))
    return NULL;
  uri = g_uri_parse (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;
  if (strcmp (g_uri_get_scheme (uri), "https") != 0 && strcmp (g_uri_get_scheme (uri), "http") != 0)
    return NULL;
  ascii = g_hostname_to_ascii (g_uri_get_host (uri));
  if (ascii == NULL)
    return NULL;
  if (host != NULL)
    *host = g_steal_pointer (&ascii);
  return g_uri_to_string (uri);
}
