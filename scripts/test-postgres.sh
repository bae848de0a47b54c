# One throw-away PostgreSQL cluster for a run of the tests. Sourced by ./test.
# shellcheck shell=bash

cluster=     # its folder while it runs

as_postgres() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# A free port below 10000: above, a client socket of the tests may take it between the look and the start.
free_port() {
    local port
    for _ in $(seq 100); do
        port=$((5500 + RANDOM % 1400))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
    return 1
}

# Starts the cluster and exports CANDOR_TEST_POSTGRES. Durability is off: the data dies with the run.
start_postgres() {
    local bin port; bin=$(postgres_bin); port=$(free_port)
    cluster=$(mktemp -d "${TMPDIR:-/tmp}/candor-postgres.XXXXXX")
    [ "$(id -u)" != 0 ] || chown postgres "$cluster"
    # From a folder that the user postgres may enter.
    cd "$cluster"
    as_postgres "$bin/initdb" -D "$cluster/data" -A trust -U candor --encoding UTF8 --locale C.UTF-8 --no-sync >"$results/initdb.log" 2>&1
    as_postgres "$bin/pg_ctl" -D "$cluster/data" -s -w -t 60 -l "$cluster/log" start -o "-p $port \
        -c listen_addresses=127.0.0.1 -c unix_socket_directories=$cluster -c max_connections=400 -c shared_buffers=128MB \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum_naptime=10s" </dev/null
    cd "$root"
    export CANDOR_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=candor;Database=postgres;Include Error Detail=true"
}

# Stops it by the process id that the server wrote down, and forgets it.
stop_postgres() {
    [ -n "$cluster" ] || return 0
    local pid; pid=$(head -1 "$cluster/data/postmaster.pid" 2>/dev/null || true)
    if [ -n "$pid" ]; then
        kill -QUIT "$pid" 2>/dev/null || true
        for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    fi
    rm -rf "$cluster"
    cluster=
}
