# SPDX-License-Identifier: GPL-3.0-or-later
# A Debian userland in the cache directory, for machines whose own libraries
# are too old, and the way into it.

root_suite=trixie
root_cache=${XDG_CACHE_HOME:-$HOME/.cache}/dateline
root_locales=(en_US de_DE ko_KR ru_RU ar_EG)

# A change of this recipe makes another root; clones with the same share one.
root_key ()
{
  {
    echo "$root_suite $(uname -m) $((EUID == 0))"
    printf '%s\n' "${apt_packages[@]}" "${root_packages[@]}" "${root_locales[@]}"
    declare -f root_bootstrap root_finish_script
  } | sha256sum | cut -c 1-12
}

root_ensure_tools ()
{
  local -a tools=(mmdebstrap bubblewrap)
  ((EUID == 0)) || tools+=(uidmap)
  if ! type -P mmdebstrap >/dev/null || ! type -P bwrap >/dev/null; then
    type -P apt-get >/dev/null ||
      die 'This machine lacks what is needed to build:' "$(host_missing)" \
        "Install that, or 'mmdebstrap' and 'bubblewrap' with which ./dev unpacks a Debian userland."
    [[ $(host_field ID) == debian ]] || tools+=(debian-archive-keyring)
    say "This machine's libraries are too old to build here, so a Debian userland is unpacked instead."
    apt_install "${tools[@]}"
  fi
  ((EUID == 0)) || bwrap --ro-bind / / true 2>/dev/null ||
    die 'This user may not make namespaces, which bubblewrap needs.' \
      'Run ./dev as root, or allow it: sysctl kernel.unprivileged_userns_clone=1' \
      '(on Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0)'
}

# Run with the new root as its first argument, before it is packed.
root_finish_script ()
{
  local locale
  for locale in "${root_locales[@]}"; do
    printf 'chroot "$1" localedef -i %s -f UTF-8 %s.UTF-8\n' "$locale" "$locale"
  done
  # bwrap puts the host's own over these, so they have to be there as files.
  printf '%s\n' \
    'rm -f "$1/etc/resolv.conf" "$1/etc/machine-id"' \
    'touch "$1/etc/resolv.conf" "$1/etc/hosts"' \
    'chroot "$1" dbus-uuidgen > "$1/etc/machine-id"'
}

