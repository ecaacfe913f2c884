#!/usr/bin/env python3
"""Tests of the commands as a user meets them: options, bad files, broken pipes, signals, cache, limits, sizes.

    tests/cli/cli_tests.py [--bin build/release/bin] [--filter TEXT] [--list]
Each case has a name; a failed one runs alone with --filter. See harness.py, and commands.py, runtime_errors.py, limits.py, ladders.py,
outside.py, terminal.py, units.py, bytecode.py, installed.py, native.py, front_ends.py for the tables."""
import argparse
import concurrent.futures
import os
import sys

import bytecode
import commands
import front_ends
import installed
import ladders
import limits
import native
import outside
import runtime_errors
import sessions
import terminal
import units
from harness import Settings


def main():
    parser = argparse.ArgumentParser(description='Tests the commands.')
    parser.add_argument('--bin', default=Settings.bin, help='folder of the commands')
    parser.add_argument('--filter', action='append', default=[], help='only cases whose name contains this')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--slow', action='store_true', help='sanitizer build: longer time limits, no memory limits')
    parser.add_argument('--list', action='store_true')
    opts = parser.parse_args()
    Settings.bin = os.path.abspath(opts.bin)
    Settings.isSlow = opts.slow
    cases = [case for module in (commands, runtime_errors, limits, sessions, outside, terminal, units, bytecode, installed, ladders, native, front_ends) for case in module.cases()
             if not opts.filter or any(f in case.name for f in opts.filter)]
    if opts.list:
        for case in cases:
            print(case.name)
        return 0
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(max(1, opts.jobs)) as pool:
        for case, problem in zip(cases, pool.map(lambda c: c.run(), cases)):
            if problem is not None:
                failed += 1
                print('FAIL cli %s: %s' % (case.name, problem), flush=True)
    print('%d passed, %d failed' % (len(cases) - failed, failed))
    return 1 if failed or not cases else 0


if __name__ == '__main__':
    sys.exit(main())
