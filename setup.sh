#!/bin/sh
# Installs the Debian packages that PSCAL needs to be built and tested. Does nothing (in a few ms) when all are there.
#   ./setup.sh            compilers, build tools, the unit test library
#   ./setup.sh --bench    also the peers that bench/ compares with
#   ./setup.sh --llvm     also LLVM, for native code
#   ./setup.sh --list     print the packages, install nothing
set -u

build="gcc libc6-dev cmake ninja-build pkg-config libxxhash-dev libffi-dev libedit-dev"
tests="clang check python3 zlib1g libsqlite3-0"
peers="fpc lua5.4 luajit clang-19 golang-go nodejs tcc"

# LLVM comes along with a first installation, too, if the system has a package of it; without it everything is interpreted.
llvm="llvm-19-dev llvm-18-dev llvm-17-dev llvm-16-dev llvm-15-dev"
wantsLlvm=no

usage() {
    echo "Usage: ./setup.sh [--bench] [--llvm] [--list]"
    echo "Installs the Debian packages that PSCAL needs; with --bench also the peers of the benchmarks, with --llvm also LLVM."
}

fail() {
    echo "setup.sh: error: $1" >&2
    [ $# -gt 1 ] && echo "setup.sh: $2" >&2
    exit 1
}

wanted="$build $tests"
listOnly=no
for arg in "$@"; do
    case $arg in
    --bench) wanted="$wanted $peers" ;;
    --llvm) wantsLlvm=yes ;;
    --list) listOnly=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 1 ;;
    esac
done
if [ $listOnly = yes ]; then
    printf '%s\n' $wanted
    exit 0
fi

# Another system than Debian: its packages have other names, so only look for the tools.
if ! command -v dpkg-query >/dev/null 2>&1; then
    absent=
    for tool in cc cmake ninja python3; do
        command -v $tool >/dev/null 2>&1 || absent="$absent $tool"
    done
    [ -z "$absent" ] && exit 0
    fail "this is not a Debian system; please install:$absent" "also needed: the headers of xxhash and of Check, and clang for all tests"
fi

# dpkg-query prints nothing (and fails) for packages it has never heard of.
installed=" $(dpkg-query -W -f '${db:Status-Status}=${Package} ' $wanted 2>/dev/null) "
missing=
for package in $wanted; do
    case $installed in
    *" installed=$package "*) ;;
    *) missing="$missing $package" ;;
    esac
done
hasLlvm=no
for package in $llvm; do
    [ -f "/usr/lib/${package%-dev}/include/llvm-c/LLJIT.h" ] && hasLlvm=yes
done
[ $hasLlvm = yes ] && wantsLlvm=no
[ -z "$missing" ] && [ $wantsLlvm = no ] && exit 0
[ -n "$missing" ] && [ $hasLlvm = no ] && wantsLlvm=yes

echo "setup.sh: installing:$missing$([ $wantsLlvm = yes ] && echo ' LLVM')"
command -v apt-get >/dev/null 2>&1 || fail "apt-get not found" "please install:$missing"
asRoot=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "only root can install packages, and there is no sudo" "as root, run: apt-get install$missing"
    asRoot=sudo
fi

log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
trap 'exit 130' INT TERM
apt() {
    $asRoot env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" </dev/null >"$log" 2>&1
}
install() { apt install --no-install-recommends $missing; }
# The package lists of a fresh system are absent or old; an update needs seconds, so try it without first only if there are lists.
if ! { ls /var/lib/apt/lists/*_Packages* >/dev/null 2>&1 && install; }; then
    if ! apt update; then
        cat "$log" >&2
        fail "apt-get update failed (see above): is the network there?"
    fi
    if ! install; then
        tail -n 40 "$log" >&2
        fail "apt-get could not install:$missing (see above)"
    fi
fi
if [ $wantsLlvm = yes ]; then
    for package in $llvm; do
        missing=$package
        install && hasLlvm=yes && break
    done
    [ $hasLlvm = yes ] || echo "setup.sh: note: no package of LLVM 15 to 19 could be installed; programs run without native code" >&2
fi
echo "setup.sh: done"
