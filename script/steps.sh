# Steps with their durations, and the programs that tests need. script/check, script/test and
# script/test-all source this file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Everything that a run writes outside of the target folder. It is removed at the end.
scratch=$(mktemp -d)
step_name=
step_rows=()

# Sets `processor_seconds` to the seconds of this shell and of all its finished children.
count_processor_seconds() {
  times >"$scratch/times"
  processor_seconds=$(awk '{ for (i = 1; i <= 2; i++) { split($i, part, /[ms]/); sum += part[1] * 60 + part[2] } }
    END { printf "%d", sum }' "$scratch/times")
}

# Begins a step, and ends the one before.
step() {
  end_step
  step_name=$1
  count_processor_seconds
  step_began=$SECONDS step_processor_began=$processor_seconds
  printf '\n== %s\n' "$step_name"
}

# Ends a step and prints its duration. The argument is a remark for the table.
end_step() {
  [ -n "$step_name" ] || return 0
  count_processor_seconds
  local row
  printf -v row '%5d s %5d s  %s' $((SECONDS - step_began)) $((processor_seconds - step_processor_began)) "$step_name${1:-}"
  step_rows+=("$row")
  printf -- '-- %s: %d s\n' "$step_name${1:-}" $((SECONDS - step_began))
  step_name=
}

# Prints the table of all steps, also when one of them failed, and removes what was written.
finish() {
  local code=$?
  local remark=
  [ "$code" = 0 ] || remark=" (failed)"
  end_step "$remark"
  count_processor_seconds
  printf '\n  time     CPU  step\n'
  printf '%s\n' "${step_rows[@]}"
  printf '%5d s %5d s  in all\n' "$SECONDS" "$processor_seconds"
  rm -rf "$scratch"
  exit "$code"
}
trap finish EXIT

# Runs apt-get as root, with sudo where that is needed.
install_debian() {
  local sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null </dev/null
}

# Prints the path of the first program that is installed. Installs the package of the first one's name if none is.
program() {
  command -v "$@" | head -n 1 | grep . || { install_debian "$1" && command -v "$1"; }
}
