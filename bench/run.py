#!/usr/bin/env python3
"""Runs the benchmark programs of PSCAL and of its peers and prints times, ratios and gates.

For each program the contestants take turns, round after round, so that a change in the machine's speed hits all of
them alike. A contestant's time is the smallest CPU time (user + system) over its rounds; start-up and, for PSCAL,
the Lua family and node, compilation are part of it. Every output is compared with bench/expected; a wrong one is shown
and makes the exit status 1. See bench/README.md.
"""
import argparse
import hashlib
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import time

from measure import BENCH, CACHE, ROOT, Launcher, RunFailure, takePriority, toolVersion

STEADY_FACTORS = (4, 12)  # sizes that --steady compares: both long enough for native code to be there
STEADY_GROWTH_MIN = 1.2
MIN_CPU = 1e-4  # seconds; guards the ratios against a division by zero


# --------------------------------------------------------------------------------------------- tables

class Program:
    """A benchmark; grow(n, f) gives the argument that makes the run f times as long as with n."""

    def __init__(self, name, size, grow):
        self.name, self.size, self.grow = name, size, grow

    def argument(self, scale):
        return None if scale == 1.0 else str(max(1, round(self.grow(self.size, scale))))


def linear(n, f):
    return n * f


def power(exponent):
    return lambda n, f: n * f ** (1.0 / exponent)


def base(b):
    return lambda n, f: n + math.log(f) / math.log(b)


PROGRAMS = [  # name, default size (the same number as in the sources), growth
    Program('fib', 36, base(1.618)),
    Program('loops', 35, power(5)),
    Program('sieve', 40, linear),
    Program('matmul', 400, power(3)),
    Program('nbody', 450000, linear),
    Program('spectralnorm', 700, power(2)),
    Program('fannkuch', 4, linear),
    Program('mandelbrot', 1000, power(2)),
    Program('binarytrees', 15, base(2)),
    Program('nqueens', 13, base(5)),
    Program('quicksort', 1300000, linear),
    Program('strbuild', 1300000, linear),
    Program('wordcount', 80000, linear),
    Program('life', 3500, linear),
]


class Contestant:
    """One way to run a program. tools: candidates, the first one found is {tool}. build: command that makes {exe}
    in {dir}, or None. run: command; the size argument is appended. mode: True for PSCAL's own ways."""

    def __init__(self, name, source, tools, run, build=None, mode=False):
        self.name, self.source, self.tools = name, source, tools
        self.run, self.build, self.mode = run, build, mode
        self.tool = None
        self.version = ''


def goContestant(folder):
    """Go with the programs of the folder, each of which is built together with the folder's bench.go."""
    shared = os.path.join(BENCH, folder, 'bench.go')
    return Contestant('go', folder + '/{name}.go', ['go'], ['{exe}'],
                      build=['{tool}', 'build', '-o', '{exe}', '{src}', shared])


MODES = [  # PSCAL's own ways to run a program
    Contestant('interp', 'pascal/{name}.pas', ['{pscal}'], ['{tool}', '--no-cache', '--jit=off', '{src}'], mode=True),
    Contestant('jit', 'pascal/{name}.pas', ['{pscal}'], ['{tool}', '--no-cache', '{src}'], mode=True),
    Contestant('clike-interp', 'clike/{name}.cl', ['{clike}'], ['{tool}', '--no-cache', '--jit=off', '{src}'], mode=True),
    Contestant('clike-jit', 'clike/{name}.cl', ['{clike}'], ['{tool}', '--no-cache', '{src}'], mode=True),
    Contestant('native', 'pascal/{name}.pas', ['{pscal}'], ['{exe}'],
               build=['{tool}', '--no-cache', '--native', '-o', '{exe}', '{src}'], mode=True),
    Contestant('clike-native', 'clike/{name}.cl', ['{clike}'], ['{exe}'],
               build=['{tool}', '--no-cache', '--native', '-o', '{exe}', '{src}'], mode=True),
]

