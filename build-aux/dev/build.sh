# SPDX-License-Identifier: GPL-3.0-or-later
# The build folders: build/ for work, build-asan/ with the address and
# undefined-behaviour sanitizers, build-bench/ for measuring.

build_options ()
{
  case $1 in
    build) echo "--prefix=$project/build/install" ;;
    build-asan)
      echo -Doptimization=1 -Ddebug=true -Db_sanitize=address,undefined -Db_lundef=false
      ;;
    build-bench) echo --buildtype=release "--prefix=$project/build-bench/install" ;;
  esac
}

# build_configure FOLDER
build_configure ()
{
  local folder=$project/$1
  [[ ! -f $folder/build.ninja ]] || return 0
  local -a options
  # A project path with a space must not fall apart, so no splitting by shell.
  mapfile -t options < <(build_options "$1" | sed 's/ -/\n-/g')
  rm -rf "$folder/meson-private" "$folder/meson-info"
  meson setup "$folder" "$project" "${options[@]}"
}

# build_compile FOLDER [TARGET]...
build_compile ()
{
  local folder=$1
  shift
  build_configure "$folder" || return
  ninja -C "$project/$folder" "$@"
}

# Another userland's compiler may have made the folder: then it is no use here.
build_discard_foreign ()
{
  local folder=$project/$1 mark
  mark="$(. /etc/os-release && echo "$ID ${VERSION_ID:-}") $(gcc -dumpfullversion) $(meson --version) $project"
  if [[ -d $folder && $(cat "$folder/made-by" 2>/dev/null) != "$mark" ]]; then
    say "$1/ was made by another compiler or in another place; making it anew."
    rm -rf "$folder"
  fi
  mkdir -p "$folder"
  printf '%s\n' "$mark" >"$folder/made-by"
}

# build FOLDER [TARGET]...: shows what ninja does, on standard error.
build ()
{
  build_discard_foreign "$1"
  say "Building in $1/"
  build_compile "$@" >&2 </dev/null || die "The build in $1/ failed; see above."
}

# build_quietly FOLDER [TARGET]...
build_quietly ()
{
  build_discard_foreign "$1"
  quietly "$project/$1/build.log" build_compile "$@"
}
