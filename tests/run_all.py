#!/usr/bin/env python3
"""Builds PSCAL in the needed ways and runs all tests; the last line is "N passed, N failed".

Stages (tests/run_all.py --stage NAME ..., default all; --quick: the first five):
  unit      the Check programs of tests/runtime, tests/vm, tests/frontends, release build
  lang      tests/lang/<language>, release build
  examples  every program of Examples/ against its expected output, and bench/ programs in small sizes
  cli       commands, options, bad input, size ladders, cache, signals
  lint      layers, globals, file lengths, assertions, no output below main
  fault     every allocation and system call fails once (release build)
  threads   the threading tests with other pool sizes and under seeds, the stress program, racy programs
  fuzz      mutated bytecode and sources for a fixed number of cases
  stress    lang and examples with --gc-stress, and with -O0; unit tests in the debug build (it collects at every safepoint)
  jit       native code: lang and examples with --jit=always, with a low threshold, and in GC stress mode; the interpreter's unit tests
  clang     clang's release build without warnings; unit, lang, examples
  asan      address and undefined behaviour sanitizers: unit, lang, examples, cli, fault (each 5th), fuzz
  tsan      thread sanitizer: unit tests and language tests of what uses several threads
Each step is a program of its own that prints `FAIL ...` for what is wrong and ends with its own count.
"""
import argparse
import concurrent.futures
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time

TESTS = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(TESTS)
COUNT = re.compile(r'^(\d+) passed, (\d+) failed$')
CHECK_COUNT = re.compile(r'^\d+%: Checks: (\d+), Failures: (\d+), Errors: (\d+)', re.M)
SANITIZER_ENV = {
    # Another status than the 1 of an ordinary error, so that no test takes a report for an expected failure.
    'ASAN_OPTIONS': 'exitcode=99:detect_leaks=1:detect_stack_use_after_return=0:allocator_may_return_null=1',
    'UBSAN_OPTIONS': 'exitcode=99:print_stacktrace=1',
    'LSAN_OPTIONS': 'print_suppressions=0:suppressions=' + os.path.join(TESTS, 'runner', 'leaks.txt'),
    'CK_TIMEOUT_MULTIPLIER': '10',
}
TSAN_ENV = {'TSAN_OPTIONS': 'exitcode=99', 'CK_TIMEOUT_MULTIPLIER': '10'}
EXPECTED_MINUTES = 40


