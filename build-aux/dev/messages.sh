# SPDX-License-Identifier: GPL-3.0-or-later
# What ./dev says. All of it goes to standard error: standard output belongs to
# the program that is run.

say ()
{
  printf '%s\n' "dev: $*" >&2
}

# die MESSAGE [WHAT TO DO]...
die ()
{
  printf '%s\n' "dev: $1" >&2
  shift
  (($# == 0)) || printf '     %s\n' "$@" >&2
  exit 1
}

wrong_usage ()
{
  printf '%s\n' "dev: $*" "     See './dev help'." >&2
  exit 2
}

# Asks where there is a terminal to ask at; elsewhere the answer is yes, for a
# script that calls ./dev has already decided.
agreed ()
{
  [[ -t 0 && -t 2 ]] || return 0
  local answer
  read -r -p "dev: $1 [Y/n] " answer
  [[ -z $answer || $answer == [yY]* ]]
}

# quietly LOG COMMAND...: keeps the output in LOG and shows its end on failure.
quietly ()
{
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    die "This failed: $*" "The whole output is in $log"
  fi
}
