# Installs what the tests need and this machine lacks, saying what and why. Sourced by ./test; wants $root, $tools, $results and scripts/machine.sh.
# shellcheck shell=bash

postgres_bin() { find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1; }

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome-stable || command -v google-chrome || true; }

need_postgres() {
    [ -n "$(postgres_bin)" ] || apt_install "data tests run on PostgreSQL as well as on SQLite" postgresql || true
}

need_chromium() {
    [ -n "$(chromium_path)" ] || apt_install "browser journeys" chromium fonts-liberation fonts-noto-color-emoji || true
    # Ubuntu's package of that name only points to a snap, which does not run in a container.
    [ -n "$(chromium_path)" ] || missing+=("Chromium (browser journeys): install it or Google Chrome by hand")
}

need_node() {
    command -v npm >/dev/null || apt_install "real network servers come as npm packages" nodejs npm || true
}

# A Mastodon-compatible server in one small program: in Debian since 13, in the backports of 12.
need_snac() {
    command -v snac >/dev/null && return
    local from=()
    # shellcheck source=/dev/null
    if [ "$(. /etc/os-release && echo "${VERSION_CODENAME:-}")" = bookworm ]; then
        from=(-t bookworm-backports)
        if ! grep -rqs bookworm-backports /etc/apt/sources.list /etc/apt/sources.list.d; then
            say "Adding the package source bookworm-backports (snac2 comes from there) …"
            # From the same mirror as the rest of the machine.
            echo "deb $(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Identifier: Packages' | awk '$2 == "bookworm" { print $1; exit }') bookworm-backports main" |
                as_root tee /etc/apt/sources.list.d/bookworm-backports.list >/dev/null || true
            apt_lists_are_fresh=
        fi
    fi
    apt_install "Mastodon tests talk to a real server" "${from[@]}" snac2 || true
}

# Every folder of tests/fixtures with an install.sh brings its servers into $tools/NAME, and answers at once when they are there.
install_fixtures() {
    local script name
    command -v npm >/dev/null || return 0
    for script in "$root"/tests/fixtures/*/install.sh; do
        [ -f "$script" ] || continue
        name=$(basename "$(dirname "$script")")
        [ -d "$tools/$name" ] || say "Installing the $name servers from npm (tests talk to real networks; once, about two minutes) …"
        "$script" "$tools/$name" >"$results/$name.install.log" 2>&1 </dev/null ||
            missing+=("$name servers: the installation failed, see $results/$name.install.log")
    done
}

install_test_tools() {
    need_postgres
    need_chromium
    need_node
    need_snac
    install_fixtures
}
