#!/usr/bin/env python3
"""Runs the language tests of tests/lang and compares what programs print, refuse and return.

A test is one source file, X.pas (Pascal), X.cl or X.c (CLike), X.tiny (Tiny); files next to it say what must happen:
  X.out   expected standard output, exact        X.in   standard input (default: empty)
  X.rc    expected exit status (default 0)       X.err  one entry per line, each must occur in stderr;
                                                        `a|b` means one of them, case is ignored
  X.args  line 1: options for the command before the file; alternatives separated by `|` make one
          run each (`|--iso` runs the test twice, without options and with --iso);
          line 2: arguments of the program

A compile error is announced in the source, on the line that must report it:
  { error: a|b }    an error whose message contains a or b must be reported on this line
  { error+: a|b }   the same, and follow-up errors on later lines are tolerated
  { error?: a|b }   of all such lines of the file at least one must report it
Then the exit status must be 1, nothing may be printed and no other line may report an error.
A file whose name begins with `inc_` or `mod_` is included or imported by tests and no test itself; a C program that embeds PSCAL is none.
A .pas file that begins with `unit` is no test; units next to a test that it uses, directly or not, may announce errors, too.
Each run has a fresh directory as its working directory and another one as HOME.

Directives say more about a run, in the source as `{ test: ... }` or `// test: ...`, or one per line in X.test:
  env A=1 B=2 | C   environment; A alone unsets A; alternatives separated by `|` make one run each
  err REGEX         must be found in stderr (lines are matched one by one); may be repeated; `err ^` allows any message
  noerr REGEX       must not be found there
  within SEC        the run may take so long on an idle machine; LOAD_FACTOR times as long is allowed
  timeout SEC       time limit of this test if longer than --timeout
  replace REGEX X   what matches in the output becomes X before it is compared (X without blanks)
  unordered         in X.out the lines between a line `{` and a line `}` may come in any order
  needs LIBRARY     left out if the dynamic linker does not find that library; libpscaltest.so is that of the build
  workers N         says nothing with fewer workers: left out by --pool with a smaller number
  no seeds [WHY]    meaningless in virtual time or on one worker: left out by --seeds and --jit=check
  no sanitizer [WHY] left out by --sanitizer: its memory or time belong to the test's promise
  no native [WHY]   left out by --native: native executables do not have what it shows
A run that shall end with status 0 and has neither X.err nor `err` must leave stderr empty. Variables that change the
number of workers or tasks are unset unless the test or --pool sets them.

--seeds N runs each test N times under the deterministic scheduler (--sched=seed:1 ... seed:N); a failure names its seed
and the command that repeats it. With --replay each such run is done twice and must say and print the same.
"""

import argparse
import concurrent.futures
import ctypes
import difflib
import os
import random
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

LOAD_FACTOR = 10  # the time limits of the specification are for an idle machine
POOL_VARIABLE = "PSCAL_THREAD_POOL_SIZE"
TUNING_VARIABLES = (POOL_VARIABLE, "PSCALSHELL_THREAD_POOL_SIZE", "PYRO_WORKER_THREADS", "PSCAL_MAX_TASKS")
DIRECTIVE = re.compile(r"\{\s*test:\s*([^}\n]*)\}|//\s*test:\s*(.*)")
LANGUAGES = {".pas": "pascal", ".cl": "clike", ".c": "clike", ".tiny": "tiny"}  # suffix of a test and the command that runs it
MARK = re.compile(r"(?:\{|\(\*|//|/\*)\s*error([+?]?):\s*([^}*]*)")
UNIT = re.compile(r"^(?:\s|\{[^}]*\}|\(\*.*?\*\)|//[^\n]*\n)*unit\s", re.S | re.I)
USES = re.compile(r"\buses\b((?:\s*[;,]?\s*\w+(?:\s+in\s+'[^']*')?(?=\s*[;,]))+)", re.I)
ERROR = re.compile(r"^(.*):(\d+):(\d+): (?:fatal )?error: (.*)$")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def readText(path, default=None):
    """The content of path as latin-1 text (byte for byte), or default if there is no such file."""
    try:
        with open(path, "rb") as f:
            return f.read().decode("latin-1")
    except FileNotFoundError:
        return default


