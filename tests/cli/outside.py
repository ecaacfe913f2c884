"""The world around a run: closed and full outputs, pipes, signals, the compile cache under every kind of trouble."""
import os
import resource
import shutil
import signal
import subprocess
import time

from commands import dropPrivileges, nobodyCanRun
from harness import Box, Case, Settings, judge

HELLO = "program hello(output);\nbegin writeln('hello') end.\n"
MANY = "program many(output);\nvar i: integer;\nbegin for i := 1 to 200000 do writeln('line number ', i) end.\n"
ENDLESS = "program endless(output);\nvar i: integer;\nbegin writeln('started'); flush(output); i := 0; while true do i := (i + 1) mod 1000 end.\n"
FOREVER = "program forever(output);\nbegin while true do writeln('more') end.\n"


# ---------------------------------------------------------------------------------------------------- outputs

def closedStdout(source, status):
    def check(box):
        r = box.pascal(source, setup=lambda: os.close(1))
        return judge(r, status, None if status == 0 else 'error.*(write|bad file|output)')
    return check


def fullStdout(source):
    def check(box):
        with open('/dev/full', 'wb') as full:
            return judge(box.pascal(source, stdout=full), 1, 'no space|disk write', maxLines=5)
    return check


def fullWithHelp(name):
    def check(box):
        with open('/dev/full', 'wb') as full:
            return judge(box.run([name, '--help'], stdout=full), 1, r'cannot write.*no space', maxLines=3)
    return check


def disasmFull(box):
    box.write('a.pas', MANY)
    problem = judge(box.run(['pascal', '-o', 'a.pbc', 'a.pas']))
    with open('/dev/full', 'wb') as full:
        return problem or judge(box.run(['pscald', 'a.pbc'], stdout=full), 1, r'cannot write.*no space')


def dumpAstFull(box):
    box.write('a.pas', MANY)
    with open('/dev/full', 'wb') as full:
        return judge(box.run(['pascal', '--dump-ast-json', 'a.pas'], stdout=full), 1, 'cannot write')


def fullFile(box):
    """A text file of the program that cannot be written (limit on file size) is an error, not a short file with status 0."""
    source = "{$I+}\nvar f: text; i: integer;\nbegin assign(f, 'big.txt'); rewrite(f); for i := 1 to 100000 do writeln(f, i); close(f); writeln('ok') end."
    return judge(box.pascal(source, setup=lambda: limitFileSize(20000)), 1, '(too large|disk write|space)', b'')


def fullFileUnclosed(box):
    """The same when the file is still open at the end of the program: the last buffer counts too."""
    source = "var f: text; i: integer;\nbegin assign(f, 'big.txt'); rewrite(f); for i := 1 to 4000 do writeln(f, i) end."
    return judge(box.pascal(source, setup=lambda: limitFileSize(8192)), 1, '(too large|disk write|space)', b'')


def limitFileSize(n):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n, n))


def brokenPipe(source):
    """`pascal many.pas | head -1`: ends at once, with a message or quietly, never by a crash."""
    def check(box):
        box.write('a.pas', source)
        start = time.monotonic()
        process = box.popen(['pascal', 'a.pas'])
        first = process.stdout.readline()
        process.stdout.close()
        try:
            err = process.stderr.read()
            status = process.wait(60)
        finally:
            process.stderr.close()
        if not first:
            return 'no output'
        if status not in (1, -signal.SIGPIPE, 128 + signal.SIGPIPE):
            return 'status %s after a broken pipe, stderr %r' % (status, err[-300:])
        if status == 1 and not err:
            return 'status 1 without a message'
        return None if time.monotonic() - start < 60 else 'took too long'
    return check


def stdinClosed(box):
    source = "var s: string;\nbegin readln(s); writeln('[', s, ']') end."
    return judge(box.pascal(source, setup=lambda: os.close(0)), (0, 1), '', None)


def stderrClosed(box):
    return judge(box.pascal('begin x := 1 end.', setup=lambda: os.close(2)), 1)


# ---------------------------------------------------------------------------------------------------- signals

def signalled(number, statuses, message):
    def check(box):
        box.write('a.pas', ENDLESS)
        process = box.popen(['pascal', 'a.pas'])
        first = process.stdout.readline()
        start = time.monotonic()
        process.send_signal(number)
        try:
            out, err = process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return 'does not end after signal %d' % number
        if first != b'started\n':
            return 'no output before the signal: %r %r' % (first, err)
        if process.returncode not in statuses:
            return 'status %s after signal %d; stderr %r' % (process.returncode, number, err)
        if message and message not in err.decode('latin-1').lower():
            return 'no message %r: %r' % (message, err)
        return None if time.monotonic() - start < (10 if Settings.isSlow else 1) else 'took %.2f s' % (time.monotonic() - start)
    return check