PEERS = [
    Contestant('clang-O2', 'c/{name}.c', ['clang-19', 'clang'], ['{exe}'],
               build=['{tool}', '-std=c11', '-O2', '-o', '{exe}', '{src}', '-lm']),
    Contestant('gcc-O2', 'c/{name}.c', ['gcc'], ['{exe}'],
               build=['{tool}', '-std=c11', '-O2', '-o', '{exe}', '{src}', '-lm']),
    Contestant('fpc-O3', 'pascal/{name}.pas', ['fpc'], ['{exe}'],
               build=['{tool}', '-O3', '-Mobjfpc', '-Sh', '-v0e', '-FU{dir}', '-o{exe}', '{src}']),
    Contestant('lua5.4', 'lua/{name}.lua', ['lua5.4', 'lua'], ['{tool}', '{src}']),
    Contestant('luajit', 'lua/{name}.lua', ['luajit'], ['{tool}', '{src}']),
    Contestant('luajit-joff', 'lua/{name}.lua', ['luajit'], ['{tool}', '-joff', '{src}']),
    goContestant('go'),
    Contestant('node', 'js/{name}.js', ['node'], ['{tool}', '{src}']),
]

# mode, peer, program (None: geomean over all, '*': each one), least (peer time / mode time), text
GATES = [
    ('interp', 'lua5.4', None, 2.0, 'interpreter >= 2.0x faster than Lua 5.4 (geomean)'),
    ('interp', 'luajit-joff', None, 1.4, 'interpreter >= 1.4x faster than LuaJIT -joff (geomean)'),
    ('interp', 'lua5.4', '*', 1.0, 'no program slower than Lua 5.4'),
    ('jit', 'interp', '*', 1 / 1.1, 'whole process with native code never over 1.1x the time of the interpreter'),
    ('clike-interp', 'interp', '*', 1 / 1.05, 'no CLike twin over 1.05x the time of the Pascal one, interpreter'),
    ('interp', 'clike-interp', '*', 1 / 1.05, 'no Pascal twin over 1.05x the time of the CLike one, interpreter'),
    ('clike-native', 'native', '*', 1 / 1.05, 'no CLike twin over 1.05x the time of the Pascal one, native'),
    ('native', 'clike-native', '*', 1 / 1.05, 'no Pascal twin over 1.05x the time of the CLike one, native'),
    ('interp', 'fpc-O3', 'binarytrees', 1 / 1.5, 'binarytrees <= 1.5x the time of fpc -O3'),
    ('native', 'clang-O2', None, 1 / 1.2, 'native executables <= 1.2x the time of clang -O2 (geomean)'),
    ('native', 'clang-O2', '*', 1 / 2, 'no native executable over 2x the time of clang -O2'),
]
STEADY_GATES = [
    ('clike-jit', 'jit', '*', 1 / 1.05, 'no CLike twin over 1.05x the time of the Pascal one'),
    ('jit', 'clike-jit', '*', 1 / 1.05, 'no Pascal twin over 1.05x the time of the CLike one'),
    ('jit', 'interp', None, 5.0, 'native code >= 5x faster than the interpreter (geomean)'),
    ('jit', 'clang-O2', None, 1 / 1.3, 'native code <= 1.3x the time of clang -O2 (geomean)'),
    ('jit', 'clang-O2', '*', 1 / 2, 'no program over 2x the time of clang -O2'),
    ('jit', 'luajit', None, 1.0, 'native code faster than LuaJIT (geomean)'),
    ('jit', 'node', None, 1.0, 'native code faster than node (geomean)'),
]


# --------------------------------------------------------------------------------------------- running

def fill(command, values):
    return [part.format(**values) for part in command]


