#!/usr/bin/env python3
"""Runs the Pascal benchmark programs once, at a small size, with and without optimisation and compares both outputs.

bench/run.py checks the full sizes against the other languages; this only keeps the programs running in every test run."""
import argparse
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SIZES = {'fib': 20, 'loops': 8, 'sieve': 1, 'matmul': 30, 'nbody': 500, 'spectralnorm': 30, 'fannkuch': 1, 'mandelbrot': 60,
         'binarytrees': 6, 'nqueens': 6, 'quicksort': 5000, 'strbuild': 5000, 'wordcount': 500, 'life': 20}


def run(pascal, options, path, size):
    done = subprocess.run([pascal, '--no-cache'] + options + [path, str(size)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60)
    return done.returncode, done.stdout, done.stderr.decode('latin-1')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--pascal', default=os.path.join(ROOT, 'build/release/bin/pascal'))
    opts = parser.parse_args()
    folder = os.path.join(ROOT, 'bench', 'pascal')
    passed = failed = 0
    for file in sorted(os.listdir(folder)):
        name, suffix = os.path.splitext(file)
        if suffix != '.pas':
            continue
        try:
            fast = run(opts.pascal, [], os.path.join(folder, file), SIZES.get(name, 10))
            plain = run(opts.pascal, ['-O0'], os.path.join(folder, file), SIZES.get(name, 10))
        except subprocess.TimeoutExpired:
            fast, plain = (None, b'', 'no end within 60 s'), None
        if fast[0] == 0 and fast[1] and fast == plain:
            passed += 1
        else:
            failed += 1
            print('FAIL bench %s: status %s, %s, %s' % (name, fast[0], 'same with -O0' if fast == plain else 'other with -O0', fast[2][-400:]))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
