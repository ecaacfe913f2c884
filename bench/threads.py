#!/usr/bin/env python3
"""Runs the thread benchmarks of PSCAL and of their twins in Go and C (pthreads) and prints rates, ratios and memory.

Start-up would distort these times, so the programs measure themselves: output lines `# metric operations microseconds` are
the measurements, all other output must be the same for every contestant. Contestants take turns in each round; the least
time of the rounds counts. The number of workers is set by PSCAL_THREAD_POOL_SIZE, GOMAXPROCS, and for C by pinning to CPUs.
See bench/README.md.
"""
import argparse
import json
import os
import shutil
import sys
import time

from measure import CACHE, ROOT, Launcher, RunFailure, takePriority
from run import Contestant, findTool, geomean, goContestant, prepare, printTable, showDifference


class Program:
    """A benchmark: usual size, the worker counts it is run with, whether a twin with one kernel thread per task is sensible."""

    def __init__(self, name, size, workers=(2,), source=None, hasC=True):
        self.name, self.size, self.workers = name, size, workers
        self.source = source or name
        self.hasC = hasC


PROGRAMS = [
    Program('spawn_join', 200000),
    Program('pingpong', 300000, (1, 2)),
    Program('prodcons', 1000000, (1, 2)),
    Program('fanin', 800000),
    Program('contention', 1000000),
    Program('mandelbrot', 4000, (1, 2)),
    Program('spectralnorm', 1000, (1, 2)),
    Program('waiting_100k', 100000, source='waiting', hasC=False),
    Program('waiting_1m', 1000000, source='waiting', hasC=False),
    Program('collect_parked', 1000000, hasC=False),
]

CONTESTANTS = [
    Contestant('pscal', 'threads/pascal/{name}.pas', ['{pscal}'], ['{tool}', '--no-cache', '{src}'], mode=True),
    goContestant('threads/go'),
    Contestant('c', 'threads/c/{name}.c', ['gcc', 'clang-19', 'clang'], ['{exe}'],
               build=['{tool}', '-std=c11', '-O2', '-pthread', '-o', '{exe}', '{src}', '-lm']),
]


class Source:
    """What run.prepare wants of a program: the name of its source."""

    def __init__(self, name):
        self.name = name


def withWorkers(contestant, command, workers):
    """The command and environment that give the contestant this many workers."""
    environment = dict(os.environ)
    if contestant.name == 'pscal':
        environment['PSCAL_THREAD_POOL_SIZE'] = str(workers)
    elif contestant.name == 'go':
        environment['GOMAXPROCS'] = str(workers)
    elif shutil.which('taskset'):
        command = ['taskset', '-c', '0' if workers == 1 else '0-%d' % (workers - 1)] + command
    return command, environment


def split(output):
    """(metrics as {name: (operations, microseconds)}, the rest of the output)"""
    metrics, rest = {}, []
    for line in output.decode('utf-8', 'replace').split('\n'):
        if line.startswith('# '):
            name, operations, micros = line[2:].split()
            metrics[name] = (int(operations), int(micros))
        else:
            rest.append(line)
    return metrics, '\n'.join(rest).encode()


# (which rows, peer, least geomean of the peer's time divided by ours, text)
GATES = [
    (('spawn_join/2 start_await', 'spawn_join/2 start_await_batch', 'spawn_join/2 spawn_join'), 'go', 2.0, 'create + join >= 2.0x faster than Go (geomean)'),
    (('pingpong/1 round_trip_buffered', 'pingpong/1 round_trip_rendezvous', 'pingpong/2 round_trip_buffered', 'pingpong/2 round_trip_rendezvous'), 'go', 2.0,
     'ping-pong >= 2.0x faster than Go (geomean)'),
]


