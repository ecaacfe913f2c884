#!/usr/bin/env python3
"""Runs the language tests of tests/lang and compares what programs print, refuse and return.

A test is one source file X.pas; files next to it say what must happen:
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
Each run has a fresh directory as its working directory and another one as HOME.
"""

import argparse
import concurrent.futures
import difflib
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile

MARK = re.compile(r"(?:\{|\(\*|//)\s*error([+?]?):\s*([^}*]*)")
ERROR = re.compile(r"^(.*):(\d+):(\d+): (?:fatal )?error: (.*)$")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def readText(path, default=None):
    """The content of path as latin-1 text (byte for byte), or default if there is no such file."""
    try:
        with open(path, "rb") as f:
            return f.read().decode("latin-1")
    except FileNotFoundError:
        return default


class Case:
    """One run of one source file with one set of options."""

    def __init__(self, source, options, label):
        self.source = source
        self.base = os.path.splitext(source)[0]
        self.options = options
        self.label = label
        args = readText(self.base + ".args", "").split("\n")
        self.programArgs = shlex.split(args[1]) if len(args) > 1 else []
        self.marks = []
        for number, line in enumerate(readText(source).split("\n"), 1):
            m = MARK.search(line)
            if m:
                words = [w.strip().lower() for w in m.group(2).split("|") if w.strip()]
                self.marks.append((number, m.group(1), words))


def loadCases(root, filters):
    """All cases below root whose label contains one of the filters, sorted by name."""
    cases = []
    for folder, _, names in sorted(os.walk(root)):
        for name in sorted(n for n in names if n.endswith(".pas")):
            source = os.path.join(folder, name)
            base = os.path.splitext(source)[0]
            first = readText(base + ".args", "").split("\n")[0]
            for options in first.split("|"):
                options = shlex.split(options)
                label = os.path.relpath(source, root)
                if options:
                    label += " [" + " ".join(options) + "]"
                if not filters or any(f in label for f in filters):
                    cases.append(Case(source, options, label))
    return cases


def runProgram(case, opts):
    """Runs the case; returns (status, stdout, stderr) with status None after a time-out."""
    work = tempfile.mkdtemp(prefix="pscal-lang-")
    home = tempfile.mkdtemp(prefix="pscal-home-")
    env = dict(os.environ, HOME=home, TMPDIR=work, LC_ALL="C.UTF-8")
    command = [opts.pascal] + shlex.split(opts.extra) + case.options + [case.source] + case.programArgs
    stdin = readText(case.base + ".in", "").encode("latin-1")
    try:
        process = subprocess.Popen(command, cwd=work, env=env, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   start_new_session=True)
        try:
            out, err = process.communicate(stdin, timeout=opts.timeout)
            status = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            status = None
        return status, out.decode("latin-1"), err.decode("latin-1")
    finally:
        shutil.rmtree(work, ignore_errors=True)
        shutil.rmtree(home, ignore_errors=True)


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


def checkCompileErrors(case, status, out, err):
    """Compares the reported errors with the marks; returns the problems."""
    problems = []
    name = os.path.basename(case.source)
    reported = {}
    for line in err.split("\n"):
        m = ERROR.match(line)
        if m and os.path.basename(m.group(1)) == name:
            reported.setdefault(int(m.group(2)), []).append(m.group(4))
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
            problems.append("line %d: expected error '%s', got: %s" % (number, "|".join(words), got))
        if kind == "+" and tolerated is None:
            tolerated = number
    if choices and not any(matches(w, t) for n, _, w in choices for t in reported.get(n, [])):
        problems.append("expected error '%s' on one of the lines %s" %
                        ("|".join(choices[0][2]), ", ".join(str(c[0]) for c in choices)))
    marked = set(mark[0] for mark in case.marks)
    for number in sorted(reported):
        if number not in marked and (tolerated is None or number < tolerated):
            problems.append("line %d: unexpected error: %s" % (number, reported[number][0]))
    if problems and not reported and err:
        problems.append("stderr: " + err[:400].rstrip())
    return problems


def checkRun(case, status, out, err):
    """Compares output, exit status and messages of a program that must compile."""
    problems = []
    expectedStatus = int(readText(case.base + ".rc", "0"))
    if status != expectedStatus:
        problems.append("exit status %s, expected %d" % (status, expectedStatus))
    expected = readText(case.base + ".out", "")
    if out != expected:
        problems += shortDiff(expected, out)
    name = os.path.basename(case.source)
    messages = err.replace(case.source, "").replace(name, "")  # a word of the name is no message
    for entry in readText(case.base + ".err", "").splitlines():
        words = [w.strip().lower() for w in entry.split("|")]
        if entry and not matches(words, err if name in entry else messages):
            problems.append("stderr lacks: " + entry)
    if problems and err:
        problems.append("stderr: " + err[:600].rstrip())
    return problems


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
        return ["no end within %g s; output so far: %r" % (opts.timeout, out[:200])]
    if status < 0:
        return ["ended by signal %d" % -status, "stderr: " + err[:600].rstrip()]
    if case.marks:
        return checkCompileErrors(case, status, out, err)
    problems = checkRun(case, status, out, err)
    if problems and opts.bless:
        bless(case, status, out)
        return ["blessed"] + problems
    return problems


def main():
    parser = argparse.ArgumentParser(description="Runs the language tests.")
    parser.add_argument("--pascal", default=os.path.join(ROOT, "build/release/bin/pascal"),
                        help="the command under test")
    parser.add_argument("--filter", action="append", default=[], metavar="SUBSTR",
                        help="only tests whose name contains SUBSTR (may be repeated)")
    parser.add_argument("--jobs", type=int, default=2, help="tests run at once (default 2)")
    parser.add_argument("--extra", default="", help="options added before those of each test")
    parser.add_argument("--bless", action="store_true",
                        help="rewrite the expected output and status of failing run tests")
    parser.add_argument("--timeout", type=float, default=20, metavar="SEC",
                        help="time limit of one test (default 20)")
    parser.add_argument("--list", action="store_true", help="list the tests and stop")
    parser.add_argument("root", nargs="?", default=os.path.join(ROOT, "tests/lang/pascal"),
                        help="folder of the tests (default tests/lang/pascal)")
    opts = parser.parse_args()
    opts.pascal = os.path.abspath(opts.pascal)
    cases = loadCases(os.path.abspath(opts.root), opts.filter)
    if opts.list:
        for case in cases:
            print(case.label)
        return 0
    if not os.access(opts.pascal, os.X_OK):
        print("run_lang.py: no command " + opts.pascal, file=sys.stderr)
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
                for problem in problems:
                    for line in problem.split("\n"):
                        print("    " + line)
                sys.stdout.flush()
    print("%d passed, %d failed" % (len(cases) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
