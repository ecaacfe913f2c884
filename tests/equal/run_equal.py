#!/usr/bin/env python3
"""Compares the tiers on random programs (generate.py): interpreter, everything native, in lock step, low random thresholds, and native executables, with equal output, messages, exit
status and number of steps. Ends with a count.

    tests/equal/run_equal.py [--bin build/release/bin] [--count 200] [--seed N] [--keep DIR]
One program alone: --seed N --count 1; --print shows its source."""
import argparse
import concurrent.futures
import os
import random
import subprocess
import sys
import tempfile

from generate import generate

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STEPS_MAX = 3000000


def run(pascal, path, options):
    command = [pascal, '--no-cache', '--stats', '--fuel=%d' % STEPS_MAX] + options + [path]
    if '--native' in options:
        program = path[:-4]
        made = subprocess.run(command[:-1] + ['-o', program, path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
        if made.returncode != 0:
            return made.returncode, made.stdout, made.stderr.decode('latin-1')
        command = [program]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)
    except subprocess.TimeoutExpired:
        return ('timeout',)
    err = done.stderr.decode('latin-1')
    lines = [line.split(',')[0] if line.startswith('stats:') else line for line in err.split('\n')]
    return done.returncode, done.stdout, '\n'.join(lines)


def check(opts, seed, folder):
    """(status, text): 'ok', 'invalid' (the generator's mistake) or 'different'."""
    path = os.path.join(folder, 'p%d.pas' % seed)
    with open(path, 'w') as f:
        f.write(generate(seed))
    pascal = os.path.join(opts.bin, 'pascal')
    choice = random.Random(seed)
    first = run(pascal, path, ['--jit=off'])
    level = '--jit-level=%d' % choice.choice((0, 0, 0, 0, 1, 2))
    ways = [[choice.choice(('--jit=always', '--jit=check')), level]]
    if choice.random() < 0.5:
        ways = [['--jit-threshold=%d' % choice.choice((1, 3, 10, 40, 200)), '--jit-wait', level]]
    if choice.random() < 0.05:
        ways = [['--native']]
    if choice.random() < 0.02:
        ways.append(['--jit=always', '--gc-stress'])
    if first[0] == 1 and ': error:' in first[2]:
        return 'invalid', first[2][:300]
    for options in ways:
        other = run(pascal, path, options)
        if '--gc-stress' in options and other[:2] == first[:2]:
            continue
        if other != first:
            return 'different', '%s\n  interpreter: %r\n  native:      %r' % (' '.join(options), first, other)
    os.unlink(path)
    if ways[0] == ['--native']:
        os.unlink(path[:-4])
    return 'ok', ''


def main():
    parser = argparse.ArgumentParser(description='Compares the tiers on random programs.')
    parser.add_argument('--bin', default=os.path.join(ROOT, 'build', 'release', 'bin'))
    parser.add_argument('--count', type=int, default=200)
    parser.add_argument('--seed', type=int, default=None, help='of the first program (default: random)')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--keep', default='', help='folder for the programs that differ')
    parser.add_argument('--print', action='store_true', help='only show the source of --seed')
    opts = parser.parse_args()
    start = opts.seed if opts.seed is not None else random.SystemRandom().randrange(1 << 30)
    if opts.print:
        print(generate(start), end='')
        return 0
    passed = failed = invalid = 0
    with tempfile.TemporaryDirectory() as work, concurrent.futures.ThreadPoolExecutor(opts.jobs) as pool:
        folder = opts.keep or work
        os.makedirs(folder, exist_ok=True)
        for seed, (status, text) in zip(range(start, start + opts.count), pool.map(lambda s: check(opts, s, folder), range(start, start + opts.count))):
            passed += status == 'ok'
            failed += status == 'different'
            invalid += status == 'invalid'
            if status != 'ok':
                print('FAIL equal %s program, seed %d: %s' % (status, seed, text), flush=True)
    print('%d passed, %d failed' % (passed, failed + invalid))
    return 1 if failed or invalid else 0


if __name__ == '__main__':
    sys.exit(main())
