# Installs what the tests need and this machine lacks, saying what and why. Sourced by ./test; wants $root and $tools.
# shellcheck shell=bash

missing=()   # what could not be had, for the last lines of ./test

say() { printf '%s\n' "$*"; }

# Runs a command as root; false when there is no way to.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
    else return 1
    fi
}

apt_lists_are_fresh=
apt_refresh() {
    [ -n "$apt_lists_are_fresh" ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >>"$tools/apt.log" 2>&1 || true
    apt_lists_are_fresh=yes
}

# apt_install WHY PACKAGE...: installs Debian packages; notes what is missing when that fails.
apt_install() {
    local why=$1; shift
    say "Installing $* ($why) …"
    apt_refresh
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$tools/apt.log" 2>&1 </dev/null; then
        missing+=("$* ($why): apt-get could not install it, see $tools/apt.log")
        return 1
    fi
}

postgres_bin() { find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1; }

chromium_path() { command -v chromium || command -v chromium-browser || command -v google-chrome-stable || command -v google-chrome || true; }

need_icu() {
    [[ $(ldconfig -p 2>/dev/null) != *libicuuc* ]] || return 0
    local package
    apt_refresh
    package=$(apt-cache pkgnames libicu 2>/dev/null | grep -E '^libicu[0-9]+$' | sort -V | tail -1)
    apt_install "languages, sorting and time zones" "${package:-libicu-dev}" || true
}

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
            echo "deb http://deb.debian.org/debian bookworm-backports main" |
                as_root tee /etc/apt/sources.list.d/bookworm-backports.list >/dev/null || true
            apt_lists_are_fresh=
        fi
    fi
    apt_install "Mastodon tests talk to a real server" "${from[@]}" snac2 || true
}

# Every folder of tests/fixtures with an install.sh installs itself into its own folder below $tools.
install_fixtures() {
    local script name
    for script in "$root"/tests/fixtures/*/install.sh; do
        [ -f "$script" ] || continue
        name=$(basename "$(dirname "$script")")
        # A changed script or package list installs again.
        local mark; mark=$(cat "$(dirname "$script")"/* 2>/dev/null | sha256sum | cut -c1-16)
        [ "$(cat "$tools/$name.installed" 2>/dev/null)" = "$mark" ] && continue
        say "Installing the $name servers from npm (tests talk to real networks; two minutes at most, once) …"
        if bash "$script" "$tools/$name" >"$tools/$name.log" 2>&1 </dev/null; then
            echo "$mark" >"$tools/$name.installed"
        else
            missing+=("$name servers: the installation failed, see $tools/$name.log")
        fi
    done
}

install_test_tools() {
    need_postgres
    need_chromium
    need_node
    need_snac
    install_fixtures
}
