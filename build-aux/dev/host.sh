# SPDX-License-Identifier: GPL-3.0-or-later
# Whether this machine itself can build, and what it lacks.

host_field ()
{
  # shellcheck disable=SC1091
  (. /etc/os-release 2>/dev/null && printf '%s' "${!1:-}")
}

at_least ()
{
  [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

# Prints one line for each thing that is missing or too old.
host_missing ()
{
  local need name version command
  for command in "${needed_commands[@]}"; do
    type -P "$command" >/dev/null || echo "the program $command"
  done
  python3 -c 'import gi, jsonschema' 2>/dev/null || echo "Python's gi and jsonschema"
  type -P pkg-config >/dev/null || return 0
  for need in "${needed_modules[@]}"; do
    read -r name version <<<"$need"
    pkg-config --atleast-version="$version" "$name" ||
      echo "$name $version or later (here: $(pkg-config --modversion "$name" 2>/dev/null || echo none))"
  done
}

# Whether the distribution carries the needed versions.
host_is_new_enough ()
{
  local id version
  id=$(host_field ID) version=$(host_field VERSION_ID)
  case $id in
    debian) [[ -z $version ]] || at_least "$version" 13 ;;
    ubuntu) at_least "$version" 25.04 ;;
    fedora) at_least "$version" 42 ;;
    *) return 1 ;;
  esac
}

as_root ()
{
  if ((EUID == 0)); then
    "$@"
  elif type -P sudo >/dev/null; then
    sudo "$@"
  else
    die "This needs the administrator: $*" "Run it as root, then start ./dev again."
  fi
}

apt_install ()
{
  local -a wanted=()
  local package
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
      wanted+=("$package")
  done
  ((${#wanted[@]})) || return 0
  say "These packages will be installed with apt-get: ${wanted[*]}"
  agreed 'Go on?' || die 'Nothing was installed.' "Install them yourself: apt-get install ${wanted[*]}"
  apt-cache show "${wanted[0]}" >/dev/null 2>&1 || as_root apt-get update >&2 ||
    say 'apt-get update had troubles; trying all the same.'
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${wanted[@]}" >&2 </dev/null ||
    die 'apt-get could not install them.' "Try 'apt-get update', then start ./dev again."
}

dnf_install ()
{
  local -a wanted=()
  local package
  for package in "$@"; do
    rpm -q --whatprovides "$package" >/dev/null 2>&1 || wanted+=("$package")
  done
  ((${#wanted[@]})) || return 0
  say "These packages will be installed with dnf: ${wanted[*]}"
  agreed 'Go on?' || die 'Nothing was installed.' "Install them yourself: dnf install ${wanted[*]}"
  as_root dnf install -y --setopt=install_weak_deps=False "${wanted[@]}" >&2 </dev/null ||
    die 'dnf could not install them.'
}

# For a distribution that is new enough but lacks packages.
host_install ()
{
  case $(host_field ID) in
    fedora) dnf_install "${dnf_packages[@]}" ;;
    *) apt_install "${apt_packages[@]}" ;;
  esac
  local missing
  missing=$(host_missing)
  [[ -z $missing ]] || die 'Still missing on this machine:' "$missing"
}
