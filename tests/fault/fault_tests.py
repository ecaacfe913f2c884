#!/usr/bin/env python3
"""Fails every allocation and every system call of whole runs in turn and judges what happens.

For each program the fault runner (fault_runner.c: the `pascal` command under our control) first runs undisturbed and
tells how many allocations and calls there are; then once for each of them, without and with a filled compile cache:
  alloc    allocation K fails once; allocation K and all later ones fail
  call     system call K fails with EINTR, EIO, ENOSPC, EPIPE, EMFILE, EAGAIN, or transfers one byte only
  kill     the process is killed before system call K; then a normal run with the same files must be right
A run is good if output, files and status are those of the undisturbed run, or if it ends with status 1, a message, and
a beginning of the right output. A crash, a sanitizer report, a hang or lost bytes with status 0 is a failure.
"""
import argparse
import concurrent.futures
import os
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAMS = os.path.join(HERE, 'programs')
KINDS = ['EINTR', 'EIO', 'ENOSPC', 'EPIPE', 'EMFILE', 'EAGAIN', 'SHORT']
INPUT = (b'It was the best of times, it was the worst of times.\n' * 700)
# What a program may leave in its folder; anything else is a forgotten temporary file.
RESULTS = {'half.txt', 'odd.txt', 'numbers.txt', 'shapes.dat', 'out.pbc', 'stream.bin', 'handle.txt', 'numbers.bin'}


class Outcome:
    def __init__(self, status, out, err, files, log):
        self.status, self.out, self.err, self.files, self.log = status, out, err, files, log


