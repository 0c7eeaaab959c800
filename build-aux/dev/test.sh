# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev test: every suite in the ordinary build, then again under the address
# and undefined-behaviour sanitizers.

# test_run FOLDER MESON-TEST-ARGUMENT...: notes in $test_status whether it failed.
test_run ()
{
  local folder=$1
  shift
  say "Testing in $folder/"
  rm -f "$project/$folder"/meson-logs/testlog.*
  meson test -C "$project/$folder" --no-rebuild --print-errorlogs "$@" </dev/null ||
    test_status=1
}

test_sanitized ()
{
  export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
  export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  export LSAN_OPTIONS=suppressions=$project/build-aux/lsan.supp:print_suppressions=0
  test_run build-asan --timeout-multiplier 4 "$@"
}

verb_test ()
{
  local quick='' test_status=0 argument
  # Suites are told from names, so that 'displayless' does not look for a test.
  local -a chosen=() folders=(build)
  for argument in "$@"; do
    case $argument in
      --quick) quick=1 ;;
      checks | displayless | display) chosen+=(--suite "$argument") ;;
      *) chosen+=("$argument") ;;
    esac
  done
  [[ "$*" == checks ]] && quick=1
  [[ ! -d $project/../shared ]] || export DATELINE_SHARED
  [[ ! -d $project/../shared ]] || DATELINE_SHARED=$(realpath "$project/../shared")

  build build
  test_run build "${chosen[@]}"
  if [[ -z $quick ]]; then
    folders+=(build-asan)
    build build-asan
    # The checks read the source, which the sanitizers do not change.
    test_sanitized --no-suite checks "${chosen[@]}"
  fi
  python3 "$project/build-aux/dev/count-tests.py" "$test_status" "${folders[@]/#/$project/}"
}
