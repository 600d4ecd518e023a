#!/usr/bin/env bash
# Installs what the tests need, runs all of them, and ends with one line: N passed, N failed.
#   ./test.sh        everything, under 20 minutes on two cores
#   ./test.sh long   the same with a million cases for each property, ten minutes of bent files for each reader of files,
#                    and two hundred kills while people write, on each database
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
[ "${1:-}" = long ] && export CsCheck_Iter=1000000 KITH_FUZZ_SECONDS=600 KITH_KILLS=200

say() { printf '\n== %s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 2; }

command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing: install it from your system or from dot.net, then run ./test.sh again."

# PostgreSQL's server programs are often outside the path.
postgres_bin() {
  local d
  for d in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin; do
    [ -x "$d/initdb" ] && [ "$("$d/postgres" -V | grep -oE '[0-9]+' | head -1)" -ge 15 ] && { echo "$d"; return; }
  done
  command -v initdb >/dev/null && dirname "$(command -v initdb)"
}
# A real mail server to send to; the system's own Python knows it, one put in front of it may not.
mail_python() { local p; for p in /usr/bin/python3 python3; do "$p" -c "import aiosmtpd" 2>/dev/null && { echo "$p"; return; }; done; return 1; }
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

install_missing() {
  local missing=("$@") root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop "Missing: ${missing[*]}. Install them, or run ./test.sh as root or with sudo at hand."
    root=(sudo)
  fi
  say "Installing ${missing[*]} with the system's package manager"
  if command -v apt-get >/dev/null; then
    "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  elif command -v dnf >/dev/null; then
    "${root[@]}" dnf install -y -q "${missing[@]/postgresql/postgresql-server}"
  else
    stop "Missing: ${missing[*]}. This script knows apt-get and dnf; install them by hand and run it again."
  fi || stop "Installing ${missing[*]} did not work; the package manager's words are above."
}

missing=()
browser >/dev/null || missing+=(chromium)
[ -n "$(postgres_bin)" ] || missing+=(postgresql)
mail_python >/dev/null || missing+=(python3-aiosmtpd)
[ ${#missing[@]} -eq 0 ] || install_missing "${missing[@]}"
KITH_TEST_BROWSER="$(browser)" || stop "Chromium is still missing."
export KITH_TEST_BROWSER
KITH_TEST_MAIL_PYTHON="$(mail_python)" || stop "aiosmtpd, the mail server of the tests, is still missing."
export KITH_TEST_MAIL_PYTHON
bin="$(postgres_bin)"
export KITH_TEST_POSTGRES_BIN="$bin" KITH_POSTGRES_BIN="$bin"
[ -n "$bin" ] || stop "PostgreSQL 15 or later is still missing."

# One browser test holds our totals against those of LHC-Forms. Where the npm registry cannot be reached it is left out, said here; not in the long run.
leave_out=()
command -v npm >/dev/null || (install_missing npm) || true
if KITH_TEST_LFORMS="$(tools/fetch-lforms.sh)"; then export KITH_TEST_LFORMS
elif [ "${1:-}" != long ]; then
  say "LHC-Forms could not be fetched: the test that compares totals with it is left out of this run"
  leave_out=(--filter-not-class "*LhcFormsTests")
fi

# A disk of their own that a test may fill needs no right over the machine, but not every system gives one.
no_disk=()
if ! unshare -Urm true 2>/dev/null; then
  say "This system gives a program no disk of its own: the test that fills one is left out of this run"
  no_disk=(--filter-not-class "*TinyDiskTests")
fi

. tools/own-postgres.sh
own_postgres "$bin" || exit 2
say "PostgreSQL runs on 127.0.0.1:$pgport"
export KITH_TEST_POSTGRES="Host=127.0.0.1;Port=$pgport;Username=kith;Database=postgres"

say "Building"
dotnet build Kith.slnx -c Release -v q --nologo || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0
run() {
  local project=$1
  shift
  dotnet "artifacts/bin/$project/release/$project.dll" --progress off --ansi off "$@" >"artifacts/$project.log" 2>&1
  echo "$?" >"artifacts/$project.code"
}
count() {
  local project=$1 log="artifacts/$1.log" code ok bad
  say "$project"
  cat "$log"
  code=$(cat "artifacts/$project.code")
  ok=$(grep -aoE '^ *succeeded: [0-9]+' "$log" | grep -oE '[0-9]+' | tail -1)
  bad=$(grep -aoE '^ *failed: [0-9]+' "$log" | grep -oE '[0-9]+' | tail -1)
  passed=$((passed + ${ok:-0}))
  # A runner that stopped without counting, or counted nothing, is a failure too.
  if [ "$code" != 0 ] && [ "${bad:-0}" = 0 ] || [ "${ok:-0}" = 0 ]; then bad=$((${bad:-0} + 1)); fi
  failed=$((failed + ${bad:-0}))
}

# A browser waits more than it works, so its tests run beside the others.
run Kith.Browser.Tests ${leave_out[@]+"${leave_out[@]}"} &
browser_tests=$!
trap 'kill "$browser_tests" 2>/dev/null; own_postgres_leave' EXIT
for project in Kith.Clinical.Tests Kith.Statistics.Tests; do
  run "$project"
  count "$project"
done
run Kith.Web.Tests ${no_disk[@]+"${no_disk[@]}"}
count Kith.Web.Tests
wait "$browser_tests"
count Kith.Browser.Tests

echo
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