class Directives:
    """What the `test:` comments of a source and its .test file say."""

    def __init__(self, source):
        self.environments = [[]]
        self.errPatterns, self.noErrPatterns, self.replacements = [], [], []
        self.withinSec = self.timeoutSec = None
        self.isUnordered = False
        self.leftOut = set()
        self.leastPool = 1
        self.libraries = []
        lines = [a or b for a, b in DIRECTIVE.findall(readText(source))]
        for line in lines + readText(os.path.splitext(source)[0] + ".test", "").splitlines():
            if line.strip():
                self.take(source, *(line.strip() + " ").split(" ", 1))

    def take(self, source, word, rest):
        rest = rest.strip()
        if word == "env":
            self.environments = [shlex.split(part) for part in rest.split("|")]
        elif word == "err":
            self.errPatterns.append(re.compile(rest, re.M))
        elif word == "noerr":
            self.noErrPatterns.append(re.compile(rest, re.M))
        elif word == "replace":
            pattern, text = rest.rsplit(" ", 1)
            self.replacements.append((re.compile(pattern, re.M), text))
        elif word == "within":
            self.withinSec = float(rest)
        elif word == "timeout":
            self.timeoutSec = float(rest)
        elif word == "unordered":
            self.isUnordered = True
        elif word == "no" and rest.split(" ")[0].rstrip(":") in ("seeds", "sanitizer", "native"):
            self.leftOut.add(rest.split(" ")[0].rstrip(":"))
        elif word == "needs":
            self.libraries.append(rest)
        elif word == "workers":
            self.leastPool = int(rest)
        else:
            raise ValueError("%s: unknown directive '%s %s'" % (source, word, rest))


class Case:
    """One run of one source file with one set of options and one environment."""

    def __init__(self, source, directives, options, environment, label):
        self.source = source
        self.base = os.path.splitext(source)[0]
        self.directives = directives
        self.options = options
        self.environment = environment
        self.label = label
        self.wallSec = 0.0
        args = readText(self.base + ".args", "").split("\n")
        self.programArgs = shlex.split(args[1]) if len(args) > 1 else []
        self.marks = []  # ((file name, line), kind, words)
        for path in [source] + unitsOf(source):
            for number, line in enumerate(readText(path).split("\n"), 1):
                m = MARK.search(line)
                if m:
                    words = [w.strip().lower() for w in m.group(2).split("|") if w.strip()]
                    self.marks.append(((os.path.basename(path), number), m.group(1), words))


def unitsOf(source):
    """The files of the units in the folder of source that it uses, directly or not."""
    found, work = [], [source]
    while work:
        path = work.pop()
        folder = os.path.dirname(path)
        for clause in USES.findall(readText(path)):
            for name, file in re.findall(r"(\w+)(?:\s+in\s+'([^']*)')?", clause):
                names = [file] if file else [name.lower() + suffix for suffix in (".pl", ".pas", ".pp")]
                for unit in (os.path.join(folder, n) for n in names):
                    if os.path.exists(unit) and unit not in found and unit != source:
                        found.append(unit)
                        work.append(unit)
                        break
    return found


def loadCases(root, opts):
    """All cases below root whose label contains one of the filters, sorted by name."""
    cases = []
    for folder, _, names in sorted(os.walk(root)):
        for name in sorted(n for n in names if os.path.splitext(n)[1] in LANGUAGES and not n.startswith(("inc_", "mod_"))):
            source = os.path.join(folder, name)
            if UNIT.match(readText(source)) or "#include <pscal/" in readText(source):  # a program of a host: tests/cli/installed.py
                continue
            if any(f in os.path.relpath(source, root) for f in opts.skip):
                continue
            if not opts.filter or any(f in os.path.relpath(source, root) for f in opts.filter):
                cases += casesOf(source, os.path.relpath(source, root), opts)
    return cases


def kindsOf(opts):
    """What kind of run this is, in the words of the directive `no`."""
    kinds = {"seeds": opts.seeds > 0 or "--jit=check" in opts.extra, "sanitizer": opts.sanitizer, "native": opts.native}
    return {kind for kind, isSo in kinds.items() if isSo}


def libraryFolder(opts):
    """Where the build has the libraries that are made for tests: beside its commands' folder."""
    return os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(opts.commands["pascal"]))), "tests")


def hasLibrary(name, opts):
    if os.path.exists(os.path.join(libraryFolder(opts), name)):
        return True
    try:
        ctypes.CDLL(name)
        return True
    except OSError:
        return False


def casesOf(source, name, opts):
    """One case for each alternative of options, environment and seed of one source file."""
    directives = Directives(source)
    first = readText(os.path.splitext(source)[0] + ".args", "").split("\n")[0]
    seeds = [["--sched=seed:%d" % n] for n in range(opts.first_seed, opts.first_seed + opts.seeds)] if opts.seeds else [[]]
    cases = []
    if opts.pool and int(opts.pool) < directives.leastPool:
        return []
    if directives.leftOut & kindsOf(opts):
        return []
    if not all(hasLibrary(name, opts) for name in directives.libraries):
        return []
    for options in first.split("|"):
        for environment in directives.environments:
            for seed in seeds:
                chosen = seed + shlex.split(options)
                tags = " ".join(chosen + environment)
                cases.append(Case(source, directives, chosen, environment, name + (" [%s]" % tags if tags else "")))
    return cases * opts.repeat


