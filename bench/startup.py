#!/usr/bin/env python3
"""Measures process start to exit of `hello, world`: from source, from the compile cache, and from a .pbc file.

Prints the smallest wall time of 100 runs and the largest resident size of any run. /bin/true shows what starting any
process costs here; Lua is there for comparison.
"""
import argparse
import os
import shutil
import sys
import tempfile

from measure import ROOT, Launcher, RunFailure

HELLO = "program Hello;\nbegin\n  writeln('Hello, world');\nend.\n"
GREETING = b'Hello, world\n'


def measure(launcher, command, runs, greets):
    """Returns (least wall ms, largest resident KB) over the runs; insists on the right output if it greets."""
    launcher.run(command, 10)  # fills the caches
    cost = launcher.run(command, 60, runs)
    if greets and cost.output != GREETING * runs:
        raise RunFailure(f'printed {cost.output[:80]!r}')
    return cost.wallMs, cost.peakKb


def main(argv):
    p = argparse.ArgumentParser(description='Start-up time and size of hello, world.')
    p.add_argument('--runs', type=int, default=100, metavar='N')
    p.add_argument('--pscal', default=os.path.join(ROOT, 'build/release/bin/pascal'), metavar='PATH')
    p.add_argument('--pscalvm', default='', metavar='PATH', help='default: beside pascal')
    p.add_argument('--gate', action='store_true', help='exit status 2 if a limit is missed or was not measured')
    o = p.parse_args(argv)
    pscal = shutil.which(o.pscal)
    vm = shutil.which(o.pscalvm or os.path.join(os.path.dirname(o.pscal), 'pscalvm'))
    lua = shutil.which('lua5.4')
    status = 0
    launcher = Launcher()
    with tempfile.TemporaryDirectory() as home:
        os.environ['HOME'] = home  # a compile cache of our own
        os.environ.pop('XDG_CACHE_HOME', None)
        source, pbc, luaSource = (os.path.join(home, f) for f in ('hello.pas', 'hello.pbc', 'hello.lua'))
        with open(source, 'w') as f:
            f.write(HELLO)
        with open(luaSource, 'w') as f:
            f.write('print("Hello, world")\n')
        if pscal and vm:
            try:
                launcher.run([pscal, '--no-cache', '-o', pbc, source], 10)
            except RunFailure as e:
                print(f'cannot make hello.pbc: {e}')
                status = 1
        cases = [  # label, command, limit in ms, limit in KB
            ('source', [pscal, '--no-cache', source], 4.0, 8192),
            ('cache', [pscal, source], 4.0, 8192),
            ('.pbc', [vm, pbc], 2.0, 8192),
            ('lua5.4', [lua, luaSource], None, None),
            ('/bin/true', ['/bin/true'], None, None),
        ]
        for label, command, limitMs, limitKb in cases:
            if not command[0]:
                print(f'{label:10s} skipped: no such command')
                status = max(status, 2 if o.gate and limitMs else 0)
                continue
            try:
                wall, peak = measure(launcher, command, o.runs, label != '/bin/true')
            except RunFailure as e:
                print(f'{label:10s} FAILED: {e}')
                status = 1
                continue
            verdict = ''
            if limitMs:
                good = wall < limitMs and peak < limitKb
                verdict = f"{'pass' if good else 'FAIL'} (< {limitMs:g} ms, < {limitKb // 1024} MB)"
                if not good and o.gate and status == 0:
                    status = 2
            print(f'{label:10s} {wall:7.2f} ms  {peak / 1024:6.1f} MB  {verdict}'.rstrip())
    return status


if __name__ == '__main__':
    try:
        sys.exit(main(sys.argv[1:]))
    except RunFailure as e:
        sys.exit(f'startup.py: {e}')
