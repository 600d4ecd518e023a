#!/usr/bin/env bash
# Makes the first migration anew for both databases. Only before the first release; afterwards: tools/add-migration.sh NAME.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf src/Kith.Storage.Sqlite/Migrations src/Kith.Storage.Postgres/Migrations
exec tools/add-migration.sh Start
