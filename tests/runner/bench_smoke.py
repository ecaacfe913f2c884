#!/usr/bin/env python3
"""Runs the Pascal benchmark programs once, at a small size, with and without optimisation and compares both outputs; then holds the CLike twins to
the Pascal programs: the same output, and within 5 % as many steps (calls and turns of loops: these figures are exact) for the same growth.

bench/run.py and bench/threads.py check the full sizes against the other languages; this only keeps the programs running in every
test run. Lines that begin with # are measurements and may differ."""
import argparse
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SIZES = {'fib': 20, 'loops': 8, 'sieve': 1, 'matmul': 30, 'nbody': 500, 'spectralnorm': 30, 'fannkuch': 1, 'mandelbrot': 60,
         'binarytrees': 6, 'spawn_join': 2000, 'pingpong': 500, 'prodcons': 2000, 'fanin': 800, 'contention': 800, 'waiting': 500,
         'collect_parked': 20000, 'nqueens': 6, 'quicksort': 5000, 'strbuild': 5000, 'wordcount': 500, 'life': 20}
GROWS_BY_ONE = ('fib', 'binarytrees', 'nqueens')  # the others get twice the size
TWIN_TOLERANCE = 0.05
TWIN_MOST = {'binarytrees': 1.34}  # dispose of a pointer that may lead into a value is a call, dispose of a Pascal pointer an instruction


def run(pascal, options, path, size):
    done = subprocess.run([pascal, '--no-cache'] + options + [path, str(size)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60)
    output = b'\n'.join(line for line in done.stdout.split(b'\n') if not line.startswith(b'# '))
    return done.returncode, output, done.stderr.decode('latin-1')


def programs():
    """The paths of all benchmark programs in Pascal."""
    for folder in ('bench/pascal', 'bench/threads/pascal'):
        for file in sorted(os.listdir(os.path.join(ROOT, folder))):
            if file.endswith('.pas'):
                yield os.path.join(ROOT, folder, file)


def stepsOf(command, path, size):
    """What the program wrote, and its steps."""
    done = subprocess.run([command, '--no-cache', '--jit=off', '--stats', path, str(size)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60)
    found = re.search(rb'stats: steps (\d+)', done.stderr)
    return done.stdout, int(found.group(1)) if done.returncode == 0 and found else None


def twinProblem(pascal, clike, name):
    """What is wrong with the CLike twin of that program, or None."""
    growth = []
    small = SIZES[name]
    for size in (small, small + 1 if name in GROWS_BY_ONE else 2 * small):
        text, steps = stepsOf(pascal, os.path.join(ROOT, 'bench/pascal', name + '.pas'), size)
        twinText, twinSteps = stepsOf(clike, os.path.join(ROOT, 'bench/clike', name + '.cl'), size)
        if steps is None or twinSteps is None or text != twinText:
            return 'fails or writes something else, size %d' % size
        growth.append((steps, twinSteps))
    (a, c), (b, d) = growth
    ratio = (d - c) / (b - a) if b > a else 0
    if 1 - TWIN_TOLERANCE <= ratio <= TWIN_MOST.get(name, 1 + TWIN_TOLERANCE):
        return None
    return '%d steps more for the larger size, %d in Pascal' % (d - c, b - a)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--pascal', default=os.path.join(ROOT, 'build/release/bin/pascal'))
    opts = parser.parse_args()
    passed = failed = 0
    for path in programs():
        name = os.path.splitext(os.path.basename(path))[0]
        try:
            fast = run(opts.pascal, [], path, SIZES.get(name, 10))
            plain = run(opts.pascal, ['-O0'], path, SIZES.get(name, 10))
        except subprocess.TimeoutExpired:
            fast, plain = (None, b'', 'no end within 60 s'), None
        if fast[0] == 0 and fast[1] and fast == plain:
            passed += 1
        else:
            failed += 1
            print('FAIL bench %s: status %s, %s, %s' % (name, fast[0], 'same with -O0' if fast == plain else 'other with -O0', fast[2][-400:]))
    clike = os.path.join(os.path.dirname(os.path.abspath(opts.pascal)), 'clike')
    for file in sorted(os.listdir(os.path.join(ROOT, 'bench/clike'))):
        name, suffix = os.path.splitext(file)
        if suffix != '.cl':
            continue
        problem = twinProblem(opts.pascal, clike, name)
        passed, failed = (passed, failed + 1) if problem else (passed + 1, failed)
        if problem:
            print('FAIL bench twin %s: %s' % (name, problem))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
