#!/usr/bin/env python3
"""CLike twins against the Pascal programs, in instructions: a figure that other processes on the machine do not change.

Each program runs twice under callgrind, with a small size and with size 1; what the first takes more is compared. The JIT compiles what a native
executable holds, so the modes are the interpreter and native executables."""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

import run

SCALE = 0.02
LIMIT = 1.05
MODES = {'interp': (['--no-cache', '--jit=off'], False), 'native': (['--no-cache', '--native'], True)}
TWINS = {'pascal': ('pascal/%s.pas', 'pascal'), 'clike': ('clike/%s.cl', 'clike')}


def instructions(command):
    done = subprocess.run(['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null'] + command, capture_output=True, text=True)
    found = re.search(r'Collected : (\d+)', done.stderr)
    if done.returncode != 0 or found is None:
        raise SystemExit('twins.py: %s: %s' % (' '.join(command), done.stderr[-400:]))
    return int(found.group(1))


def cost(folder, program, mode, language, binaries):
    """Instructions that the size takes more than size 1."""
    pattern, name = TWINS[language]
    source = os.path.join(run.BENCH, pattern % program.name)
    options, isBuilt = MODES[mode]
    command = [os.path.join(binaries, name)] + options + [source]
    if isBuilt:
        exe = os.path.join(folder, program.name + '_' + language)
        subprocess.run(command[:-1] + ['-o', exe, source], check=True)
        command = [exe]
    return instructions(command + [str(max(2, int(program.argument(SCALE))))]) - instructions(command + ['1'])


def main():
    p = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    p.add_argument('--bin', default=os.path.join(os.path.dirname(run.BENCH), 'build', 'release', 'bin'), help='folder of the commands')
    p.add_argument('--only', metavar='A,B', help='only these programs')
    p.add_argument('--jobs', type=int, default=2)
    options = p.parse_args()
    programs = [x for x in run.PROGRAMS if options.only is None or x.name in options.only.split(',')]
    worst = []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        cells = {(x.name, mode, language): pool.submit(cost, folder, x, mode, language, options.bin) for x in programs for mode in MODES for language in TWINS}
        print('%-14s%-8s%15s%15s%8s' % ('program', 'mode', 'Pascal', 'CLike', 'ratio'))
        for x in programs:
            for mode in MODES:
                a, b = (cells[x.name, mode, language].result() for language in TWINS)
                ratio = b / a
                print('%-14s%-8s%15d%15d%8.3f' % (x.name, mode, a, b, ratio), flush=True)
                if not 1 / LIMIT <= ratio <= LIMIT:
                    worst.append('%s %s %.3f' % (x.name, mode, ratio))
    print('FAIL  beyond %.2f: %s' % (LIMIT, ', '.join(worst)) if worst else 'pass  all within %.2f' % LIMIT)
    return 2 if worst else 0


if __name__ == '__main__':
    sys.exit(main())