def environmentOf(case, opts):
    """The variables of a run: those of the runner without the tuning ones, then --pool, then the test's own."""
    env = {name: value for name, value in os.environ.items() if name not in TUNING_VARIABLES}
    setsPool = any(entry.partition("=")[0] in TUNING_VARIABLES for entry in case.environment)
    if opts.pool and not setsPool:
        env[POOL_VARIABLE] = opts.pool
    env["LD_LIBRARY_PATH"] = libraryFolder(opts)
    for entry in case.environment:
        name, equals, value = entry.partition("=")
        if equals:
            env[name] = value
        else:
            env.pop(name, None)
    return env


def commandOf(case, opts):
    language = LANGUAGES[os.path.splitext(case.source)[1]]
    return [opts.commands[language]] + (["--run"] if language == "tiny" else []) + shlex.split(opts.extra) + case.options + [case.source] + case.programArgs


def nativeCommand(case, opts, home):
    """Builds a native executable and runs it; without one, what the build says is what the run says."""
    build = commandOf(case, opts)
    compiler, options = build[0], build[1 : len(build) - 1 - len(case.programArgs)]
    program = os.path.join(home, "program")
    words = [compiler, "--native", "-o", program] + options + [case.source]
    return ["sh", "-c", "%s || exit 1; exec %s" % (shlex.join(words), shlex.join([program] + case.programArgs))]


def runProgram(case, opts):
    """Runs the case; returns (status, stdout, stderr) with status None after a time-out."""
    work = tempfile.mkdtemp(prefix="pscal-lang-")
    home = tempfile.mkdtemp(prefix="pscal-home-")
    env = dict(environmentOf(case, opts), HOME=home, TMPDIR=work, LC_ALL="C.UTF-8")
    stdin = readText(case.base + ".in", "").encode("latin-1")
    start = time.monotonic()
    try:
        command = nativeCommand(case, opts, home) if opts.native else commandOf(case, opts)
        process = subprocess.Popen(command, cwd=work, env=env, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   start_new_session=True)
        try:
            out, err = process.communicate(stdin, timeout=timeLimit(case, opts))
            status = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            status = None
        case.wallSec = time.monotonic() - start
        return status, out.decode("latin-1"), err.decode("latin-1")
    finally:
        shutil.rmtree(work, ignore_errors=True)
        shutil.rmtree(home, ignore_errors=True)


def timeLimit(case, opts):
    return max(opts.timeout, case.directives.timeoutSec or 0)


def alignGroups(expected, actual):
    """The expected lines, those between `{` and `}` sorted as the actual ones have them; no line is lost or added.

    Each line of a group takes its place from the actual lines; what does not occur there keeps its order at the end."""
    result, lines = [], iter(expected)
    for line in lines:
        if line != "{":
            result.append(line)
            continue
        group = []
        for inner in lines:
            if inner == "}":
                break
            group.append(inner)
        window = actual[len(result):len(result) + len(group)]
        for seen in window:
            if seen in group:
                group.remove(seen)
                result.append(seen)
        result += group
    return result


def shortDiff(expected, actual, limit=24):
    """A unified diff of two texts, cut after limit lines."""
    lines = list(difflib.unified_diff(expected.splitlines(), actual.splitlines(),
                                      "expected", "actual", "", "", 1, ""))
    if len(lines) > limit:
        lines = lines[:limit] + ["... (%d more lines)" % (len(lines) - limit)]
    if not lines:
        lines = ["  (only the line ends or the last line end differ)"]
    return lines


def matches(words, message):
    message = message.lower()
    return any(w in message for w in words)


def place(number):
    return "%s line %d" % number