class Job:
    """One program run in one way (`-o out.pbc` or run), with an empty or a filled cache."""

    def __init__(self, opts, name, isBuild, isWarm):
        self.opts, self.name, self.isBuild, self.isWarm = opts, name, isBuild, isWarm
        self.label = '%s %s %s' % (name, 'build' if isBuild else 'run', 'warm' if isWarm else 'cold')
        self.warmHome = None
        self.reference = None

    def prepare(self):
        if self.isWarm:
            self.warmHome = tempfile.mkdtemp(prefix='pscal-fault-')
            self.execute('', home=self.warmHome)
        self.reference = self.execute('')
        if self.reference.status != 0:
            raise RuntimeError('%s: status %s without a fault: %s' % (self.label, self.reference.status, self.reference.err[-500:]))
        words = self.reference.log.split()
        self.allocs, self.calls = int(words[1]), int(words[3])

    def finish(self):
        if self.warmHome:
            shutil.rmtree(self.warmHome, ignore_errors=True)

    def execute(self, fault, home=None, work=None):
        box = tempfile.mkdtemp(prefix='pscal-fault-')
        try:
            if home is None:
                home = os.path.join(box, 'home')
                if self.warmHome:
                    shutil.copytree(self.warmHome, home)
                else:
                    os.mkdir(home)
            if work is None:
                work = os.path.join(box, 'work')
                os.mkdir(work)
            log = os.path.join(box, 'log')
            env = dict(os.environ, HOME=home, TMPDIR=work, LC_ALL='C', PSCAL_FAULT=fault, PSCAL_FAULT_LOG=log)
            command = [self.opts.runner] + (['-o', 'out.pbc'] if self.isBuild else []) + [os.path.join(PROGRAMS, self.name)]
            source = os.path.join(box, 'input')  # a file: how many reads a pipe takes depends on who is faster
            with open(source, 'wb') as f:
                f.write(INPUT if self.name == 'filter.pas' else b'')
            with open(source, 'rb') as stdin:
                process = subprocess.Popen(command, cwd=work, env=env, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
            try:
                out, err = process.communicate(timeout=self.opts.timeout)
                status = process.returncode
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                out, err = process.communicate()
                status = None
            files = {}
            for name in sorted(os.listdir(work)):
                with open(os.path.join(work, name), 'rb') as f:
                    files[name] = f.read()
            text = ''
            if os.path.exists(log):
                with open(log) as f:
                    text = f.read()
            return Outcome(status, out, err.decode('latin-1'), files, text)
        finally:
            shutil.rmtree(box, ignore_errors=True)

    def judge(self, fault):
        """None, or what is wrong with the run under this fault."""
        if 'KILL' in fault:
            return self.judgeKilled(fault)
        got, ref = self.execute(fault), self.reference
        if got.status is None:
            return 'does not end'
        if got.status < 0 or got.status > 1:
            return 'status %d; stderr: %s' % (got.status, got.err[-600:])
        if 'Sanitizer' in got.err or 'runtime error: ' in got.err and 'programs/' not in got.err:
            return 'sanitizer report: ' + got.err[-1200:]
        if 'internal error' in got.err:
            return 'internal error: ' + got.err[-300:]
        failedCall = got.log.split()[5:6]
        if got.status == 0:
            if got.out != ref.out:
                return 'status 0 but output differs (%d bytes, right are %d); log: %s' % (len(got.out), len(ref.out), got.log)
            if {n: b for n, b in got.files.items() if n in ref.files} != ref.files:
                return 'status 0 but files differ; log: ' + got.log
        else:
            if not got.err and not ('fd 2' in got.log):
                return 'status 1 without a message; log: ' + got.log
            # After a write that failed and was reported, later ones may have succeeded.
            if failedCall != ['write'] and not ref.out.startswith(got.out):
                return 'wrong output before the failure; log: ' + got.log
        strange = [n for n in got.files if n not in RESULTS]
        if strange and failedCall != ['unlink']:
            return 'left behind: %s; log: %s' % (strange, got.log)
        return None

    def judgeKilled(self, fault):
        box = tempfile.mkdtemp(prefix='pscal-fault-')
        try:
            home, work = os.path.join(box, 'home'), os.path.join(box, 'work')
            if self.warmHome:
                shutil.copytree(self.warmHome, home)
            else:
                os.mkdir(home)
            os.mkdir(work)
            killed = self.execute(fault, home, work)
            if killed.status != -signal.SIGKILL:
                return 'status %s instead of a kill' % killed.status
            if self.isBuild and 'out.pbc' in killed.files and killed.files['out.pbc'] != self.reference.files['out.pbc']:
                return 'a half bytecode file was left'
            again = self.execute('', home, work)
            if again.status != 0 or again.out != self.reference.out or again.err != self.reference.err:
                return 'the run after the kill differs: status %s, stderr: %s' % (again.status, again.err[-400:])
            return None
        finally:
            shutil.rmtree(box, ignore_errors=True)

    def faults(self):
        every = self.opts.every
        for k in range(1, self.allocs + 1, every):
            yield 'alloc:%d' % k
            yield 'alloc+:%d' % k
        for k in range(1, self.calls + 1):
            kinds = KINDS if every == 1 else [KINDS[k % len(KINDS)]]
            for kind in kinds:
                yield 'call:%d:%s' % (k, kind)
            if k % every == 0:
                yield 'call:%d:KILL' % k


def main():
    parser = argparse.ArgumentParser(description='Fails every allocation and system call in turn.')
    parser.add_argument('--runner', default=os.path.join(ROOT, 'build/release/tests/fault_runner'))
    parser.add_argument('--every', type=int, default=1, metavar='N', help='only each Nth fault (default 1: all)')
    parser.add_argument('--filter', default='', help='only jobs whose name contains this')
    parser.add_argument('--fault', help='only this fault, e.g. call:7:EIO; shows the run')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--timeout', type=float, default=60)
    opts = parser.parse_args()
    opts.runner = os.path.abspath(opts.runner)
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(opts.jobs) as pool:
        for name in sorted(n for n in os.listdir(PROGRAMS) if n.endswith('.pas')):
            for isBuild, isWarm in ((False, False), (False, True), (True, False)):
                job = Job(opts, name, isBuild, isWarm)
                if opts.filter not in job.label:
                    continue
                try:
                    job.prepare()
                except (RuntimeError, OSError, IndexError) as e:
                    print('FAIL fault %s: %s' % (job.label, e))
                    failed += 1
                    continue
                if opts.fault:
                    got = job.execute(opts.fault)
                    print('%s: status %s, %d bytes of output, %s%s' % (job.label, got.status, len(got.out), got.log, got.err))
                faults = [opts.fault] if opts.fault else list(job.faults())
                shown = 0
                for fault, problem in zip(faults, pool.map(job.judge, faults)):
                    if problem is None:
                        passed += 1
                        continue
                    failed += 1
                    shown += 1
                    if shown <= 10:
                        print('FAIL fault %s %s: %s' % (job.label, fault, problem))
                        sys.stdout.flush()
                if shown > 10:
                    print('... and %d more of %s' % (shown - 10, job.label))
                job.finish()
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
