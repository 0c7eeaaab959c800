/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dateline-web-address.h"

/* `host` is NULL where the address must not be offered for opening. */
typedef struct
{
  const char *name;
  const char *url;
  const char *host;
} Case;

static const Case cases[] = {
  { "https", "https://www.rt.com/news/1", "www.rt.com" },
  { "http", "http://example.org", "example.org" },
  { "scheme-in-capitals", "HTTPS://example.org/", "example.org" },
  { "port", "https://example.org:8443/a?b#c", "example.org" },
  /* Who looks at the start of this one would be misled. */
  { "user-that-looks-like-a-host", "https://korea.net@evil.example/", "evil.example" },
  { "cyrillic-host", "https://аррӏе.com/", "xn--80ak6aa92e.com" },
  { "ip-6", "http://[::1]/", "::1" },
  { "none", NULL, NULL },
  { "empty", "", NULL },
  { "words", "see the newspaper of 3 May", NULL },
  { "no-scheme", "www.rt.com/news", NULL },
  { "no-host", "https:///news", NULL },
  { "file", "file:///etc/passwd", NULL },
  { "file-with-host", "file://server/share", NULL },
  { "javascript", "javascript:alert(1)", NULL },
  { "data", "data:text/html,hello", NULL },
  { "mail", "mailto:a@example.org", NULL },
  { "ftp", "ftp://example.org/", NULL },
  { "space-in-host", "https://exa mple.org/", NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *host = NULL;
  g_autofree char *uri = dateline_web_address_check (c->url, &host);

  g_assert_cmpstr (host, ==, c->host);
  g_assert_cmpint (uri != NULL, ==, c->host != NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/web-address/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