def checkCompileErrors(case, status, out, err):
    """Compares the reported errors with the marks; returns the problems."""
    problems = []
    name = os.path.basename(case.source)
    files = {name} | {mark[0][0] for mark in case.marks}
    reported = {}
    for line in err.split("\n"):
        m = ERROR.match(line)
        if m and os.path.basename(m.group(1)) in files:
            reported.setdefault((os.path.basename(m.group(1)), int(m.group(2))), []).append(m.group(4))
    if status != 1:
        problems.append("exit status %s, expected 1" % status)
    if out:
        problems.append("unexpected output: " + repr(out[:200]))
    tolerated = None
    choices = [mark for mark in case.marks if mark[1] == "?"]
    for number, kind, words in case.marks:
        if kind == "?":
            continue
        found = reported.get(number, [])
        if not any(matches(words, text) for text in found):
            got = "; ".join(found) if found else "no error"
            problems.append("%s: expected error '%s', got: %s" % (place(number), "|".join(words), got))
        if kind == "+" and tolerated is None:
            tolerated = number
    if choices and not any(matches(w, t) for n, _, w in choices for t in reported.get(n, [])):
        problems.append("expected error '%s' on one of the lines %s" %
                        ("|".join(choices[0][2]), ", ".join(place(c[0]) for c in choices)))
    marked = set(mark[0] for mark in case.marks)
    for number in sorted(reported):
        if number not in marked and (tolerated is None or number[0] == tolerated[0] and number < tolerated):
            problems.append("%s: unexpected error: %s" % (place(number), reported[number][0]))
    problems += missingMessages(case, err)
    if problems and not reported and err:
        problems.append("stderr: " + err[:400].rstrip())
    return problems


def missingMessages(case, err):
    """The entries of X.err that stderr lacks."""
    name = os.path.basename(case.source)
    messages = err.replace(case.source, "").replace(name, "")  # a word of the name is no message
    problems = []
    for entry in readText(case.base + ".err", "").splitlines():
        words = [w.strip().lower() for w in entry.split("|")]
        if entry and not matches(words, err if name in entry else messages):
            problems.append("stderr lacks: " + entry)
    return problems


def checkRun(case, status, out, err):
    """Compares output, exit status and messages of a program that must compile."""
    problems = []
    expectedStatus = int(readText(case.base + ".rc", "0"))
    if status != expectedStatus:
        problems.append("exit status %s, expected %d" % (status, expectedStatus))
    expected = readText(case.base + ".out", "")
    for pattern, text in case.directives.replacements:
        out = pattern.sub(text, out)
    if case.directives.isUnordered:
        expected = "\n".join(alignGroups(expected.split("\n"), out.split("\n")))
    if out != expected:
        problems += shortDiff(expected, out)
    problems += missingMessages(case, err)
    problems += checkDirectives(case, expectedStatus, err)
    if problems and err:
        problems.append("stderr: " + err[:600].rstrip())
    return problems


def checkDirectives(case, expectedStatus, err):
    """What the directives of a test find wrong with its messages and its time."""
    wanted = case.directives
    problems = ["stderr has no match for: " + p.pattern for p in wanted.errPatterns if not p.search(err)]
    problems += ["stderr has a match for: " + p.pattern for p in wanted.noErrPatterns if p.search(err)]
    if err and expectedStatus == 0 and not wanted.errPatterns and not os.path.exists(case.base + ".err"):
        problems.append("unexpected messages on stderr")
    if wanted.withinSec and case.wallSec > wanted.withinSec * LOAD_FACTOR:
        problems.append("took %.1f s, allowed: %g s times %d" % (case.wallSec, wanted.withinSec, LOAD_FACTOR))
    return problems


def checkAgainstC(case, opts):
    """Whether a program that is plain C prints the expected output when the C compiler translates it."""
    if not case.source.endswith(".c") or opts.c_compiler is None:
        return []
    with tempfile.TemporaryDirectory(prefix="pscal-c-") as work:
        program = os.path.join(work, "program")
        build = subprocess.run([opts.c_compiler, "-std=gnu11", "-w", "-O1", "-fwrapv", "-fno-strict-aliasing", "-o", program, case.source, "-lm"], capture_output=True)
        if build.returncode != 0:
            return ["%s refuses the program: %s" % (opts.c_compiler, build.stderr.decode("latin-1")[:400])]
        stdin = readText(case.base + ".in", "").encode("latin-1")
        run = subprocess.run([program] + case.programArgs, cwd=work, input=stdin, capture_output=True, timeout=opts.timeout)
        expected, actual = readText(case.base + ".out", ""), run.stdout.decode("latin-1")
        return [] if actual == expected else ["%s prints something else:" % opts.c_compiler] + shortDiff(expected, actual)


def bless(case, status, out):
    """Takes what the program printed and returned as the new expectation."""
    with open(case.base + ".out", "wb") as f:
        f.write(out.encode("latin-1"))
    if status:
        with open(case.base + ".rc", "w") as f:
            f.write("%d\n" % status)
    elif os.path.exists(case.base + ".rc"):
        os.remove(case.base + ".rc")


