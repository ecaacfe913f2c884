"""Runs commands and measures them, through the small C program launch.c (see there why). Used by the scripts here."""
import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from collections import namedtuple

BENCH = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(BENCH)
CACHE = os.environ.get('PSCAL_BENCH_CACHE', os.path.join(ROOT, 'build/bench'))

Cost = namedtuple('Cost', 'output user system wallMs peakKb')  # bytes, s, s, ms, KB


class RunFailure(Exception):
    """A command that could not be built, started or finished well; the text says all there is to say."""


def takePriority():
    """This process and all that it starts go before whatever else the machine does (needs root)."""
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))


def toolVersion(tool):
    for flag in ('--version', '-iV', '-v', 'version'):
        try:
            r = subprocess.run([tool, flag], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, timeout=20)
        except (OSError, subprocess.TimeoutExpired):
            return ''
        if r.returncode == 0 and r.stdout.strip():
            return r.stdout.decode('utf-8', 'replace').strip().splitlines()[0]
    return ''


class Launcher:
    """Builds launch.c once into the cache folder; run() measures one command."""

    def __init__(self, cache=CACHE):
        source = os.path.join(BENCH, 'launch.c')
        with open(source, 'rb') as f:
            key = hashlib.sha256(f.read()).hexdigest()[:16]
        os.makedirs(cache, exist_ok=True)
        self.exe = os.path.join(cache, f'launch-{key}')
        if os.path.exists(self.exe):
            return
        compiler = next(filter(None, map(shutil.which, ('cc', 'gcc', 'clang-19', 'clang'))), None)
        if not compiler:
            raise RunFailure('no C compiler to build bench/launch.c')
        made = f'{self.exe}.{os.getpid()}'
        r = subprocess.run([compiler, '-std=c11', '-O2', '-o', made, source], stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT)
        if r.returncode != 0:
            raise RunFailure('bench/launch.c does not compile:\n' + r.stdout.decode('utf-8', 'replace'))
        os.replace(made, self.exe)

    def run(self, command, timeout, runs=1, environment=None):
        """Returns the Cost of `runs` runs: least times, largest size, output of all runs. Raises RunFailure."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, \
                tempfile.NamedTemporaryFile(mode='r') as result:
            child = subprocess.Popen([self.exe, result.name, str(runs)] + command, stdin=subprocess.DEVNULL,
                                     stdout=out, stderr=err, env=environment, start_new_session=True)
            self.awaitEnd(child, timeout)
            out.seek(0)
            err.seek(0)
            fields = [int(x) for x in result.read().split()]
            if child.returncode != 0 or len(fields) != 5:
                raise RunFailure(err.read().decode('utf-8', 'replace').strip() or 'the launcher failed')
            status, user, system, wall, peak = fields
            if status != 0:
                code = os.waitstatus_to_exitcode(status)
                what = f'killed by signal {-code}' if code < 0 else f'exit status {code}'
                tail = err.read().decode('utf-8', 'replace').strip().splitlines()[-6:]
                raise RunFailure('\n    '.join([what] + tail))
            return Cost(out.read(), user / 1e6, system / 1e6, wall / 1e6, peak)

    @staticmethod
    def awaitEnd(child, timeout):
        """Waits for the launcher; kills its whole session when the time is up or the user interrupts."""
        late = threading.Event()

        def stop():
            late.set()
            os.killpg(child.pid, signal.SIGKILL)

        timer = threading.Timer(timeout, stop)
        timer.start()
        try:
            os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # a zombie keeps its id: the timer hits no stranger
        except BaseException:
            stop()
            raise
        finally:
            timer.cancel()
            timer.join()
            child.wait()
        if late.is_set():
            raise RunFailure(f'stopped after {timeout:g} s')
