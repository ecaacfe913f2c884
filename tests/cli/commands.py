"""Commands and options: help, version, wrong options, files that cannot be read or written, diagnostics as JSON."""
import json
import os
import stat

from harness import Case, judge

HELLO = "program hello(output);\nbegin writeln('hello') end.\n"
BAD = "program bad(output);\nvar i: integer;\nbegin\n  i := 'text';\n  j := 1;\n  writeln(i)\nend.\n"
COMMANDS = ['pascal', 'pscalvm', 'pscald', 'pscalasm', 'pscaljson2bc', 'pscal']


def command(argv, stdin=b'', files=None, **want):
    """A case function: writes the files, runs argv, judges."""
    def check(box):
        for name, content in (files or {}).items():
            box.write(name, content)
        return judge(box.run(argv, stdin), **want)
    return check


def simpleCases():
    for name in COMMANDS:
        yield name + '_help', command([name, '--help'], status=0, out='Usage: ' + name, seconds=0.5)
        yield name + '_help_short', command([name, '-h'], status=0, out='Usage: ' + name)
        yield name + '_version', command([name, '--version'], status=0, out=r'\d+\.\d+\.\d+')
        yield name + '_version_short', command([name, '-v'], status=0, out=r'\d+\.\d+\.\d+')
        yield name + '_unknown_option', command([name, '--no-such-option', 'x'], status=1, err='(unknown|option|command)', out=b'')
        if name != 'pscal':
            yield name + '_missing_file', command([name, 'missing.x'], status=1, err=r'missing\.x.*no such file', out=b'', seconds=0.5)
            yield name + '_directory', command([name, '/tmp'], status=1, err='/tmp.*(directory|regular)', out=b'')
            yield name + '_empty_name', command([name, ''], status=1, err='error', out=b'')
    yield 'pascal_no_arguments', command(['pascal'], status=0, out='Usage: pascal')
    yield 'clike_no_arguments', command(['clike'], status=1, err='No source file.*\nUsage: clike', out=b'')
    yield 'clike_no_source', command(['clike', '--verbose'], status=1, err='No source file.*\nUsage: clike', out=b'')
    yield 'clike_version_line', command(['clike', '-v'], out=r'^Clike Compiler Version: \d\S* \(latest tag: \S+\)$')
    yield 'pascal_version_line', command(['pascal', '-v'], out=r'^Pascal Version: \d\S* \(latest tag: \S+\)$')
    yield 'pascal_no_source', command(['pascal', '--verbose'], status=1, err='No source file', out=b'')
    for name in COMMANDS[1:4]:
        yield name + '_no_arguments', command([name], status=1, err='no .*file', out=b'')
    yield 'pscal_unknown_command', command(['pscal', 'fly'], status=1, err="unknown command 'fly'", out=b'')
    yield 'pscal_version_command', command(['pscal', 'version'], status=0, out=r'pscal \d')
    yield 'pscal_builtins', command(['pscal', 'builtins'], status=0, out='math|files|str')
    yield 'pscal_run', command(['pscal', 'run', 'a.pas'], files={'a.pas': HELLO}, out=b'hello\n')
    yield 'pscal_run_suffix', command(['pscal', 'run', 'a.xyz'], files={'a.xyz': HELLO}, status=1, err='unknown language')
    yield 'pscal_run_nothing', command(['pscal', 'run'], status=1, err='no file')
    yield 'pscal_check_good', command(['pscal', 'check', 'a.pas'], files={'a.pas': HELLO}, out=b'')
    yield 'pscal_check_bad', command(['pscal', 'check', 'a.pas', 'b.pas'], files={'a.pas': HELLO, 'b.pas': BAD}, status=1, err=r'b\.pas:4:8: error', out=b'')
    yield 'check_option', command(['pascal', '--check', 'a.pas'], files={'a.pas': HELLO}, out=b'')
    yield 'stdin_source', command(['pascal', '-'], HELLO.encode(), out=b'hello\n')
    yield 'suffix_free', command(['pascal', 'noname'], files={'noname': HELLO}, out=b'hello\n')
    yield 'program_arguments', command(['pascal', 'a.pas', '--help', '-x', ''], out=b'3 --help -x []\n', files={
        'a.pas': "begin writeln(paramcount, ' ', paramstr(1), ' ', paramstr(2), ' [', paramstr(3), ']') end."})
    yield 'optimisation_levels', command(['pascal', '-O0', 'a.pas'], files={'a.pas': HELLO}, out=b'hello\n')
    yield 'mode_unknown', command(['pascal', '--mode=basic', 'a.pas'], files={'a.pas': HELLO}, status=1, err='mode', out=b'')
    for mode in ('pscal', 'iso', 'fpc', 'objfpc', 'delphi', 'tp'):
        yield 'mode_' + mode, command(['pascal', '--mode=' + mode, 'a.pas'], files={'a.pas': HELLO}, out=b'hello\n')
    for option in ('--max-heap=', '--max-heap=0', '--max-heap=-1', '--max-heap=1X', '--max-heap=99999999999999999999', '--max-stack=abc', '--timeout=0',
                   '--timeout=-1', '--timeout=x', '--timeout=1h', '--timeout=inf', '--fuel=', '--fuel=0', '--fuel=1.5', '--jit=on', '--vm-trace-head=x',
                   '--sched=', '--sched=seed:', '--sched=seed:x', '--sched=seed:-1', '--sched=explore:0', '--sched=explore:1x', '--sched=free', '--max-tasks=0', '--max-tasks=x',
                   '--max-threads=0', '--max-threads=16', '--max-output=0', '--max-output=-1', '--max-files=0', '--max-files=x', '--check-deadlock=1'):
        for name in ('pascal', 'pscalvm'):
            yield '%s_malformed_%s' % (name, option.strip('-')), command([name, option, 'a.pas'], files={'a.pas': HELLO}, status=1, err='error|unknown', out=b'')
    yield 'sched_seed', command(['pascal', '--sched=seed:7', 'a.pas'], files={'a.pas': HELLO}, out=b'hello\n')
    yield 'sched_explore', command(['pascal', '--sched=explore:20', 'a.pas'], files={'a.pas': HELLO}, out=b'', err='20 seeds, no failure')
    yield 'sched_explore_status', command(['pascal', '--sched=explore:3', 'a.pas', 'x'], files={'a.pas': "begin writeln('shown'); halt(7) end."}, status=7,
                                          out=b'shown\n', err=r'pascal: seed 1 of 3 failed with status 7; to repeat it: pascal --sched=seed:1 a\.pas x')
    yield 'sched_explore_task', command(['pascal', '--sched=explore:3', 'a.pas'], status=1, out=b'',
                                        files={'a.pas': "procedure p; begin raise 'oh' end; begin go p; delay(10) end."}, err='seed 1 of 3 failed with status 1')
    yield 'sched_explore_deadlock', command(['pscalvm', '--sched=explore:3', 'a.pbc'], status=1, err='a.pbc')
    yield 'max_tasks', command(['pascal', '--max-tasks=2', 'a.pas'], status=242, out=b'', err='task limit exceeded',
                               files={'a.pas': "procedure p; begin delay(1000) end; begin go p; go p; go p end."})
    for option in ('-o', '-I', '-U', '-D', '--emit'):
        yield 'value_missing_' + option.strip('-'), command(['pascal', option], status=1, err='needs a value', out=b'')
    yield 'define', command(['pascal', '-DABC', 'a.pas'], files={'a.pas': "{$IFDEF ABC}begin writeln('yes') end.{$ELSE}begin writeln('no') end.{$ENDIF}"}, out=b'yes\n')
    yield 'include_dir', command(['pascal', '-I', '/nowhere', '-I', 'sub', 'a.pas'], files={'a.pas': "{$I b.inc}\nbegin writeln(c) end.", 'b.inc': 'const c = 5;'}, out=b'5\n')
    yield 'include_missing', command(['pascal', 'a.pas'], files={'a.pas': "{$I missing.inc}\nbegin end."}, status=1, err=r'a\.pas:1:\d+: error.*missing\.inc', out=b'')
    yield 'include_itself', command(['pascal', 'a.pas'], files={'a.pas': "{$I a.pas}\nbegin end."}, status=1, err=r'error', out=b'', seconds=2, maxLines=60)
    yield 'include_each_other', command(['pascal', 'a.pas'], files={'a.pas': "{$I b.inc}\nbegin end.", 'b.inc': '{$I c.inc}', 'c.inc': '{$I b.inc}'}, status=1, err='error', out=b'')
    yield 'include_directory', command(['pascal', 'a.pas'], files={'a.pas': "{$I /tmp}\nbegin end."}, status=1, err=r'a\.pas:1:', out=b'')
    yield 'include_error_place', command(['pascal', 'a.pas'], files={'a.pas': "{$I b.inc}\nbegin end.", 'b.inc': '\nvar x: nothing;'}, status=1, err=r'b\.inc:2:8: error', out=b'')
    yield 'empty_file', command(['pascal', 'a.pas'], files={'a.pas': ''}, status=1, err=r'a\.pas:1:1: error', out=b'')
    yield 'blank_file', command(['pascal', 'a.pas'], files={'a.pas': '\n\n  \n'}, status=1, err=r'a\.pas:\d+:\d+: error', out=b'')
    yield 'nul_byte', command(['pascal', 'a.pas'], files={'a.pas': 'begin \0 end.'}, status=1, err=r'a\.pas:1:7: error', out=b'')
    yield 'nul_byte_in_string', command(['pascal', 'a.pas'], files={'a.pas': "begin write('a\0b') end."}, status=(0, 1), err='')
    yield 'byte_order_mark', command(['pascal', 'a.pas'], files={'a.pas': b'\xef\xbb\xbf' + HELLO.encode()}, out=b'hello\n')
    yield 'crlf', command(['pascal', 'a.pas'], files={'a.pas': HELLO.replace('\n', '\r\n')}, out=b'hello\n')
    yield 'cr_only', command(['pascal', 'a.pas'], files={'a.pas': HELLO.replace('\n', '\r')}, out=b'hello\n')
    yield 'text_after_end', command(['pascal', '--iso', 'a.pas'], files={'a.pas': HELLO}, out=b'hello\n')
    yield 'binary_file', command(['pascal', 'a.pas'], files={'a.pas': bytes(range(256)) * 40}, status=1, err=r'a\.pas:1:1: error', out=b'', maxLines=100)
    yield 'errors_at_most_20', command(['pascal', 'a.pas'], files={'a.pas': 'begin\n' + ''.join('x%d := 1;\n' % i for i in range(100)) + 'end.'},
                                       status=1, err='x19(.|\n)*too many errors', out=b'', maxLines=100)
    yield 'two_errors', command(['pascal', 'a.pas'], files={'a.pas': BAD}, status=1, err=r"a\.pas:4:8: error: (.|\n)*\n(.|\n)*\^(.|\n)*a\.pas:5:3: error: (.|\n)*j", out=b'')
    yield 'dump_bytecode_only', command(['pascal', '--dump-bytecode-only', 'a.pas'], files={'a.pas': HELLO}, err='hello', out=b'', maxLines=1000)
    yield 'dump_bytecode', command(['pascal', '--dump-bytecode', 'a.pas'], files={'a.pas': HELLO}, err='hello', out=b'hello\n', maxLines=1000)
    yield 'dump_ast', command(['pascal', '--dump-ast-json', 'a.pas'], files={'a.pas': HELLO}, err='Dumping AST', out=r'\{')
    yield 'dump_ext_builtins', command(['pascal', '--dump-ext-builtins'], out=r'^category math\ngroup math series\nfunction math series Factorial\n')
    yield 'verbose', command(['pascal', '--verbose', 'a.pas'], files={'a.pas': HELLO}, err='Compilation successful.*Bytecode size: \\d+', out=b'hello\n')
    yield 'stats', command(['pascal', '--stats', 'a.pas'], files={'a.pas': HELLO}, err='stats: ', out=b'hello\n')
    yield 'trace', command(['pascal', '--vm-trace-head=3', 'a.pas'], files={'a.pas': HELLO}, err='VM-TRACE', out=b'hello\n')
    yield 'endless_source', command(['pascal', '/dev/zero'], status=1, err='(too big|too large|memory)', out=b'', seconds=20)
    yield 'long_path', command(['pascal', 'x' * 5000], status=1, err='too long', out=b'', maxLines=3)
    yield 'odd_name', command(['pascal', './-a %s%n.pas'], files={'-a %s%n.pas': BAD}, status=1, err=r'-a %s%n\.pas:4:8', out=b'')


