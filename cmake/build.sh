# cmake/build.sh PRESET [TARGET]: configures build/PRESET if that was never done, builds TARGET (default: all). Silent when nothing
# is to be done; shows the compiler's output only if it fails. Two builds of one folder wait for each other. Run from the project's root.
preset=$1
target=${2:-all}
mkdir -p "build/$preset" || exit 1
log=build/$preset/build.log
exec 9>"build/$preset/.lock"
flock 9
if [ ! -f "build/$preset/build.ninja" ]; then
    echo "building PSCAL ($preset) ..." >&2
    if ! cmake --preset "$preset" >"$log" 2>&1 </dev/null 9>&-; then
        cat "$log" >&2
        echo "error: cmake --preset $preset failed" >&2
        exit 1
    fi
fi
if ! cmake --build "build/$preset" --target $target -- -j"$(nproc)" >"$log" 2>&1 </dev/null 9>&-; then
    tail -n 100 "$log" >&2
    echo "error: the build of '$target' in build/$preset failed; the whole log: $log" >&2
    exit 1
fi
