#!/usr/bin/env bash
# Adds a migration of one name for both databases, through the real host (a design-time factory loses options).
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: tools/add-migration.sh WhatChanged}
dotnet tool restore >/dev/null
dotnet build src/Kith.Host -v q --nologo
for database in Sqlite Postgres; do
  lower=$(tr '[:upper:]' '[:lower:]' <<<"$database")
  KITH_CONNECTION="Host=127.0.0.1;Database=none" dotnet ef migrations add "$name" --no-build \
    --project "src/Kith.Storage.$database" --startup-project src/Kith.Host --context KithDb \
    -- migrate --database "$lower" --data "${TMPDIR:-/tmp}/kith-design"
done