class Suite:
    """Results by (program, workers, metric, contestant), and the problems met on the way."""

    def __init__(self, options, contestants):
        self.options, self.contestants = options, contestants
        self.launcher = Launcher(options.cache)
        self.times = {}   # least microseconds per operation; KB for metric peak_kb
        self.peaks = {}   # (program, workers, contestant) -> KB, as the kernel says
        self.problems = []

    def problem(self, label, contestant, text):
        self.problems.append({'program': label, 'contestant': contestant.name, 'text': text})
        print(f'PROBLEM {label} / {contestant.name}: {text}', file=sys.stderr, flush=True)

    def takingPart(self, program, label, workers):
        size = str(max(1, round(program.size * self.options.scale)))
        active = []
        for c in self.contestants:
            if c.name == 'c' and not program.hasC:
                continue
            try:
                command = prepare(c, Source(program.source), self.options.cache) + [size, str(workers)]
                if c.mode and self.options.interp:
                    command.insert(1, '--jit=off')
                command, environment = withWorkers(c, command, workers)
                active.append((c, command, environment))
            except RunFailure as e:
                self.problem(label, c, str(e))
        return active

    def runProgram(self, program, workers):
        label = f'{program.name}/{workers}'
        active, expected = self.takingPart(program, label, workers), None
        for r in range(self.options.rounds):
            turn = r % len(active) if active else 0
            for entry in active[turn:] + active[:turn]:
                try:
                    cost = self.launcher.run(entry[1], self.options.timeout, environment=entry[2])
                    metrics, rest = split(cost.output)
                    expected = rest if expected is None else expected
                    if rest != expected:
                        raise RunFailure('wrong output, ' + showDifference(expected, rest))
                except (RunFailure, ValueError) as e:
                    self.problem(label, entry[0], str(e))
                    active = [a for a in active if a is not entry]
                    continue
                self.note(program, workers, entry[0], metrics, cost)

    def note(self, program, workers, contestant, metrics, cost):
        for metric, (operations, micros) in metrics.items():
            key = (program.name, workers, metric, contestant.name)
            value = operations if metric == 'peak_kb' else max(micros, 1) / max(operations, 1)
            self.times[key] = min(value, self.times.get(key, value))
        key = (program.name, workers, contestant.name)
        self.peaks[key] = max(cost.peakKb, self.peaks.get(key, 0))

    def rows(self):
        """The distinct (program, workers, metric) in the order of the runs."""
        seen = []
        for program, workers, metric, _ in self.times:
            if (program, workers, metric) not in seen:
                seen.append((program, workers, metric))
        return seen


def cell(value, metric):
    if value is None:
        return '-'
    return f'{value / 1024:.1f} MB' if metric == 'peak_kb' else f'{value * 1000:.1f}'


def reportTimes(suite):
    names = [c.name for c in suite.contestants]
    peers = [n for n in names if n != 'pscal']
    rows, ratios = [], {}
    for key in suite.rows():
        values = {n: suite.times.get(key + (n,)) for n in names}
        row = [f'{key[0]}/{key[1]} {key[2]}'] + [cell(values[n], key[2]) for n in names]
        for peer in peers:
            ratio = values[peer] / values['pscal'] if values.get('pscal') and values[peer] else None
            ratios.setdefault(peer, {})[' '.join(map(str, key))] = ratio
            row.append('-' if ratio is None else f'{ratio:.2f}')
        rows.append(row)
    head = [f'{n} ns/op' for n in names] + [f'{p}/pscal' for p in peers]
    for peer in peers:
        ratios[peer]['geomean'] = geomean([v for k, v in ratios.get(peer, {}).items() if 'peak_kb' not in k])
    printTable(f'Nanoseconds per operation, least of {suite.options.rounds} (ratio above 1: pscal is faster or smaller)', head, rows)
    print('geomean of time ratios: ' + ', '.join(f"{p} {ratios[p]['geomean']:.2f}" for p in peers if ratios[p]['geomean']))
    return ratios


def reportGates(suite):
    """The verdicts: True, False, or None for what was not measured."""
    states = []
    print('\nGates')
    for rows, peer, least, text in GATES:
        ratios = []
        for program, workers, metric in suite.rows():
            ours, theirs = (suite.times.get((program, workers, metric, n)) for n in ('pscal', peer))
            if f'{program}/{workers} {metric}' in rows and ours and theirs:
                ratios.append((theirs / ours, metric))
        value = geomean([r for r, _ in ratios]) if len(ratios) == len(rows) else None
        states.append(None if value is None else value >= least)
        detail = '' if value is None else f'  {value:.2f} (needs {least:.2f})  lowest: {min(ratios)[1]} {min(ratios)[0]:.2f}'
        print(f"  {'not measured' if value is None else 'pass' if value >= least else 'FAIL':12s} {text}{detail}")
    return states


def reportScaling(suite):
    """How much faster two workers are than one, for what was run with both."""
    names = [c.name for c in suite.contestants]
    scaling, rows = {}, []
    for program, workers, metric in suite.rows():
        if workers != 1:
            continue
        row = [f'{program} {metric}']
        for n in names:
            one, two = suite.times.get((program, 1, metric, n)), suite.times.get((program, 2, metric, n))
            scaling.setdefault(n, {})[f'{program} {metric}'] = one / two if one and two else None
            row.append(f'{one / two:.2f}' if one and two else '-')
        rows.append(row)
    if rows:
        printTable('Time with one worker divided by time with two', names, rows)
    return scaling


