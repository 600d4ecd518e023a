# Sourced. A PostgreSQL of our own on loopback, set as it comes, gone when the script that asked for it ends.
#   own_postgres BIN   BIN holds initdb and pg_ctl; afterwards its port is in $pgport. Answers 1 and says why when there is none.
own_postgres() {
  pgbin=$1
  pgwork="$(mktemp -d "${TMPDIR:-/tmp}/kith-pg.XXXXXX")"
  trap own_postgres_leave EXIT
  # It refuses to run as root, so root lends the folder to the user postgres.
  [ "$(id -u)" != 0 ] || chown postgres "$pgwork"
  own_postgres_as "$pgbin/initdb" -D "$pgwork/data" -U kith --auth=trust --encoding=UTF8 --locale=C >/dev/null ||
    { echo "PostgreSQL could not be set up." >&2; return 1; }
  local try
  for try in 1 2 3 4 5; do
    # Below the ports that Linux hands out by itself; another, where somebody has that one already.
    pgport=$((20000 + RANDOM % 12000))
    own_postgres_as "$pgbin/pg_ctl" -D "$pgwork/data" -w -l "$pgwork/log" \
      -o "-p $pgport -c listen_addresses=127.0.0.1 -c unix_socket_directories='$pgwork' -c max_connections=200" start >/dev/null 2>&1 && return 0
  done
  cat "$pgwork/log" >&2
  echo "PostgreSQL could not be started." >&2
  return 1
}

own_postgres_as() {
  if [ "$(id -u)" = 0 ]; then (cd "$pgwork" && runuser -u postgres -- "$@"); else "$@"; fi
}

own_postgres_leave() {
  own_postgres_as "$pgbin/pg_ctl" -D "$pgwork/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$pgwork"
}