def processorSeconds():
    """What all processes that we have waited for have used. Twice the time on the clock means that two processors were busy; less, that we were kept waiting."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def timesSince(start, used):
    return '%.1f s, %.0f s of processors' % (time.monotonic() - start, processorSeconds() - used)


class Run:
    """Totals of the whole run and the options."""

    def __init__(self, opts):
        self.opts = opts
        self.passed = self.failed = 0
        self.builds = {}
        self.stageFailures = []

    def say(self, text):
        print(text, flush=True)

    def add(self, passed, failed):
        self.passed += passed
        self.failed += failed

    def build(self, preset):
        """Builds once per preset; False if that failed (counted as one failed test)."""
        if preset not in self.builds:
            start, used = time.monotonic(), processorSeconds()
            done = subprocess.run(['sh', 'cmake/build.sh', preset], cwd=ROOT, stdin=subprocess.DEVNULL)
            self.builds[preset] = done.returncode == 0
            self.add(int(done.returncode == 0), int(done.returncode != 0))
            self.say('  build %-8s %s  (%s)' % (preset, 'ok' if done.returncode == 0 else 'FAILED', timesSince(start, used)))
        return self.builds[preset]

    def step(self, label, command, timeout, env=None):
        """Runs a test program that ends with a count line; passes its other lines on."""
        start, used = time.monotonic(), processorSeconds()
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                   env=dict(os.environ, **(env or {})), start_new_session=True, text=True, errors='replace')
        killer = Watchdog(process, timeout)
        counts = None
        for line in process.stdout:
            found = COUNT.match(line.rstrip('\n'))
            if found:
                counts = (int(found.group(1)), int(found.group(2)))
            else:
                self.say('    ' + line.rstrip('\n'))
        status = process.wait()
        killer.stop()
        if killer.hasFired:
            self.say('    FAIL %s: stopped after %d s' % (label, timeout))
            counts = (counts[0] if counts else 0, (counts[1] if counts else 0) + 1)
        elif counts is None:
            self.say('    FAIL %s: ended with status %s and no count' % (label, status))
            counts = (0, 1)
        elif status != 0 and counts[1] == 0:
            self.say('    FAIL %s: status %s though no test failed' % (label, status))
            counts = (counts[0], 1)
        self.add(*counts)
        self.say('  %-28s %6d ok %4d failed  (%s)' % (label, counts[0], counts[1], timesSince(start, used)))


class Watchdog:
    """Kills a process group after a time."""

    def __init__(self, process, seconds):
        import threading
        self.hasFired = False
        self.process = process
        self.timer = threading.Timer(seconds, self.fire)
        self.timer.daemon = True
        self.timer.start()

    def fire(self):
        self.hasFired = True
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def stop(self):
        self.timer.cancel()


# ------------------------------------------------------------------------------------------------- unit tests

def unitNames():
    names = []
    for layer in ('runtime', 'vm', 'frontends', 'embed'):
        for folder, _, files in os.walk(os.path.join(TESTS, layer)):
            for name in files:
                if name.endswith('_test.c'):
                    path = os.path.relpath(os.path.join(folder, name), TESTS)
                    names.append(path[:-2].replace('/', '_'))
    return sorted(names)


def runUnit(binary, env, timeout):
    """(passed, failed, text to show)"""
    process = subprocess.Popen([binary], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               env=dict(os.environ, CK_VERBOSITY='normal', **env), start_new_session=True, text=True, errors='replace')
    killer = Watchdog(process, timeout)
    text, _ = process.communicate()
    killer.stop()
    found = CHECK_COUNT.findall(text)
    checks = sum(int(f[0]) for f in found)
    bad = sum(int(f[1]) + int(f[2]) for f in found)
    if killer.hasFired:
        return checks - bad, bad + 1, text + '\nstopped after %d s' % timeout
    if process.returncode != 0 and bad == 0:
        return checks, 1, text + '\nstatus %d' % process.returncode
    if not found:
        return 0, 1, text + '\nno count of checks'
    return checks - bad, bad, text if bad else ''


def unit(run, preset, env=None, timeout=600, names=None):
    start, used = time.monotonic(), processorSeconds()
    names = names or unitNames()
    folder = os.path.join(ROOT, 'build', preset, 'tests')
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(run.opts.jobs) as pool:
        results = pool.map(lambda name: runUnit(os.path.join(folder, name), env or {}, timeout), names)
        for name, (ok, bad, text) in zip(names, results):
            passed += ok
            failed += bad
            if bad:
                run.say('    FAIL unit %s (alone: build/%s/tests/%s)' % (name, preset, name))
                for line in text.strip().split('\n')[-30:]:
                    run.say('      ' + line)
    run.add(passed, failed)
    run.say('  %-28s %6d ok %4d failed  (%s)' % ('unit ' + preset, passed, failed, timesSince(start, used)))


# ------------------------------------------------------------------------------------------------- other steps

def binary(preset, name):
    return os.path.join(ROOT, 'build', preset, 'bin', name)


def langRoots():
    folder = os.path.join(TESTS, 'lang')
    return [(name, os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if os.path.isdir(os.path.join(folder, name))]


def langCommand(run, preset, env, timeout):
    """The runner of language tests with what all steps give it; an environment means a sanitizer build."""
    return [sys.executable, 'tests/runner/run_lang.py', '--pascal', binary(preset, 'pascal'), '--jobs', str(run.opts.jobs),
            '--timeout', str(timeout)] + (['--sanitizer'] if env else [])


def runLang(run, preset, label, root, extra='', env=None, timeout=20, every=1, skip=()):
    run.step('%s %s %s' % (label, preset, extra),
             langCommand(run, preset, env, timeout) + ['--extra=' + extra, '--gcc', '--every', str(every)] + ['--skip=' + s for s in skip] + [root], 2400, env)


def lang(run, preset, extra='', env=None, timeout=20, every=1, skip=()):
    for language, root in langRoots():
        runLang(run, preset, 'lang ' + language, root, extra, env, timeout, every, skip)


def examples(run, preset, extra='', env=None, timeout=30, every=1, skip=()):
    runLang(run, preset, 'examples', os.path.join(ROOT, 'Examples'), extra, env, timeout, every, skip)


def bench(run, preset):
    """The benchmark programs in small sizes: they must run and agree with C and Lua if those are there."""
    if os.path.exists(os.path.join(TESTS, 'runner', 'bench_smoke.py')):
        run.step('bench programs ' + preset, [sys.executable, 'tests/runner/bench_smoke.py', '--pascal', binary(preset, 'pascal')], 600)


def cli(run, preset, env=None):
    command = [sys.executable, 'tests/cli/cli_tests.py', '--bin', os.path.join(ROOT, 'build', preset, 'bin'), '--jobs', str(run.opts.jobs)]
    run.step('cli ' + preset, command + (['--slow'] if env else []), 1500, env)


def lint(run):
    run.step('lint', [sys.executable, 'tests/lint/lint.py', '--build', os.path.join(ROOT, 'build', 'release')], 300)


def fault(run, preset, every, env=None):
    run.step('fault ' + preset, [sys.executable, 'tests/fault/fault_tests.py', '--runner', os.path.join(ROOT, 'build', preset, 'tests', 'fault_runner'),
                                 '--every', str(every), '--jobs', str(run.opts.jobs)], 1500, env)


def rules(run):
    """The verifier without each of its rules in turn: a test must notice."""
    run.step('rule deletion', [sys.executable, 'tests/vm/bytecode/rule_deletion.py', '--jobs=%d' % run.opts.jobs], 900)


def fuzz(run, preset, env=None):
    """tests/fuzz/run_fuzz.py --build DIR [--cases N] ends with a count, like every step."""
    script = os.path.join(TESTS, 'fuzz', 'run_fuzz.py')
    if os.path.exists(script):
        fewer = ['--source', '30000', '--clike', '10000', '--pre', '10000', '--tiny', '10000'] if env else []  # a sanitizer build is slow
        run.step('fuzz ' + preset, [sys.executable, script, '--build', os.path.join(ROOT, 'build', preset)] + fewer, 1200, env)


def deadlocks(run, preset, env, *options):
    """Who waits for ever, and who only seems to."""
    run.step('deadlocks ' + preset, [sys.executable, 'tests/deadlock/run_deadlocks.py', '--bin', os.path.join(ROOT, 'build', preset, 'bin'),
                                     '--jobs', str(run.opts.jobs), *options], 600, env)


def threads(run, preset, seconds, racy, env=None, timeout=60):
    """Threading tests with other limits of workers and seeds, all primitives under random requests, racy programs."""
    folder = os.path.join(TESTS, 'lang', 'pascal', 'threads')
    for options in (['--pool', '1'], ['--pool', '3'], ['--seeds', '3', '--replay']):
        run.step('threads %s %s' % (preset, ' '.join(options)), langCommand(run, preset, env, timeout) + options + [folder], 2400, env)
    for where in ('pascal/threads', 'clike/conformance', 'tiny/conformance') if env is None else ():
        run.step('seeds %s %s' % (preset, where), langCommand(run, preset, env, timeout) + ['--seeds', '50', os.path.join(TESTS, 'lang', where)], 900, env)
    for language in ('pascal', 'clike', 'tiny') if env is None else ():
        runLang(run, preset, 'no false deadlocks %s' % language, os.path.join(TESTS, 'lang', language, 'threads'), '--check-deadlock', env, timeout, 1, ())
    deadlocks(run, preset, env)
    run.step('stress ' + preset, [sys.executable, 'tests/stress/run_stress.py', '--pascal', binary(preset, 'pascal'), '--seconds', str(seconds)], 900, env)
    if env is None: # seeded runs have one thread: the sanitizers learn nothing that --seeds does not tell them
        run.step('planted bugs ' + preset, [sys.executable, 'tests/stress/planted.py', '--pascal', binary(preset, 'pascal'), '--limit', '1000',
                                            '--jobs', str(run.opts.jobs)], 900, env)
    run.step('racy ' + preset, [sys.executable, 'tests/fuzz/racy_gen.py', '--pascal', binary(preset, 'pascal'), '--cases', str(racy),
                                '--jobs', str(run.opts.jobs)], 1200, env)


# ------------------------------------------------------------------------------------------------- stages

def stageStress(run):
    lang(run, 'release', '--gc-stress', timeout=60)
    examples(run, 'release', '--gc-stress', timeout=240)
    lang(run, 'release', '-O0')
    examples(run, 'release', '-O0', timeout=60)
    if run.build('debug'):
        unit(run, 'debug')


INTERPRETER_TESTS = ('opcodes', 'unwind', 'limits')


def stageJit(run):
    """The same programs and tests in native code. Where there is no LLVM, there is nothing to test."""
    if not os.path.exists(os.path.join(ROOT, 'build', 'release', 'lib', 'pscal', 'pscal_llvm.so')):
        run.say('  no plug-in: LLVM 15 or later not found')
        return
    unit(run, 'release', {'PSCAL_TEST_JIT': '1', 'CK_TIMEOUT_MULTIPLIER': '30'}, 1800, ['vm_interp_%s_test' % name for name in INTERPRETER_TESTS])
    threshold = '--jit-threshold=%d --jit-wait' % random.choice((1, 2, 5, 10, 30, 100, 1000))
    for extra, every in (('--jit=always --jit-level=0', 1), ('--jit=always', 4), (threshold, 8), ('--jit=always --gc-stress', 16), ('--jit=check', 16)):
        lang(run, 'release', extra, timeout=120, every=every, skip=('threads/',) if 'gc-stress' in extra or 'check' in extra else ()) # long; times in statistics
        examples(run, 'release', extra, timeout=240, every=max(every, 4), skip=('stats_dashboard', 'bench_parallel') if 'check' in extra else ()) # processor times
    for language, root in langRoots():
        run.step('lang %s release native' % language, [sys.executable, 'tests/runner/run_lang.py', '--pascal', binary('release', 'pascal'), '--jobs',
                                                       str(run.opts.jobs), '--native', '--every', '16', '--timeout', '60', root], 2400)
    run.step('random programs', [sys.executable, 'tests/equal/run_equal.py', '--count', '50', '--jobs', str(run.opts.jobs)], 1800)


def stageClang(run):
    if run.build('clang'):
        unit(run, 'clang')
        lang(run, 'clang')
        examples(run, 'clang')


def stageAsan(run):
    if run.build('asan'):
        unit(run, 'asan', SANITIZER_ENV, 1200)
        lang(run, 'asan', '', SANITIZER_ENV, 120)
        examples(run, 'asan', '', SANITIZER_ENV, 240)
        cli(run, 'asan', SANITIZER_ENV)
        fault(run, 'asan', 5, SANITIZER_ENV)
        threads(run, 'asan', 5, 20, SANITIZER_ENV, 240)
        fuzz(run, 'asan', SANITIZER_ENV)


# Programs that race on purpose, and one that makes more stacks than the sanitizer knows.
NOT_FOR_TSAN = ('c101_', 'c102_', 'c104_', 'c105_', 'races/leave_', 'finished_tasks_are_collected')


def stageTsan(run):
    """What uses several threads. The races of programs are not its business: vm/race finds those, and `racy` programs show what they may do."""
    if not run.build('tsan'):
        return
    unit(run, 'tsan', TSAN_ENV, 600, [n for n in unitNames() if re.match('vm_sched_|vm_race_|runtime_mem_|runtime_io_shared|embed_', n)])
    for folder in ('pascal/threads', 'clike/threads', 'clike/conformance', 'tiny/threads', 'tiny/conformance'):
        for extra, every in (('--jit=off', 1), ('--jit=always', 4)):
            run.step('%s tsan %s' % (folder, extra), langCommand(run, 'tsan', TSAN_ENV, 240) + [
                '--extra=' + extra, '--every', str(every), *['--skip=' + name for name in NOT_FOR_TSAN], os.path.join(TESTS, 'lang', folder)], 1200, TSAN_ENV)
    deadlocks(run, 'tsan', TSAN_ENV, '--seeds', '0', '--timeout', '60', '--extra=--jit=off')
    run.step('no false deadlocks tsan', langCommand(run, 'tsan', TSAN_ENV, 240) + [
        '--extra=--check-deadlock --jit=off', '--every', '4', *['--skip=' + name for name in NOT_FOR_TSAN], os.path.join(TESTS, 'lang', 'pascal', 'threads')], 1200, TSAN_ENV)


STAGES = [
    ('unit', lambda run: unit(run, 'release')),
    ('lang', lambda run: lang(run, 'release')),
    ('examples', lambda run: (examples(run, 'release'), bench(run, 'release'))),
    ('cli', lambda run: cli(run, 'release')),
    ('lint', lint),
    ('fault', lambda run: (fault(run, 'release', 1), rules(run))),
    ('threads', lambda run: threads(run, 'release', 5, 1000)),
    ('fuzz', lambda run: fuzz(run, 'release')),
    ('stress', stageStress),
    ('jit', stageJit),
    ('clang', stageClang),
    ('asan', stageAsan),
    ('tsan', stageTsan),
]
QUICK = ('unit', 'lang', 'examples', 'cli', 'lint')


def main():
    parser = argparse.ArgumentParser(description='Builds PSCAL and runs its tests.', epilog='Stages: ' + ' '.join(n for n, _ in STAGES))
    parser.add_argument('--stage', action='append', choices=[n for n, _ in STAGES], help='only this stage (may be repeated)')
    parser.add_argument('--quick', action='store_true', help='only ' + ', '.join(QUICK))
    parser.add_argument('--jobs', type=int, default=max(1, os.cpu_count() or 1))
    opts = parser.parse_args()
    wanted = opts.stage or (QUICK if opts.quick else [n for n, _ in STAGES])
    run = Run(opts)
    begin = time.monotonic()
    for name, stage in STAGES:
        if name not in wanted:
            continue
        start, used, before = time.monotonic(), processorSeconds(), run.failed
        run.say('stage %s' % name)
        if name in ('clang', 'asan', 'tsan') or run.build('release'):
            stage(run)
        run.say('stage %s: %s, %s' % (name, 'ok' if run.failed == before else 'FAILED', timesSince(start, used)))
        if run.failed != before:
            run.stageFailures.append(name)
    minutes = (time.monotonic() - begin) / 60
    run.say('all stages: %.1f minutes%s' % (minutes, '' if not run.stageFailures else '; failures in: ' + ', '.join(run.stageFailures)))
    if minutes > EXPECTED_MINUTES:
        run.say('note: longer than the %d minutes that the whole run may take' % EXPECTED_MINUTES)
    run.say('%d passed, %d failed' % (run.passed, run.failed))
    return 0 if run.failed == 0 else 1


if __name__ == '__main__':
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