def findTool(contestant, pscal):
    for candidate in contestant.tools:
        path = shutil.which(candidate.format(pscal=pscal, clike=os.path.join(os.path.dirname(pscal), 'clike')))
        if path:
            contestant.tool = os.path.abspath(path)
            contestant.version = toolVersion(contestant.tool)
            return True
    return False


def buildKey(contestant, source, tool):
    """Hash of all that the built file depends on."""
    h = hashlib.sha256()
    h.update('\0'.join(contestant.build + [tool, contestant.version]).encode())
    stat = os.stat(tool)
    h.update(f'{stat.st_size} {stat.st_mtime_ns}'.encode())
    if contestant.mode:  # the translator and the runtime that it links
        library = os.path.join(os.path.dirname(os.path.dirname(tool)), 'lib', 'pscal')
        for name in sorted(os.listdir(library)) if os.path.isdir(library) else []:
            part = os.stat(os.path.join(library, name))
            h.update(f'{name} {part.st_size} {part.st_mtime_ns}'.encode())
    folder = os.path.dirname(source)
    shared = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith('.h'))
    shared += [part for part in contestant.build if os.path.isabs(part)]  # Go's bench.go
    for path in [source] + shared:
        with open(path, 'rb') as f:
            h.update(f.read() + b'\0')
    return h.hexdigest()[:16]


def prepare(contestant, program, cache):
    """Builds if needed; returns the run command. Raises RunFailure with the compiler's messages."""
    source = os.path.join(BENCH, contestant.source.format(name=program.name))
    if not os.path.exists(source):
        raise RunFailure(f'no {os.path.relpath(source, ROOT)}')
    values = {'tool': contestant.tool, 'src': source, 'exe': '', 'dir': ''}
    if contestant.build:
        folder = os.path.join(cache, contestant.name)
        os.makedirs(folder, exist_ok=True)
        exe = os.path.join(folder, f'{program.name}-{buildKey(contestant, source, contestant.tool)}')
        if not os.path.exists(exe):
            with tempfile.TemporaryDirectory(dir=folder) as work:
                made = os.path.join(work, program.name)
                command = fill(contestant.build, dict(values, exe=made, dir=work))
                r = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, cwd=work)
                if r.returncode != 0 or not os.path.exists(made):
                    text = r.stdout.decode('utf-8', 'replace').strip().splitlines()[-12:]
                    raise RunFailure('\n    '.join(['does not compile: ' + ' '.join(command)] + text))
                os.replace(made, exe)
        values['exe'] = exe
    return fill(contestant.run, values)


def showDifference(expected, got):
    want, have = expected.decode('utf-8', 'replace').split('\n'), got.decode('utf-8', 'replace').split('\n')
    for i in range(max(len(want), len(have))):
        w = want[i] if i < len(want) else '(end)'
        g = have[i] if i < len(have) else '(end)'
        if w != g:
            return f'line {i + 1}: expected {w[:100]!r}, got {g[:100]!r}'
    return 'outputs differ'


