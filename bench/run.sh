#!/usr/bin/env bash
# Measures what the pages cost beside a bare page on the same database, and rewrites bench/RESULTS.md. About 15 minutes.
#   bench/run.sh           everything but the clinic of 100,000 clients
#   bench/run.sh --large   that too
#   bench/run.sh --checkin    only the check-ins beside bare inserts; --reminders and --scoring likewise; what they find is said, not kept
#   bench/run.sh --short   short rounds, to try out a change; not for keeping
# Wants a quiet machine, Linux, wrk, and PostgreSQL 15 or later; installs the last two with apt where they are missing.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
cd "$root"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

missing=()
command -v wrk >/dev/null || missing+=(wrk)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} with apt-get"
  sudo=(); [ "$(id -u)" = 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

dotnet build src/Kith.Host -c Release -v q --nologo
dotnet build bench/Ceiling -c Release -v q --nologo
dotnet build bench/Bench -c Release -v q --nologo

. tools/own-postgres.sh
own_postgres "$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)"
export KITH_BENCH_POSTGRES="Host=127.0.0.1;Port=$pgport;Username=kith;Database=postgres"

dotnet artifacts/bin/Bench/release/Bench.dll "$root" "$@"
