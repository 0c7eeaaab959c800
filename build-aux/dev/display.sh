# SPDX-License-Identifier: GPL-3.0-or-later
# Opening the program: on the screen there is, or in a virtual one for a picture.

in_display=$project/build-aux/in-display

# A locale that this userland lacks would make every program complain.
sane_locale ()
{
  local wanted=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
  locale -a 2>/dev/null | sed 's/utf8$/UTF-8/' | grep -qixF -- "${wanted/utf8/UTF-8}" && return 0
  unset LC_ALL LC_CTYPE
  export LANG=C.UTF-8
}

# locale_for LANGUAGE: "ko" or "ko_KR" as the name of an installed locale.
locale_for ()
{
  locale -a | sed 's/utf8$/UTF-8/' | grep -E "^${1%%.*}(_[A-Z]+)?\.UTF-8$" | head -n 1
}

use_language ()
{
  local name
  name=$(locale_for "$1") || true
  if [[ -z $name ]]; then
    # Under any locale but C its translations are found; numbers look otherwise.
    name=$(locale -a | sed 's/utf8$/UTF-8/' | grep -E '^[a-z].*\.UTF-8$' | head -n 1) || true
    [[ -n $name ]] || die "There is no locale for '$1' here." \
      'On Debian and Ubuntu: apt-get install locales, then dpkg-reconfigure locales'
    say "There is no locale for '$1' here; using $name with its translations."
  fi
  export LANGUAGE=$1 LANG=$name LC_ALL=$name
}

# The program as it would be installed, under build/install.
install_program ()
{
  build build
  quietly "$project/build/install.log" meson install -C "$project/build" --no-rebuild
  local share=$project/build/install/share
  export XDG_DATA_DIRS=$share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
  export GSETTINGS_SCHEMA_DIR=$share/glib-2.0/schemas
  program=$project/build/install/bin/dateline
}

open_program ()
{
  # The Debian userland has no dconf; settings are to last all the same.
  [[ -z ${DATELINE_DEV_INSIDE:-} ]] || export GSETTINGS_BACKEND=keyfile
  exec "$program" "$@"
}

# take_picture FILE WIDTH HEIGHT [DOSSIER]...
take_picture ()
{
  local picture=$1 width=$2 height=$3
  shift 3
  mkdir -p "$(dirname "$picture")"
  rm -f "$picture"
  # Without a compositor GTK draws a frame round the window: some room for that.
  DATELINE_SCREEN=$((width + 40))x$((height + 40)) \
    "$in_display" "$program" --screenshot="$(realpath -m "$picture")" \
    --width="$width" --height="$height" "$@" >&2 </dev/null ||
    die 'The program failed before its first full frame.'
  [[ -s $picture ]] || die "The program ended without writing $picture"
  printf '%s\n' "$picture"
}