# root_bootstrap DIRECTORY
root_bootstrap ()
{
  local include script=$1.finish
  local -a mirror=()
  include=$(IFS=,; echo "${apt_packages[*]},${root_packages[*]}")
  { echo 'set -e'; root_finish_script; } >"$script"
  # On Debian, mmdebstrap follows the host's own mirror.
  [[ $(host_field ID) == debian ]] || mirror=(http://deb.debian.org/debian)
  local -a command=(
    mmdebstrap --variant=essential --include="$include"
    --aptopt='Acquire::Check-Valid-Until "false"'
    --aptopt='APT::Install-Recommends "false"'
    --aptopt='Acquire::Retries "3"'
    --dpkgopt='path-exclude=/usr/share/man/*'
    --dpkgopt='path-exclude=/usr/share/info/*'
    --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-include=/usr/share/doc/*/copyright'
    --customize-hook="sh $(printf %q "$script") \"\$1\""
  )
  if ((EUID == 0)); then
    "${command[@]}" --mode=root "$root_suite" "$1" "${mirror[@]}"
  else
    # Through tar, so that the files are the user's own and can be deleted.
    mkdir "$1"
    "${command[@]}" --mode=unshare --skip=output/dev --format=tar "$root_suite" - "${mirror[@]}" |
      tar --extract --directory "$1" --no-same-owner
  fi
}

root_make ()
{
  local root=$1 partial=$1.partial log=$1.log
  # Whoever holds the lock is alone: what lies here half made is nobody's.
  rm -rf "$partial"
  say "Unpacking a Debian $root_suite userland into $root"
  say 'It takes 1.5 GB and some minutes, once; clones of the project share it.'
  if ! root_bootstrap "$partial" 2>&1 </dev/null | tee "$log" | sed -un 's/^I: /       /p' >&2; then
    tail -n 20 "$log" >&2
    rm -rf "$partial" "$partial.finish"
    die 'The userland could not be unpacked.' \
      "The whole output is in $log" \
      'Is the network up, and are 3 GB free there? Then start ./dev again.'
  fi
  mv "$partial" "$root"
  rm -f "$partial.finish"
  local other
  for other in "$root_cache"/root-????????????; do
    [[ $other == "$root" ]] || say "An older one is left from before; delete it with: rm -rf $other"
  done
}

# Sets $root to the userland's directory, making it where it is not there yet.
root_ensure ()
{
  root=$root_cache/root-$(root_key)
  [[ ! -d $root ]] || return 0
  root_ensure_tools
  mkdir -p "$root_cache"
  local lock
  exec {lock}>"$root_cache/lock"
  if ! flock --nonblock "$lock"; then
    say 'Another ./dev is setting up; waiting for it.'
    flock "$lock"
  fi
  [[ -d $root ]] || root_make "$root"
  exec {lock}>&-
}

# Fills $binds: what of the host is seen in the root. All folders that are not
# the system's keep their place, so that any path means the same inside.
root_collect_binds ()
{
  local top path
  binds=()
  for top in /*; do
    case ${top#/} in
      bin | boot | dev | etc | lib* | lost+found | proc | run | sbin | snap | sys | usr | var) continue ;;
    esac
    [[ -d $top && ! -L $top && -r $top && -x $top ]] && binds+=(--bind "$top" "$top")
  done
  for path in "$HOME" "$(dirname "$project")" "$PWD"; do
    path=$(realpath "$path")
    case $path in
      /var/?* | /run/?*) binds+=(--bind "$path" "$path") ;;
    esac
  done
}

# What the host's own session sets and another userland must not see.
root_clean_environment ()
{
  unset LD_LIBRARY_PATH LD_PRELOAD PKG_CONFIG_PATH PYTHONPATH PYTHONHOME VIRTUAL_ENV \
    GI_TYPELIB_PATH GIO_EXTRA_MODULES GIO_MODULE_DIR GTK_PATH GTK_MODULES GTK_THEME \
    GSETTINGS_SCHEMA_DIR GDK_PIXBUF_MODULE_FILE FONTCONFIG_FILE FONTCONFIG_PATH CC CXX
  export PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
  export XDG_DATA_DIRS=/usr/local/share:/usr/share
  export XDG_CONFIG_DIRS=/etc/xdg
  export DATELINE_DEV_INSIDE=1
}

# root_enter COMMAND...: does not come back.
root_enter ()
{
  local -a binds account=() runtime
  root_collect_binds
  if ((EUID == 0)); then
    # As root the namespace keeps root's rights, which a sandbox inside needs.
    account=(--cap-add ALL)
  fi
  if [[ -d ${XDG_RUNTIME_DIR:-} ]]; then
    runtime=(--bind "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
  else
    runtime=(--perms 0700 --dir "/run/user/$EUID" --setenv XDG_RUNTIME_DIR "/run/user/$EUID")
  fi
  root_clean_environment
  # /proc and /dev are bound whole: under a masked /proc, flatpak's own
  # sandbox could not mount its own.
  exec bwrap --die-with-parent \
    --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc \
    --symlink usr/bin /bin --symlink usr/sbin /sbin \
    --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
    --dev-bind /proc /proc --dev-bind /dev /dev --ro-bind /sys /sys \
    --dir /run --dir /var/tmp --dir /var/lib/xkb \
    --ro-bind "$root/var/cache/fontconfig" /var/cache/fontconfig \
    --ro-bind-try "$(realpath /etc/resolv.conf)" /etc/resolv.conf \
    --ro-bind-try /etc/hosts /etc/hosts \
    --ro-bind-try /etc/passwd /etc/passwd --ro-bind-try /etc/group /etc/group \
    --bind-try /run/dbus /run/dbus \
    "${binds[@]}" "${runtime[@]}" "${account[@]}" \
    --chdir "$PWD" -- "$@"
}