def interruptKeepsOutput(box):
    """What was written before SIGINT is not lost."""
    box.write('a.pas', "var i: integer;\nbegin writeln('kept'); write(stderr, 'go'); flush(stderr); while true do i := i xor 1 end.")
    process = box.popen(['pascal', 'a.pas'])
    process.stderr.read(2)
    process.send_signal(signal.SIGINT)
    try:
        out, err = process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return 'does not end'
    return None if out == b'kept\n' and process.returncode == 130 else 'status %s, output %r, stderr %r' % (process.returncode, out, err)


def interruptWhileReading(box):
    """SIGINT while the program waits for input."""
    box.write('a.pas', "var s: string;\nbegin write(stderr, 'go'); flush(stderr); readln(s); writeln('read') end.")
    process = box.popen(['pascal', 'a.pas'], stdin=subprocess.PIPE)
    process.stderr.read(2)
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return 'still waits for input after SIGINT'
    process.communicate()
    return None if process.returncode in (130, -signal.SIGINT) else 'status %s' % process.returncode


def timeoutWhileReading(box):
    """--timeout also ends a program that waits for input that never comes."""
    box.write('a.pas', "var s: string;\nbegin readln(s); writeln('read') end.")
    process = box.popen(['pascal', '--timeout=0.3', 'a.pas'], stdin=subprocess.PIPE)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return 'still waits for input after its time'
    out, err = process.communicate()
    return None if process.returncode == 230 and b'time limit' in err else 'status %s, stderr %r' % (process.returncode, err)


# ---------------------------------------------------------------------------------------------------- cache

def cacheFolder(box):
    return os.path.join(box.home, '.pscal', 'bc_cache')


def entries(box):
    folder = cacheFolder(box)
    return sorted(os.path.join(folder, n) for n in os.listdir(folder)) if os.path.isdir(folder) else []


def run2(box, source=HELLO, out=b'hello\n'):
    return judge(box.pascal(source), 0, None, out)


def cacheHit(box):
    problem = run2(box)
    if problem or len(entries(box)) != 1:
        return problem or 'cache entries: %s' % entries(box)
    if os.stat(os.path.join(box.home, '.pscal')).st_mode & 0o777 != 0o700:
        return 'mode of ~/.pscal is not 0700'
    return judge(box.run(['pascal', '--verbose', 'prog.pas']), 0, 'Loaded cached bytecode', b'hello\n')


def cacheNewSource(box):
    return run2(box) or run2(box, HELLO.replace("'hello'", "'other'"), b'other\n') or run2(box)


def cacheSameSizeSource(box):
    """Same path, same length, same second: the content decides."""
    for i in range(10):
        problem = run2(box, "begin writeln(%d) end." % i, b'%d\n' % i)
        if problem:
            return problem
    return None


def cacheOptions(box):
    """Options that change code never share an entry."""
    box.write('a.pas', "{$IFDEF X}begin writeln('x') end.{$ELSE}begin writeln(7 / 2 : 1 : 1) end.{$ENDIF}")
    for _ in range(2):
        problem = judge(box.run(['pascal', 'a.pas']), 0, None, b'3.5\n') or judge(box.run(['pascal', '-DX', 'a.pas']), 0, None, b'x\n')
        problem = problem or judge(box.run(['pascal', '-O0', 'a.pas']), 0, None, b'3.5\n')
        if problem:
            return problem
    return None


def cacheInclude(box):
    box.write('a.pas', '{$I b.inc}\nbegin writeln(c) end.')
    for value in (1, 2, 2, 3):
        box.write('b.inc', 'const c = %d;' % value)
        problem = judge(box.run(['pascal', 'a.pas']), 0, None, b'%d\n' % value)
        if problem:
            return problem
    os.remove(box.path('b.inc'))
    return judge(box.run(['pascal', 'a.pas']), 1, r'b\.inc', b'')


FOR_EVER = 'var i, sum: integer;\nbegin\n  Delay(9223372036854775807);\n  for i := 1 to 100000 do sum := (sum + i) mod 1000;\n  Delay(1);\n  writeln(sum)\nend.\n'


def virtualTimeEnds(box):
    """The longest sleep there is: virtual time then stands at its end."""
    return judge(box.pascal(FOR_EVER, ['--sched=seed:1']), 0, None, b'0\n')