class Suite:
    """The contestants that take part, their results and the problems met on the way."""

    def __init__(self, options, contestants):
        self.options, self.contestants = options, contestants
        self.launcher = Launcher(options.cache)
        self.results = {}   # (program, contestant) -> {'cpu', 'user', 'system', 'wall', 'peakKB', 'runs'}
        self.limited = set()  # (program, contestant) without a steady state: the program limits its size, or the difference was lost in noise
        self.problems = []

    def problem(self, program, contestant, text):
        self.problems.append({'program': program.name, 'contestant': contestant.name, 'text': text})
        print(f'PROBLEM {program.name} / {contestant.name}: {text}', file=sys.stderr, flush=True)

    def runProgram(self, program):
        """With --steady, the run of the usual size is what both sizes have in common: start, warm-up, compilation."""
        if not self.options.steady:
            self.runSize(program, self.options.scale)
            return
        costs = []
        for factor in STEADY_FACTORS:
            self.runSize(program, self.options.scale * factor)
            costs.append({key: cell for key, cell in self.results.items() if key[0] == program.name})
            for key in costs[-1]:
                del self.results[key]
        unit = STEADY_FACTORS[1] - STEADY_FACTORS[0]
        both = costs[0].keys() & costs[1].keys()
        # a fast contestant's time is mostly start and compilation: it grows little where that of others shows that the size does grow
        grows = any(costs[1][key]['cpu'] >= STEADY_GROWTH_MIN * costs[0][key]['cpu'] for key in both)
        for key in both:
            short, long = costs[0][key], costs[1][key]
            if not grows or long['cpu'] <= short['cpu'] or long['wall'] <= short['wall']:
                self.limited.add(key)
                continue
            cell = {what: (long[what] - short[what]) / unit for what in ('cpu', 'user', 'system', 'wall')}
            self.results[key] = dict(cell, peakKB=long['peakKB'], runs=short['runs'] + long['runs'])

    def runSize(self, program, scale):
        argument = program.argument(scale)
        expected = None
        if argument is None:
            with open(os.path.join(BENCH, 'expected', program.name + '.out'), 'rb') as f:
                expected = f.read()
        active = []
        for c in self.contestants:
            try:
                command = prepare(c, program, self.options.cache)
                active.append((c, command + ([argument] if argument else [])))
            except RunFailure as e:
                self.problem(program, c, str(e))
        for r in range(self.options.rounds):
            turn = r % len(active) if active else 0
            for c, command in active[turn:] + active[:turn]:
                try:
                    cost = self.launcher.run(command, self.options.timeout)
                    if expected is None:
                        expected = cost.output  # another size than usual: all must agree with the first one
                    if cost.output != expected:
                        raise RunFailure('wrong output, ' + showDifference(expected, cost.output))
                except RunFailure as e:
                    self.problem(program, c, str(e))
                    self.results.pop((program.name, c.name), None)
                    active = [a for a in active if a[0] is not c]
                    continue
                self.note(program, c, cost)

    def note(self, program, contestant, cost):
        cell = self.results.setdefault((program.name, contestant.name), {'runs': []})
        cpu = cost.user + cost.system
        cell['runs'].append(round(cpu, 6))
        for key, value in (('cpu', cpu), ('user', cost.user), ('system', cost.system), ('wall', cost.wallMs / 1000), ('peakKB', cost.peakKb)):
            cell[key] = min(cell.get(key, value), value)

    def seconds(self, program, contestant):
        cell = self.results.get((program, contestant))
        return max(cell[self.options.clock], MIN_CPU) if cell else None

    def ratio(self, program, contestant, peer):
        """How many times faster the contestant is than the peer, or None."""
        mine, theirs = self.seconds(program, contestant), self.seconds(program, peer)
        return theirs / mine if mine and theirs else None


# --------------------------------------------------------------------------------------------- reporting

def geomean(values):
    values = [v for v in values if v]
    return math.exp(sum(map(math.log, values)) / len(values)) if values else None


def printTable(title, head, rows):
    table = [[''] + head] + rows
    widths = [max(len(r[i]) for r in table) for i in range(len(head) + 1)]
    print(f'\n{title}')
    for row in table:
        print('  '.join([row[0].ljust(widths[0])] + [v.rjust(w) for v, w in zip(row[1:], widths[1:])]).rstrip())


def reportTimes(suite, programs):
    names = [c.name for c in suite.contestants]
    rows = []
    for p in programs:
        times = [suite.seconds(p.name, n) for n in names]
        rows.append([p.name] + ['-' if t is None else f'{t * 1000:.1f}' for t in times])
    kind = ('Elapsed' if suite.options.clock == 'wall' else 'CPU') + (' time in the steady state' if suite.options.steady else ' time')
    printTable(f'{kind}, ms ({suite.options.clock}, minimum of {suite.options.rounds})', names, rows)


