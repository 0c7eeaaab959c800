# SPDX-License-Identifier: GPL-3.0-or-later
# One function for each verb of ./dev; they run inside the build environment.

usage ()
{
  cat <<'EOF'
Usage: ./dev VERB [ARGUMENT...]

  run [FILE]        build the program and open it; without a display it is
                    opened in a virtual one and a picture of it is written
      --shot=PNG    write a picture of the first full frame, wherever it runs
      --size=WxH    the window's size in the picture (1280x800)
      --dark  --high-contrast  --lang=LANGUAGE
                    how it looks, and in which language (such as ko or ru)
  test [WHAT...]    build, also with sanitizers, and run every test, or only
                    the suites (checks, displayless, display) and tests named
      --quick       leave the sanitizers out
  bench [SIZE...]   build for release, measure, and print as TSV: name, value,
                    unit, budget, renderer; sizes are events (100, 1k, 10k,
                    100k, 1m; 100k if none is given), or half as many
                    quotations (such as 50k)
      --only=GROUP,...
                    program (open, parse, filter, memory), timeline, map (each
                    event at a place of its own), quotes, table or
                    anchor alone
      --renderer=NAME
                    draw with cairo (the default), ngl or vulkan
  cli ARG...        run dateline-cli
  shell [COMMAND]   run a command, or open a shell, in the build environment
  help              print this

What is missing is set up on the way: distribution packages where those are
new enough, else a Debian userland in ~/.cache/dateline.
EOF
}

verb_run ()
{
  local shot='' size=1280x800 language=''
  local -a files=()
  while (($#)); do
    case $1 in
      --shot=?*) shot=${1#*=} ;;
      --size=?*) size=${1#*=} ;;
      --lang=?*) language=${1#*=} ;;
      --dark) export ADW_DEBUG_COLOR_SCHEME=prefer-dark ;;
      --high-contrast) export ADW_DEBUG_HIGH_CONTRAST=1 ;;
      --) shift; files+=("$@"); break ;;
      -*) wrong_usage "run does not know $1" ;;
      *) files+=("$1") ;;
    esac
    shift
  done
  [[ $size =~ ^([0-9]+)x([0-9]+)$ ]] || wrong_usage "$size is not a size such as 1280x800"
  local width=${BASH_REMATCH[1]} height=${BASH_REMATCH[2]}
  [[ -z $language ]] || use_language "$language"
  local program
  install_program
  if [[ -n $shot ]]; then
    take_picture "$shot" "$width" "$height" "${files[@]}"
  elif [[ -n ${WAYLAND_DISPLAY:-}${DISPLAY:-} ]]; then
    open_program "${files[@]}"
  else
    say 'There is no display here: opening in a virtual one, for a picture.'
    take_picture "$project/build/dateline.png" "$width" "$height" "${files[@]}"
  fi
}

verb_cli ()
{
  build_quietly build src/cli/dateline-cli
  export DATELINE_LOCALEDIR=$project/build/po
  exec "$project/build/src/cli/dateline-cli" "$@"
}

verb_bench ()
{
  build_quietly build-bench src/app/dateline tests/bench/dateline-bench data/gschemas.compiled
  export DATELINE_DATADIR=$project/data GSETTINGS_SCHEMA_DIR=$project/build-bench/data
  export DATELINE_PROGRAM=$project/build-bench/src/app/dateline
  exec "$in_display" "$project/build-bench/tests/bench/dateline-bench" "$@"
}

verb_shell ()
{
  (($#)) || exec bash
  exec "$@"
}