def cacheNoCache(box):
    """Pascal keeps what --no-cache has compiled (pascal.md 18), CLike does not write either."""
    box.write('prog.cl', 'int main() { printf("hello\\n"); return 0; }\n')
    problem = judge(box.run(['clike', '--no-cache', 'prog.cl']), 0, None, b'hello\n')
    if not problem and entries(box):
        problem = 'cache entries: %s' % entries(box)
    problem = problem or judge(box.pascal(HELLO, ['--no-cache']), 0, None, b'hello\n')
    if not problem and len(entries(box)) != 1:
        problem = 'cache entries: %s' % entries(box)
    return problem or judge(box.run(['pascal', '--no-cache', '--verbose', 'prog.pas']), 0, 'Compilation successful', b'hello\n')


def cacheDamaged(damage):
    def check(box):
        problem = run2(box)
        if problem:
            return problem
        for path in entries(box):
            with open(path, 'rb') as f:
                content = f.read()
            with open(path, 'wb') as f:
                f.write(damage(content))
        return run2(box) or run2(box)
    return check


def cacheEveryByte(box):
    """Each of 200 bytes over the entry flipped: the program always runs and prints the same."""
    problem = run2(box)
    if problem:
        return problem
    path = entries(box)[0]
    with open(path, 'rb') as f:
        content = f.read()
    for i in range(0, len(content), max(1, len(content) // (20 if Settings.isSlow else 200))):
        with open(path, 'wb') as f:
            f.write(content[:i] + bytes([content[i] ^ 0x55]) + content[i + 1:])
        problem = run2(box)
        if problem:
            return 'byte %d: %s' % (i, problem)
    return None


def cacheEntryIsFolder(box):
    problem = run2(box)
    path = entries(box)[0]
    os.remove(path)
    os.mkdir(path)
    return problem or run2(box) or run2(box)


def cacheEntryIsFifo(box):
    problem = run2(box)
    path = entries(box)[0]
    os.remove(path)
    os.mkfifo(path)
    return problem or run2(box)


def cacheFolderIsFile(box):
    with open(os.path.join(box.home, '.pscal'), 'w') as f:
        f.write('x')
    return run2(box) or run2(box)


def homeMissing(value):
    def check(box):
        return judge(box.pascal(HELLO, env={'HOME': value}), 0, None, b'hello\n')
    return check


def homeReadOnly(box):
    setup = None
    os.chmod(box.home, 0o500)
    if os.geteuid() == 0:
        if not nobodyCanRun(box):
            return None
        for folder in (box.root, box.work):
            os.chmod(folder, 0o755)
        os.chmod(box.home, 0o555)
        setup = dropPrivileges
    box.write('prog.pas', HELLO)
    os.chmod(box.path('prog.pas'), 0o644)
    for _ in range(2):
        problem = judge(box.run(['pascal', 'prog.pas'], setup=setup), 0, None, b'hello\n')
        if problem:
            return problem
    return None


def cacheDiskFull(box):
    """No byte can be written: the cache stays empty and nobody notices."""
    for _ in range(2):
        problem = judge(box.pascal(HELLO, setup=lambda: limitFileSize(100)), 0, None, b'hello\n')
        if problem:
            return problem
    return 'a half entry was left: %s' % entries(box) if entries(box) else run2(box)


def cacheTinyDisk(box):
    """A full file system of its own, where the machine lets us mount one."""
    mount = shutil.which('mount')
    if os.geteuid() != 0 or mount is None:
        return None
    if subprocess.run([mount, '-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', box.home], stderr=subprocess.DEVNULL).returncode != 0:
        return None
    try:
        with open(os.path.join(box.home, 'filler'), 'wb') as f:
            try:
                f.write(b'x' * 8192)
                f.flush()
            except OSError:
                pass
        return run2(box) or run2(box)
    finally:
        subprocess.run(['umount', box.home], stderr=subprocess.DEVNULL)


def cacheTogether(box):
    """Many processes at once on one entry, while it is removed and damaged again and again."""
    box.write('a.pas', "var i, s: integer;\nbegin s := 0; for i := 1 to 1000 do s := s + i; writeln(s) end.")
    for round in range(4 if Settings.isSlow else 12):
        processes = [box.popen(['pascal', 'a.pas']) for _ in range(6)]
        for path in entries(box):
            try:
                if round % 3 == 0:
                    os.remove(path)
                elif round % 3 == 1:
                    with open(path, 'r+b') as f:
                        f.truncate(50)
            except OSError:
                pass
        for process in processes:
            out, err = process.communicate(timeout=60)
            if process.returncode != 0 or out != b'500500\n' or err:
                for other in processes:
                    other.kill()
                    other.wait()
                return 'round %d: status %s, %r, %r' % (round, process.returncode, out, err)
    return 'temporary files left: %s' % entries(box) if any('.tmp' in e for e in entries(box)) else None


def cacheKilled(box):
    """Killed at random moments: no half entry is ever used."""
    box.write('a.pas', "begin writeln('hello') end.\n{" + 'x' * 20000 + '}')
    for i in range(10 if Settings.isSlow else 60):
        process = box.popen(['pascal', 'a.pas'])
        time.sleep(0.0001 * i)
        process.kill()
        process.communicate()
        r = box.run(['pascal', 'a.pas'])
        problem = judge(r, 0, None, b'hello\n')
        if problem:
            return problem
        for path in entries(box):
            os.remove(path)
    return None


def bytecodeKilled(box):
    """Killed at many moments while it compiles and writes: the file is the old one or the new one, whole, and so is the cache."""
    sources = {}
    for name in ('old', 'new'):
        body = ''.join("procedure p%d; begin writeln('%s %d') end;\n" % (i, name, i) for i in range(4000))
        sources[name] = 'program k(output);\n%sbegin p17 end.\n' % body
    wanted = {}
    for name, text in sources.items():
        box.write('k.pas', text)
        started = time.monotonic()
        problem = judge(box.run(['pascal', '--no-cache', '-o', 'out.pbc', 'k.pas']))
        duration = time.monotonic() - started
        if problem:
            return problem
        wanted[name] = box.read('out.pbc')
    points = 10 if Settings.isSlow else 250
    for i in range(points):
        name = 'old' if i % 2 else 'new'
        box.write('k.pas', sources[name])
        process = box.popen(['pascal', '-o', 'out.pbc', 'k.pas'])
        time.sleep(duration * 1.2 * i / points)
        process.kill()
        process.communicate()
        if box.read('out.pbc') not in wanted.values():
            return 'a half bytecode file after a kill at point %d' % i
        if i % 10 == 0:
            problem = judge(box.run(['pascal', 'k.pas']), 0, None, (name + ' 17\n').encode())
            if problem:
                return 'after a kill at point %d: %s' % (i, problem)
    return judge(box.run(['pscalvm', 'out.pbc']), 0, None, '^(old|new) 17\n$')


def cases():
    yield Case('output/closed_without_output', closedStdout('begin end.', 0))
    yield Case('output/closed_small', closedStdout(HELLO, 1))
    yield Case('output/closed_large', closedStdout(MANY, 1))
    yield Case('output/full_small', fullStdout(HELLO))
    yield Case('output/full_large', fullStdout(MANY))
    for name in ('pascal', 'pscalvm', 'pscald', 'pscalasm', 'pscaljson2bc', 'pscal'):
        yield Case('output/full_help_' + name, fullWithHelp(name))
    yield Case('output/broken_pipe_many', brokenPipe(MANY))
    yield Case('output/broken_pipe_forever', brokenPipe(FOREVER))
    yield Case('signal/interrupt', signalled(signal.SIGINT, (130, -signal.SIGINT), 'interrupt'))
    yield Case('signal/terminate', signalled(signal.SIGTERM, (143, -signal.SIGTERM), None))
    yield Case('signal/hangup', signalled(signal.SIGHUP, (129, -signal.SIGHUP), None))
    damages = {'empty': lambda b: b'', 'half': lambda b: b[:len(b) // 2], 'longer': lambda b: b + b'x', 'zeros': lambda b: bytes(len(b)),
               'garbage': lambda b: os.urandom(len(b)), 'swapped': lambda b: b[len(b) // 2:] + b[:len(b) // 2], 'last_byte': lambda b: b[:-1]}
    for name, damage in damages.items():
        yield Case('cache/damaged_' + name, cacheDamaged(damage))
    for name, value in (('unset', None), ('empty', ''), ('missing', '/nonexistent/home'), ('file', '/etc/passwd'), ('long', '/x' * 2500), ('device', '/dev/null')):
        yield Case('cache/home_' + name, homeMissing(value))
    for check in (disasmFull, dumpAstFull, fullFile, fullFileUnclosed, stdinClosed, stderrClosed, interruptKeepsOutput, interruptWhileReading,
                  timeoutWhileReading, cacheHit, cacheNewSource, cacheSameSizeSource, cacheOptions, cacheInclude, virtualTimeEnds, cacheNoCache, cacheEveryByte,
                  cacheEntryIsFolder, cacheEntryIsFifo, cacheFolderIsFile, homeReadOnly, cacheDiskFull, cacheTinyDisk, cacheTogether, cacheKilled,
                  bytecodeKilled):
        yield Case(('cache/' if check.__name__.startswith('cache') else 'outside/') + check.__name__, check)