def danglingLink(box):
    os.symlink('nowhere', box.path('link.pas'))
    return judge(box.run(['pascal', 'link.pas']), 1, r'link\.pas.*no such file', b'')


def loopLink(box):
    os.symlink('link.pas', box.path('link.pas'))
    return judge(box.run(['pascal', 'link.pas']), 1, r'link\.pas.*(too many|loop)', b'')


def unreadable(box):
    """Root may read everything, so the command runs as nobody."""
    box.write('a.pas', HELLO)
    os.chmod(box.path('a.pas'), 0)
    setup = None
    if os.geteuid() == 0:
        os.chmod(box.root, 0o755)
        setup = dropPrivileges
        if not nobodyCanRun(box):
            return None
    return judge(box.run(['pascal', 'a.pas'], setup=setup), 1, r'a\.pas.*permission denied', b'')


def dropPrivileges():
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)


def nobodyCanRun(box):
    """Whether nobody may execute the commands at all (a clone below /root is closed to them)."""
    try:
        return box.run(['pascal', '--version'], setup=dropPrivileges).status == 0
    except (PermissionError, OSError):
        return False


def deniedFolder(box):
    """-o into a folder where nothing may be written."""
    box.write('a.pas', HELLO)
    os.mkdir(box.path('closed'), 0o500)
    setup = None
    if os.geteuid() == 0:
        if not nobodyCanRun(box):
            return None
        for folder in (box.root, box.work):
            os.chmod(folder, 0o755)
        setup = dropPrivileges
    return judge(box.run(['pascal', '-o', 'closed/x.pbc', 'a.pas'], setup=setup), 1, r'cannot write closed/x\.pbc: permission denied', b'')