def reportRatios(suite, programs, bases):
    ratios = {}
    for b in bases:
        peers = [c.name for c in suite.contestants if c.name != b]
        rows = []
        table = {n: {p.name: suite.ratio(p.name, b, n) for p in programs} for n in peers}
        for p in programs:
            cells = [table[n][p.name] for n in peers]
            rows.append([p.name] + ['-' if v is None else f'{v:.2f}' for v in cells])
        means = {n: geomean(table[n].values()) for n in peers}
        rows.append(['geomean'] + ['-' if means[n] is None else f'{means[n]:.2f}' for n in peers])
        printTable(f'{b}: times faster than (above 1: {b} is faster)', peers, rows)
        ratios[b] = {n: {'programs': table[n], 'geomean': means[n]} for n in peers}
    return ratios


def judge(suite, programs, gate):
    """The verdict on one row of GATES. A program that the mode failed to run fails the gate."""
    mode, peer, which, least, text = gate
    names = [p.name for p in programs if which in (None, '*', p.name)]
    known = [(n, suite.ratio(n, mode, peer)) for n in names if suite.ratio(n, mode, peer)]
    verdict = {'gate': text, 'value': None, 'least': least, 'state': 'not measured', 'detail': ''}
    if not known:
        return verdict
    worst = min(known, key=lambda x: x[1])
    verdict['value'] = geomean([v for _, v in known]) if which is None else worst[1]
    missing = [n for n in names if suite.seconds(n, mode) is None and (n, mode) not in suite.limited]
    details = [f'lowest: {worst[0]}' + ('' if which else f' {worst[1]:.2f}')] if len(known) > 1 else []
    if which == '*':
        details += [f'below: {n} {v:.2f}' for n, v in known if v < least]
    details += [f'failed: {n}' for n in missing]
    if which in (None, '*') and len(known) < len(PROGRAMS):
        details.append(f'{len(known)} of {len(PROGRAMS)} programs')
    verdict['state'] = 'pass' if verdict['value'] >= least and not missing else 'FAIL'
    verdict['detail'] = ', '.join(details)
    return verdict


def judgeGates(suite, programs):
    verdicts = [judge(suite, programs, gate) for gate in (STEADY_GATES if suite.options.steady else GATES)]
    print('\nGates')
    for v in verdicts:
        number = '' if v['value'] is None else f"  {v['value']:.2f} (needs {v['least']:.2f})"
        print(f"  {v['state']:12s} {v['gate']}{number}{'  ' + v['detail'] if v['detail'] else ''}")
    return verdicts


def writeJson(path, suite, programs, ratios, verdicts):
    report = {
        'options': {'rounds': suite.options.rounds, 'scale': suite.options.scale, 'clock': suite.options.clock},
        'machine': {'system': ' '.join(os.uname()), 'cpus': os.cpu_count(),
                    'time': time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())},
        'contestants': {c.name: {'tool': c.tool, 'version': c.version} for c in suite.contestants},
        'results': {p.name: {c.name: suite.results.get((p.name, c.name)) for c in suite.contestants}
                    for p in programs},
        'ratios': ratios, 'gates': verdicts, 'problems': suite.problems,
    }
    with open(path + '.tmp', 'w') as f:
        json.dump(report, f, indent=1)
        f.write('\n')
    os.replace(path + '.tmp', path)


# --------------------------------------------------------------------------------------------- command line