def writeJson(path, suite, ratios, scaling):
    report = {
        'options': {'rounds': suite.options.rounds, 'scale': suite.options.scale},
        'machine': {'system': ' '.join(os.uname()), 'cpus': os.cpu_count(), 'time': time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())},
        'contestants': {c.name: {'tool': c.tool, 'version': c.version} for c in suite.contestants},
        'microsecondsPerOperation': {' '.join(map(str, k)): v for k, v in suite.times.items() if k[2] != 'peak_kb'},
        'peakKb': {' '.join(map(str, k)): v for k, v in suite.peaks.items()},
        'ratios': ratios, 'scaling': scaling, 'problems': suite.problems,
    }
    with open(path + '.tmp', 'w') as f:
        json.dump(report, f, indent=1)
        f.write('\n')
    os.replace(path + '.tmp', path)


def parseOptions(argv):
    p = argparse.ArgumentParser(description='PSCAL thread benchmarks against Go and C with pthreads.')
    p.add_argument('--only', default='', metavar='A,B', help='only these programs')
    p.add_argument('--workers', default='', metavar='N,M', help='only these worker counts')
    p.add_argument('--rounds', type=int, default=3, metavar='N', help='runs of each contestant (default 3)')
    p.add_argument('--scale', type=float, default=1.0, metavar='F', help='make the sizes F times as large')
    p.add_argument('--pscal', default=os.path.join(ROOT, 'build/release/bin/pascal'), metavar='PATH')
    p.add_argument('--peers', default=None, metavar='A,B', help="only these peers ('' for none)")
    p.add_argument('--no-pscal', action='store_true', help='only the peers, to check the twins')
    p.add_argument('--timeout', type=float, default=120, metavar='S', help='limit for one run (default 120)')
    p.add_argument('--interp', action='store_true', help='without the JIT, which compiles beside the first tenths of a second')
    p.add_argument('--realtime', action='store_true', help='run all with real-time priority (needs root)')
    p.add_argument('--gate', action='store_true', help='exit status 2 if a gate fails or was not measured')
    p.add_argument('--json', default='', metavar='FILE', help='write everything to FILE as well')
    p.add_argument('--cache', default=CACHE, metavar='DIR', help='where builds go')
    p.add_argument('--list', action='store_true', help='list programs and contestants, run nothing')
    o = p.parse_args(argv)
    o.cache = os.path.join(os.path.abspath(o.cache), 'threads')
    known = [x.name for x in PROGRAMS]
    for name in filter(None, o.only.split(',')):
        if name not in known:
            p.error(f'no program {name!r}; there are: {", ".join(known)}')
    return o


def chosen(options):
    """The contestants that take part and the (program, workers) pairs to run."""
    contestants = []
    for c in CONTESTANTS:
        wanted = not options.no_pscal if c.mode else options.peers is None or c.name in options.peers.split(',')
        if wanted and findTool(c, options.pscal):
            contestants.append(c)
            print(f'{c.name:8s} {c.tool}  {c.version}')
        elif wanted:
            print(f'{c.name:8s} skipped: not found')
    only = [x for x in options.only.split(',') if x]
    counts = [int(x) for x in options.workers.split(',') if x]
    pairs = [(p, w) for p in PROGRAMS if not only or p.name in only for w in p.workers if not counts or w in counts]
    return contestants, pairs


def main(argv):
    options = parseOptions(argv)
    contestants, pairs = chosen(options)
    if options.list:
        for program, workers in pairs:
            print(f'{program.name:16s} size {program.size}, {workers} workers')
        return 0
    if options.realtime:
        takePriority()
    suite = Suite(options, contestants)
    begin = time.monotonic()
    for program, workers in pairs:
        print(f'{program.name}/{workers} ...', file=sys.stderr, flush=True)
        suite.runProgram(program, workers)
    ratios, scaling = reportTimes(suite), reportScaling(suite)
    gates = reportGates(suite)
    print(f'\n{len(pairs)} runs, {len(contestants)} contestants, {len(suite.problems)} problems, {time.monotonic() - begin:.0f} s')
    for x in suite.problems:
        print(f"  {x['program']} / {x['contestant']}: {x['text']}")
    if options.json:
        writeJson(options.json, suite, ratios, scaling)
    if suite.problems:
        return 1
    return 2 if options.gate and not all(gates) else 0


if __name__ == '__main__':
    try:
        sys.exit(main(sys.argv[1:]))
    except RunFailure as e:
        sys.exit(f'threads.py: {e}')
    except KeyboardInterrupt:
        sys.exit(130)
