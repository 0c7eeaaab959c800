# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev test: every suite in the ordinary build, then again under the address
# and undefined-behaviour sanitizers.

# test_names FOLDER MESON-TEST-ARGUMENT...: the names of the tests, one a line.
test_names ()
{
  meson test -C "$project/$1" --no-rebuild --list "${@:2}" 2>/dev/null | sed -n 's|^dateline:.* / ||p'
}

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
  local -a chosen=() names=() folders=(build)
  if [[ -d $project/../shared ]]; then
    DATELINE_SHARED=$(realpath "$project/../shared")
    export DATELINE_SHARED
  fi

  build build
  for argument in "$@"; do
    case $argument in
      --quick) quick=1 ;;
      checks | displayless | display)
        mapfile -t names < <(test_names build --suite "$argument")
        chosen+=("${names[@]}")
        ;;
      -*) wrong_usage "test does not know $argument" ;;
      *)
        [[ -n $(test_names build "$argument") ]] || wrong_usage "there is no test '$argument'"
        chosen+=("$argument")
        ;;
    esac
  done
  test_run build "${chosen[@]}"
  # The checks read the source, which the sanitizers do not change.
  if [[ -z $quick && -n $(test_names build --no-suite checks "${chosen[@]}") ]]; then
    folders+=(build-asan)
    build build-asan
    test_sanitized --no-suite checks "${chosen[@]}"
  fi
  python3 "$project/build-aux/dev/count-tests.py" "$test_status" "${folders[@]/#/$project/}"
}