def parseOptions(argv):
    p = argparse.ArgumentParser(description='PSCAL benchmarks against C, Free Pascal, Lua, Go and JavaScript.')
    p.add_argument('--only', default='', metavar='A,B', help='only these programs')
    p.add_argument('--rounds', type=int, default=5, metavar='N', help='runs of each contestant (default 5)')
    p.add_argument('--scale', type=float, default=1.0, metavar='F',
                   help='make runs about F times as long; outputs are then compared with each other')
    p.add_argument('--pscal', default=os.path.join(ROOT, 'build/release/bin/pascal'), metavar='PATH',
                   help='the pascal command (default build/release/bin/pascal)')
    p.add_argument('--modes', default='', metavar='A,B', help='only these ways to run PSCAL')
    p.add_argument('--peers', default=None, metavar='A,B', help="only these peers ('' for none)")
    p.add_argument('--base', default='', metavar='A,B', help='ratios from the view of these (default: PSCAL)')
    p.add_argument('--clock', choices=('cpu', 'user', 'wall'), default='cpu',
                   help='user + system; user only (coarse: Linux samples the split at each tick); or elapsed time')
    p.add_argument('--timeout', type=float, default=120, metavar='S', help='limit for one run (default 120)')
    p.add_argument('--json', default='', metavar='FILE', help='write everything to FILE as well')
    p.add_argument('--steady', action='store_true',
                   help='the time that a longer run takes more: without start and warm-up')
    p.add_argument('--realtime', action='store_true', help='run all with real-time priority (needs root)')
    p.add_argument('--gate', action='store_true', help='exit status 2 if a gate fails or was not measured')
    p.add_argument('--cache', default=CACHE, metavar='DIR', help='where builds go')
    p.add_argument('--list', action='store_true', help='list programs and contestants, run nothing')
    o = p.parse_args(argv)
    if o.rounds < 1 or not o.scale > 0 or not o.timeout > 0:
        p.error('--rounds, --scale and --timeout must be positive')
    o.cache = os.path.abspath(o.cache)
    return p, o


def select(parser, what, wanted, items):
    names = [w for w in wanted.split(',') if w]
    known = [i.name for i in items]
    for n in names:
        if n not in known:
            parser.error(f'no {what} {n!r}; there are: {", ".join(known)}')
    return [i for i in items if i.name in names]


def main(argv):
    parser, options = parseOptions(argv)
    programs = select(parser, 'program', options.only, PROGRAMS) if options.only else PROGRAMS
    modes = select(parser, 'mode', options.modes, MODES) if options.modes else MODES
    peers = PEERS if options.peers is None else select(parser, 'peer', options.peers, PEERS)
    bases = [c.name for c in (select(parser, 'contestant', options.base, modes + peers) if options.base else modes)]
    contestants = []
    for c in modes + peers:
        if findTool(c, options.pscal):
            contestants.append(c)
            print(f'{c.name:12s} {c.tool}  {c.version}')
        else:
            print(f"{c.name:12s} skipped: no {' or '.join(t.format(pscal=options.pscal, clike='clike beside it') for t in c.tools)}")
    if options.list:
        for p in programs:
            print(f'{p.name:14s} default size {p.size}')
        return 0
    if not contestants:
        print('nothing to run', file=sys.stderr)
        return 1
    if options.realtime:
        takePriority()
    suite = Suite(options, contestants)
    begin = time.monotonic()
    for p in programs:
        print(f'{p.name} ...', file=sys.stderr, flush=True)
        suite.runProgram(p)
    present = [c.name for c in contestants]
    reportTimes(suite, programs)
    ratios = reportRatios(suite, programs, [b for b in bases if b in present])
    verdicts = judgeGates(suite, programs)
    print(f'\n{len(programs)} programs, {len(contestants)} contestants, {len(suite.problems)} problems, '
          f'{time.monotonic() - begin:.0f} s')
    for x in suite.problems:
        print(f"  {x['program']} / {x['contestant']}: {x['text']}")
    if options.json:
        writeJson(options.json, suite, programs, ratios, verdicts)
    if suite.problems:
        return 1
    return 2 if options.gate and any(v['state'] != 'pass' for v in verdicts) else 0


if __name__ == '__main__':
    try:
        sys.exit(main(sys.argv[1:]))
    except RunFailure as e:
        sys.exit(f'run.py: {e}')
    except KeyboardInterrupt:
        sys.exit(130)
