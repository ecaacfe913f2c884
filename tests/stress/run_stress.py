#!/usr/bin/env python3
"""Runs stress.pas with several pool sizes, and under seeds of the deterministic scheduler; each run is one test.

A run passes if it prints `ok`, ends with status 0 in time and has no message on standard error. It ends with a count, like
every test program here; a failure shows the command that repeats it."""
import argparse
import os
import shlex
import signal
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def execute(command, environment, limit):
    """(status or 'timeout', output, messages)"""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors='replace',
                               env=dict(os.environ, **environment), start_new_session=True)
    try:
        out, err = process.communicate(timeout=limit)
        return process.returncode, out, err
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        return 'timeout', out, err


def runs(opts):
    """(label, command, environment) of each run."""
    program = [os.path.join(HERE, 'stress.pas')]
    for pool in opts.pool.split(','):
        command = [opts.pascal] + shlex.split(opts.extra) + program + [str(opts.seconds), str(opts.seed)]
        yield 'pool %s' % pool, command, {'PSCAL_THREAD_POOL_SIZE': pool}
    for seed in range(opts.seed, opts.seed + opts.seeds):
        command = [opts.pascal, '--sched=seed:%d' % seed] + shlex.split(opts.extra) + program + ['1', str(seed)]
        yield 'seed %d' % seed, command, {}


def main():
    parser = argparse.ArgumentParser(description='Runs the stress program.')
    parser.add_argument('--pascal', default=os.path.join(ROOT, 'build/release/bin/pascal'))
    parser.add_argument('--seconds', type=int, default=5, help='length of each run (default 5)')
    parser.add_argument('--pool', default='1,2,3,15', metavar='A,B', help='pool sizes (default 1,2,3,15)')
    parser.add_argument('--seed', type=int, default=1, help='of the random choices (default 1)')
    parser.add_argument('--seeds', type=int, default=3, help='runs under the deterministic scheduler (default 3)')
    parser.add_argument('--extra', default='', help='options for the command')
    parser.add_argument('--patience', type=float, default=120, help='seconds beyond its length before a run is stopped (default 120)')
    opts = parser.parse_args()
    passed = failed = 0
    for label, command, environment in runs(opts):
        status, out, err = execute(command, environment, opts.seconds + opts.patience)
        if status == 0 and out == 'ok\n' and not err:
            passed += 1
            continue
        failed += 1
        shown = ' '.join(['%s=%s' % e for e in environment.items()] + [shlex.quote(c) for c in command])
        print('FAIL stress %s: status %s\n    alone: %s\n    %s' % (label, status, shown, (out[-1500:] + err[-3000:]).replace('\n', '\n    ')))
        sys.stdout.flush()
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
