#!/usr/bin/env bash
# A throw-away PostgreSQL for the server tests, on 127.0.0.1 only.
#   .ci/postgres.sh start DIR PORT   makes a cluster in the new folder DIR, starts it, prints its DATABASE_URL
#   .ci/postgres.sh stop DIR         stops it (the folder stays, for its log)
set -euo pipefail

usage() {
  sed -n '2,4p' "$0" >&2
  exit 2
}

# initdb and the server refuse to run as root.
as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

find_tool() {
  command -v "$1" || ls -1 /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | sort -V | tail -n 1 | grep . || {
    echo "postgres.sh: no $1 in PATH or /usr/lib/postgresql/*/bin: install the PostgreSQL server" >&2
    return 1
  }
}

case "${1:-}" in
  start)
    [ $# = 3 ] || usage
    initdb=$(find_tool initdb)
    pg_ctl=$(find_tool pg_ctl)
    mkdir -p "$2"
    dir=$(cd "$2" && pwd -P)
    [ -z "$(ls -A "$dir")" ] || {
      echo "postgres.sh: $dir is not empty" >&2
      exit 1
    }
    [ "$(id -u)" != 0 ] || chown postgres "$dir"
    # The owner may have no right to stand in the folder that this was called from.
    cd /
    as_owner "$initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C >"$dir/initdb.log" 2>&1 || {
      cat "$dir/initdb.log" >&2
      exit 1
    }
    as_owner "$pg_ctl" -D "$dir/data" -l "$dir/server.log" -w -t 60 \
      -o "-c listen_addresses=127.0.0.1 -c port=$3 -c unix_socket_directories='$dir'" start >/dev/null || {
      cat "$dir/server.log" >&2
      exit 1
    }
    echo "postgres://postgres@127.0.0.1:$3/postgres"
    ;;
  stop)
    [ $# = 2 ] || usage
    pg_ctl=$(find_tool pg_ctl)
    dir=$(cd "$2" && pwd -P)
    cd /
    as_owner "$pg_ctl" -D "$dir/data" -w -t 60 -m fast stop >/dev/null
    ;;
  *) usage ;;
esac
