#!/usr/bin/env python3
"""Looks for the planted bugs under the deterministic scheduler, seed after seed; then replays the seed that found one.

A program passes if its bug shows within --limit seeds and then again in each replay with the same output, and if it does not show under every seed.
Ends with a count."""
import argparse
import concurrent.futures
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def run(opts, path, seed):
    """(status, output, messages) of one run; a run that does not end counts as status 'timeout'."""
    try:
        done = subprocess.run([opts.pascal, '--sched=seed:%d' % seed] + opts.extra.split() + [path], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=opts.timeout)
        return done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired:
        return 'timeout', b'', b''


def isOk(result):
    return result[0] == 0 and result[1] == b'ok\n'


def search(opts, name):
    """(seed or None, problem or None)"""
    path = os.path.join(HERE, 'planted', name)
    for seed in range(1, opts.limit + 1):
        found = run(opts, path, seed)
        if isOk(found):
            continue
        if found[0] not in (1, 2):
            return seed, 'status %s: %s' % (found[0], found[2].decode('utf-8', 'replace')[-800:])
        for _ in range(opts.replays):
            if run(opts, path, seed) != found:
                return seed, 'the same seed gave another run'
        if seed == 1 and not any(isOk(run(opts, path, other)) for other in range(2, opts.limit + 1)):
            return seed, 'it fails under every seed'
        return seed, None
    return None, 'not found within %d seeds' % opts.limit


def main():
    parser = argparse.ArgumentParser(description='Looks for planted concurrency bugs under seeds.')
    parser.add_argument('--pascal', default=os.path.join(ROOT, 'build/release/bin/pascal'))
    parser.add_argument('--limit', type=int, default=1000, help='seeds tried for each program (default 1000)')
    parser.add_argument('--replays', type=int, default=5, help='replays of the seed that found the bug (default 5)')
    parser.add_argument('--filter', default='', metavar='SUBSTR')
    parser.add_argument('--extra', default='', help='options for the command')
    parser.add_argument('--timeout', type=float, default=20, help='of one run')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--verbose', action='store_true', help='show the seed that found each bug')
    opts = parser.parse_args()
    names = sorted(n for n in os.listdir(os.path.join(HERE, 'planted')) if n.endswith('.pas') and opts.filter in n)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(opts.jobs) as pool:
        for name, (seed, problem) in zip(names, pool.map(lambda n: search(opts, n), names)):
            if problem:
                failed += 1
                print('FAIL planted %s%s: %s' % (name, '' if seed is None else ' seed %d' % seed, problem), flush=True)
            elif opts.verbose:
                print('%s: seed %d' % (name, seed))
    print('%d passed, %d failed' % (len(names) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