def outputMissingFolder(box):
    box.write('a.pas', HELLO)
    return judge(box.run(['pascal', '-o', 'no/such/x.pbc', 'a.pas']), 1, r'cannot write no/such/x\.pbc: no such file', b'')


def outputIsFolder(box):
    box.write('a.pas', HELLO)
    r = judge(box.run(['pascal', '-o', '.', 'a.pas']), 1, r'cannot write \.', b'')
    return r or (None if sorted(os.listdir(box.work)) == ['a.pas'] else 'files left: %s' % os.listdir(box.work))


def outputDeviceFull(box):
    box.write('a.pas', HELLO)
    problem = judge(box.run(['pascal', '-o', '/dev/full', 'a.pas']), 1, r'cannot write /dev/full: no space', b'')
    return problem or (None if stat.S_ISCHR(os.stat('/dev/full').st_mode) else '/dev/full was replaced by a file')


def outputDeviceNull(box):
    """A rename must never put a file in the place of a device."""
    box.write('a.pas', HELLO)
    device = box.path('null')
    if os.geteuid() != 0:
        return None
    try:
        os.mknod(device, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
    except OSError:
        return None
    problem = judge(box.run(['pascal', '-o', 'null', 'a.pas']), 0, None, b'')
    return problem or (None if stat.S_ISCHR(os.stat(device).st_mode) else 'the device was replaced by a file')


def buildAndRun(box):
    box.write('a.pas', HELLO)
    problem = judge(box.run(['pscal', 'build', 'a.pas']), 0, None, b'') or judge(box.run(['pscalvm', 'a.pbc']), 0, None, b'hello\n')
    problem = problem or judge(box.run(['pscal', 'run', 'a.pbc']), 0, None, b'hello\n')
    problem = problem or judge(box.run(['pascal', '--emit', 'b.pbc', 'a.pas']), 0, None, b'')
    problem = problem or judge(box.run(['pscal', 'build', 'a.pas', '-o', 'c.pbc']), 0, None, b'')
    return problem or (None if box.read('a.pbc') == box.read('b.pbc') == box.read('c.pbc') else 'build and --emit differ')


def buildReplacesOnSuccessOnly(box):
    box.write('a.pas', BAD)
    box.write('a.pbc', b'old')
    problem = judge(box.run(['pscal', 'build', 'a.pas']), 1, r'a\.pas:4:8: error', b'')
    return problem or (None if box.read('a.pbc') == b'old' else 'the old file was touched')


def jsonDiagnostics(box):
    box.write('a.pas', BAD)
    r = box.run(['pascal', '--error-format=json', 'a.pas'])
    problem = judge(r, 1, '{', b'')
    if problem:
        return problem
    seen = []
    for line in r.err.splitlines():
        try:
            seen.append(json.loads(line))
        except ValueError as e:
            return 'no JSON: %s: %r' % (e, line)
    errors = [d for d in seen if d.get('severity') == 'error']
    if [(d['line'], d['column']) for d in errors] != [(4, 8), (5, 3)]:
        return 'places differ: %s' % errors
    missing = [k for k in ('file', 'line', 'column', 'message', 'code', 'severity') if k not in errors[0]]
    return 'fields missing: %s' % missing if missing else None


def jsonOddBytes(box):
    """Names and texts with quotes, control and high bytes stay valid JSON lines in UTF-8."""
    box.write('a"\\\n.pas', b"begin x := '\xff\"\\\t' + \x01 end.")
    r = box.run(['pascal', '--error-format=json', 'a"\\\n.pas'])
    for line in r.err.encode('latin-1').split(b'\n'):
        if line:
            try:
                json.loads(line.decode('utf-8'))
            except ValueError as e:
                return 'no JSON: %s: %r' % (e, line)
    return judge(r, 1, '{', b'')


def noColourInPipes(box):
    box.write('a.pas', BAD)
    r = box.run(['pascal', 'a.pas'], env={'TERM': 'xterm-256color'})
    return judge(r, 1, 'error') or ('escape codes in a pipe: ' + r.show() if '\x1b' in r.err else None)


def cases():
    for name, check in simpleCases():
        yield Case('command/' + name, check)
    for check in (danglingLink, loopLink, unreadable, deniedFolder, outputMissingFolder, outputIsFolder, outputDeviceFull, outputDeviceNull, buildAndRun,
                  buildReplacesOnSuccessOnly, jsonDiagnostics, jsonOddBytes, noColourInPipes):
        yield Case('command/' + check.__name__, check)
