#!/usr/bin/env python3
"""Deadlocks and what only looks like one: small programs from the tables *.cases, each run free and under seeds of the deterministic scheduler.

    total.cases        the report of a total deadlock, status 2, with and without --check-deadlock
    partial.cases      the report of --check-deadlock, status 2; without it nothing is reported (unless the main program would wait for ever)
    near_misses.cases  no report with --check-deadlock, status 0, output `ok`

A case: a line `=== NAME | LANGUAGE | PATTERN; PATTERN ...`, then the program; each pattern fits another line of the report, and the report has no further lines.
Pascal programs get their heading and `uses thread` here."""
import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
OPTIONS = {'pascal': [], 'clike': [], 'tiny': ['--run']}
FREE_TRIES = 5
SUFFIX = {'pascal': '.pas', 'clike': '.cl', 'tiny': '.tiny'}
TOTAL = 'fatal: all tasks are asleep - deadlock!'
PARTIAL = re.compile(r'^deadlock: \d+ tasks? can never go on$')
LINE = re.compile(r'^  (.* \[.*\]) at \S+:[1-9]\d*$')


class Case:
    def __init__(self, table, header, text):
        fields = [f.strip() for f in header.split('|')]
        self.table, self.name, self.language = table, '%s/%s' % (table, fields[0]), fields[1]
        self.patterns = [p.strip() for p in fields[2].split(';')] if len(fields) > 2 else []
        self.text = ('program c; uses thread; ' if self.language == 'pascal' else '') + text

    def path(self, folder):
        return os.path.join(folder, self.name.replace('/', '_') + SUFFIX[self.language])


def readTable(table):
    with open(os.path.join(HERE, table + '.cases')) as f:
        parts = re.split(r'^=== (.*)\n', f.read(), flags=re.M)
    return [Case(table, parts[i], parts[i + 1]) for i in range(1, len(parts), 2)]


def matchReport(case, messages):
    """The problem with the lines of a report, or None."""
    lines = [LINE.match(x) for x in messages.splitlines() if x.startswith('  ') and not x.startswith('  in ')]
    if None in lines:
        return 'a line without a place'
    lines = [m.group(1) for m in lines]
    if len(lines) != len(case.patterns):
        return '%d lines instead of %d' % (len(lines), len(case.patterns))
    for pattern in case.patterns:
        found = next((x for x in lines if re.match(pattern, x)), None)
        if found is None:
            return 'no line like %r' % pattern
        lines.remove(found)
    return None


def judge(case, status, output, messages):
    heads = [x for x in messages.splitlines() if PARTIAL.match(x)]
    if case.table == 'near_misses':
        isGood = status == 0 and output == 'ok\n' and not heads and TOTAL not in messages
        return None if isGood else 'must end well'
    if status != 2:
        return 'status is not 2'
    if case.table == 'total' and messages.split('\n')[0] != TOTAL and not heads:
        return 'no report'
    if case.table == 'partial' and not heads:
        return 'no report'
    return matchReport(case, messages) if case.table == 'partial' or not heads else None


def runOnce(opts, case, args):
    """(problem or None, status, text)"""
    try:
        done = subprocess.run(args, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=opts.timeout)
    except subprocess.TimeoutExpired as late:
        return 'it does not end', None, (late.stderr or b'').decode('utf-8', 'replace')
    output, messages = done.stdout.decode('utf-8', 'replace'), done.stderr.decode('utf-8', 'replace')
    return judge(case, done.returncode, output, messages), done.returncode, output + messages


def runCase(opts, folder, case):
    """List of problems."""
    problems = []
    runs = [['--check-deadlock'] + s for s in [[]] + [['--sched=seed:%d' % n] for n in range(1, opts.seeds + 1)]]
    if case.table == 'total':
        runs.append([])
    for options in runs:
        args = [os.path.join(opts.bin, case.language)] + OPTIONS[case.language] + options + opts.extra.split() + [case.path(folder)]
        isFree = not any('seed' in o for o in args)
        for _ in range(FREE_TRIES if isFree and case.table != 'near_misses' else 1):
            problem, status, text = runOnce(opts, case, args)
            if not problem:
                break  # else the machine was perhaps too busy, and the tasks have met in another order
        if problem:
            problems.append('%s: %s (status %s)\n%s' % (' '.join(options), problem, status, text))
    return problems


def main():
    parser = argparse.ArgumentParser(description='Deadlocks and what only looks like one.')
    parser.add_argument('--bin', default=os.path.join(ROOT, 'build/release/bin'))
    parser.add_argument('--seeds', type=int, default=3, help='runs of each case under that many seeds (default 3)')
    parser.add_argument('--filter', default='', metavar='SUBSTR')
    parser.add_argument('--extra', default='', help='options for the commands')
    parser.add_argument('--timeout', type=float, default=20, help='of one run')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--keep', metavar='DIR', help='write the programs there')
    opts = parser.parse_args()
    cases = [c for t in ('total', 'partial', 'near_misses') for c in readTable(t) if opts.filter in c.name]
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = opts.keep or temporary
        os.makedirs(folder, exist_ok=True)
        for case in cases:
            with open(case.path(folder), 'w') as f:
                f.write(case.text)
        with concurrent.futures.ThreadPoolExecutor(opts.jobs) as pool:
            for case, problems in zip(cases, pool.map(lambda c: runCase(opts, folder, c), cases)):
                if problems:
                    failed += 1
                    print('FAIL deadlock %s %s' % (case.name, problems[0]), flush=True)
    print('%d passed, %d failed' % (len(cases) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