def runCase(case, opts):
    """Runs and judges one case; returns the list of problems, empty if it passed."""
    status, out, err = runProgram(case, opts)
    if status is None:
        return ["no end within %g s; output so far: %r" % (timeLimit(case, opts), out[:200]), "stderr: " + err[:600].rstrip()]
    if status < 0:
        return ["ended by signal %d" % -status, "stderr: " + err[:600].rstrip()]
    if case.marks:
        return checkCompileErrors(case, status, out, err)
    problems = checkRun(case, status, out, err) + checkAgainstC(case, opts)
    if opts.replay and opts.seeds and runProgram(case, opts) != (status, out, err):
        problems.append("the same seed gave another run")
    if problems and opts.bless:
        bless(case, status, out)
        return ["blessed"] + problems
    return problems


def main():
    parser = argparse.ArgumentParser(description="Runs the language tests.")
    parser.add_argument("--pascal", default=os.path.join(ROOT, "build/release/bin/pascal"),
                        help="the command under test")
    parser.add_argument("--clike", help="the command for CLike (default: clike beside that of --pascal)")
    parser.add_argument("--tiny", help="the command for Tiny (default: tiny beside that of --pascal)")
    parser.add_argument("--gcc", action="store_true", help="compare the outputs of .c tests with those of gcc, if it is there")
    parser.add_argument("--filter", action="append", default=[], metavar="SUBSTR",
                        help="only tests whose name contains SUBSTR (may be repeated)")
    parser.add_argument("--skip", action="append", default=[], metavar="SUBSTR", help="without tests whose name contains SUBSTR (may be repeated)")
    parser.add_argument("--jobs", type=int, default=2, help="tests run at once (default 2)")
    parser.add_argument("--extra", default="", help="options added before those of each test")
    parser.add_argument("--native", action="store_true", help="build a native executable of each program and run that")
    parser.add_argument("--bless", action="store_true",
                        help="rewrite the expected output and status of failing run tests")
    parser.add_argument("--seeds", type=int, default=0, metavar="N",
                        help="run each test under N seeds of the deterministic scheduler")
    parser.add_argument("--first-seed", type=int, default=1, metavar="N", help="first of the seeds (default 1)")
    parser.add_argument("--replay", action="store_true", help="run each seed twice and compare")
    parser.add_argument("--repeat", type=int, default=1, metavar="N", help="run each test N times")
    parser.add_argument("--pool", default="", metavar="N", help="limit of workers where the test sets none")
    parser.add_argument("--sanitizer", action="store_true", help="the command is a sanitizer build")
    parser.add_argument("--timeout", type=float, default=20, metavar="SEC",
                        help="time limit of one test (default 20)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each N-th test, the first of them chosen at random")
    parser.add_argument("--list", action="store_true", help="list the tests and stop")
    parser.add_argument("root", nargs="?", default=os.path.join(ROOT, "tests/lang/pascal"),
                        help="folder of the tests (default tests/lang/pascal)")
    opts = parser.parse_args()
    opts.pascal = os.path.abspath(opts.pascal)
    opts.clike = os.path.abspath(opts.clike or os.path.join(os.path.dirname(opts.pascal), "clike"))
    opts.tiny = os.path.abspath(opts.tiny or os.path.join(os.path.dirname(opts.pascal), "tiny"))
    opts.commands = {"pascal": opts.pascal, "clike": opts.clike, "tiny": opts.tiny}
    opts.c_compiler = shutil.which("gcc") if opts.gcc else None
    try:
        cases = loadCases(os.path.abspath(opts.root), opts)
    except ValueError as e:
        sys.exit("run_lang.py: %s" % e)
    if opts.every > 1:
        cases = cases[random.randrange(min(opts.every, max(1, len(cases)))) :: opts.every]
    if opts.list:
        for case in cases:
            print(case.label)
        return 0
    for command in sorted({commandOf(case, opts)[0] for case in cases}):
        if not os.access(command, os.X_OK):
            print("run_lang.py: no command " + command, file=sys.stderr)
            print("0 passed, %d failed" % len(cases))
            return 1
    if not cases:
        print("run_lang.py: no test matches", file=sys.stderr)
        return 1
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(max_workers=max(1, opts.jobs)) as pool:
        results = pool.map(lambda case: runCase(case, opts), cases)
        for case, problems in zip(cases, results):
            if problems:
                failed += 1
                print("FAIL " + case.label)
                if opts.seeds:
                    print("    alone: " + " ".join(map(shlex.quote, [e for e in case.environment if "=" in e] + commandOf(case, opts))))
                for problem in problems:
                    for line in problem.split("\n"):
                        print("    " + line)
                sys.stdout.flush()
    print("%d passed, %d failed" % (len(cases) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
