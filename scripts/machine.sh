# What ./candor and ./test ask of the machine. Sourced by both; wants say() and $apt_log.
# shellcheck shell=bash

missing=()   # what could not be had, and what it is for

# Runs a command as root; false when there is no way to.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"
    else return 1
    fi
}

apt_lists_are_fresh=
apt_refresh() {
    [ -n "$apt_lists_are_fresh" ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >>"$apt_log" 2>&1 || true
    apt_lists_are_fresh=yes
}

# apt_install WHY PACKAGE...: installs Debian packages; notes what is missing when that fails.
apt_install() {
    local why=$1; shift
    say "Installing $* ($why) …"
    apt_refresh
    if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$apt_log" 2>&1 </dev/null; then
        missing+=("$* ($why): apt-get could not install it, see $apt_log")
        return 1
    fi
}

# .NET reads languages, sorting and time zones from ICU and does not start without it; a bare Debian has none.
need_icu() {
    [[ $(ldconfig -p 2>/dev/null) != *libicuuc* ]] || return 0
    local package
    apt_refresh
    package=$(apt-cache pkgnames libicu 2>/dev/null | grep -E '^libicu[0-9]+$' | sort -V | tail -1)
    apt_install ".NET does not start without it" "${package:-libicu-dev}" || true
}

need_dotnet() {
    command -v dotnet >/dev/null && return
    say "Candor needs the .NET 10 SDK, and there is no 'dotnet' here: see https://learn.microsoft.com/dotnet/core/install/linux"
    exit 3
}
