/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "dateline-failure.h"
#include "dateline-loader.h"

/**
 * DatelineFailure:
 *
 * That a file could not be opened, in words for a person.
 */
struct _DatelineFailure
{
  GObject parent_instance;

  GFile *file;
  char *name;
  char *location;
  char *reason;
};

enum
{
  PROP_0,
  PROP_FILE,
  PROP_NAME,
  PROP_LOCATION,
  PROP_REASON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DatelineFailure, dateline_failure, G_TYPE_OBJECT)

static void
dateline_failure_finalize (GObject *object)
{
  DatelineFailure *self = DATELINE_FAILURE (object);

  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self->location);
  g_free (self->reason);
  G_OBJECT_CLASS (dateline_failure_parent_class)->finalize (object);
}

static void
dateline_failure_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  DatelineFailure *self = DATELINE_FAILURE (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_LOCATION:
      g_value_set_string (value, self->location);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dateline_failure_class_init (DatelineFailureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = dateline_failure_finalize;
  object_class->get_property = dateline_failure_get_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_LOCATION] = g_param_spec_string ("location", NULL, NULL, NULL, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dateline_failure_init (DatelineFailure *self)
{
}

static const char *
explain_io_error (const GError *error)
{
  switch (error->code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _("The file does not exist, or no longer does.");
    case G_IO_ERROR_PERMISSION_DENIED:
      return _("You are not permitted to read this file.");
    case G_IO_ERROR_IS_DIRECTORY:
      return _("This is a folder, not a file.");
    default:
      return error->message;
    }
}

/* The loader starts its message with `line:column: ` where it knows the place. */
static const char *
split_location (const char *message,
                guint      *line,
                guint      *column)
{
  char *end = NULL;

  *line = g_ascii_strtoull (message, &end, 10);
  if (end == message || *end != ':' || !g_ascii_isdigit (end[1]))
    return NULL;
  message = end + 1;
  *column = g_ascii_strtoull (message, &end, 10);
  if (!g_str_has_prefix (end, ": "))
    return NULL;

  return end + 2;
}

static void
take_reason (DatelineFailure *self,
             const GError    *error)
{
  guint line, column;
  const char *rest;

  if (error->domain == G_IO_ERROR)
    {
      self->reason = g_strdup (explain_io_error (error));
      return;
    }
  rest = split_location (error->message, &line, &column);
  self->reason = g_strdup (rest != NULL ? rest : error->message);
  if (rest != NULL)
    /* Translators: a place in a file. */
    self->location = g_strdup_printf (_("Line %u, column %u"), line, column);
}

/**
 * dateline_failure_new:
 * @file: what could not be opened
 * @error: why
 *
 * Returns: (transfer full): the same in words for a person
 */
DatelineFailure *
dateline_failure_new (GFile        *file,
                      const GError *error)
{
  DatelineFailure *self = g_object_new (DATELINE_TYPE_FAILURE, NULL);
  g_autofree char *base = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base);
  take_reason (self, error);

  return self;
}

/**
 * dateline_failure_get_file:
 * @self: a failure
 *
 * Returns: (transfer none): what could not be opened
 */
GFile *
dateline_failure_get_file (DatelineFailure *self)
{
  return self->file;
}

/**
 * dateline_failure_get_name:
 * @self: a failure
 *
 * Returns: the name of the file
 */
const char *
dateline_failure_get_name (DatelineFailure *self)
{
  return self->name;
}

/**
 * dateline_failure_get_location:
 * @self: a failure
 *
 * Returns: (nullable): where in the file the trouble is
 */
const char *
dateline_failure_get_location (DatelineFailure *self)
{
  return self->location;
}

/**
 * dateline_failure_get_reason:
 * @self: a failure
 *
 * Returns: why, as a sentence
 */
const char *
dateline_failure_get_reason (DatelineFailure *self)
{
  return self->reason;
}

/**
 * dateline_failure_dup_text:
 * @self: a failure
 *
 * Returns: (transfer full): the place and the reason, a line each
 */
char *
dateline_failure_dup_text (DatelineFailure *self)
{
  if (self->location == NULL)
    return g_strdup (self->reason);

  return g_strdup_printf ("%s\n%s", self->location, self->reason);
}
