"""The installed tree: `cmake --install` into a DESTDIR, the commands run from there, the pkg-config file, the man pages."""
import fcntl
import os
import re
import shutil
import subprocess

from harness import Case, ROOT, Settings, judge

COMMANDS = ('pascal', 'clike', 'tiny', 'pscal', 'pscalvm', 'pscald', 'pscalasm', 'pscaljson2bc', 'clike-repl')
MAN = os.path.join(ROOT, 'docs', 'man')


def install(box):
    """Installs below the box; returns the folder that stands for the prefix, or None."""
    build = os.path.dirname(Settings.bin)
    root = os.path.join(box.root, 'root')
    with open(os.path.join(build, 'install.lock'), 'w') as lock: # each writes the build folder's list of installed files
        fcntl.flock(lock, fcntl.LOCK_EX)
        r = subprocess.run(['cmake', '--install', build, '--prefix', '/usr'], env=dict(os.environ, DESTDIR=root), capture_output=True, text=True)
    return os.path.join(root, 'usr') if r.returncode == 0 else None


def installedRuns(box):
    """Each command is there and runs from another folder, with nothing of the build tree in its environment."""
    prefix = install(box)
    if prefix is None:
        return 'cmake --install fails'
    bin = os.path.join(prefix, 'bin')
    box.write('hello.pas', "program hello(output); begin writeln('hello') end.")
    for name in COMMANDS:
        if name not in os.listdir(bin):
            return '%s is not installed' % name
        problem = judge(box.run([os.path.join(bin, name), '--help']), 0, None, 'Usage|usage')
        if problem:
            return '%s --help: %s' % (name, problem)
    steps = [([os.path.join(bin, 'pascal'), 'hello.pas'], b'hello\n'), ([os.path.join(bin, 'pascal'), '-o', 'h.pbc', 'hello.pas'], b''),
             ([os.path.join(bin, 'pscalvm'), 'h.pbc'], b'hello\n'), ([os.path.join(bin, 'pscal'), 'run', 'hello.pas'], b'hello\n'),
             ([os.path.join(bin, 'pscald'), 'h.pbc'], 'hello')]
    for argv, out in steps:
        problem = judge(box.run(argv), 0, None, out)
        if problem:
            return '%s: %s' % (' '.join(argv), problem)
    for name in COMMANDS:
        if not os.path.exists(os.path.join(prefix, 'share', 'man', 'man1', name + '.1')):
            return 'the man page of %s is not installed' % name
    return None


def pkgConfig(box):
    """pscal.pc tells version and folders, also of a tree that was moved."""
    prefix = install(box)
    folders = [os.path.join(prefix or '', d, 'pkgconfig') for d in ('lib', 'lib64', 'lib/x86_64-linux-gnu')]
    found = [d for d in folders if os.path.exists(os.path.join(d, 'pscal.pc'))]
    if not found:
        return 'pscal.pc is not installed'
    if shutil.which('pkg-config') is None:
        return None
    env = dict(os.environ, PKG_CONFIG_PATH=found[0], LC_ALL='C.UTF-8')
    ask = lambda *words: subprocess.run(['pkg-config', *words, 'pscal'], env=env, capture_output=True, text=True).stdout.strip()
    if ask('--variable=prefix') != '/usr':
        return 'prefix %r is not the one installed to' % ask('--variable=prefix')
    version = box.run(['pascal', '-v']).out.decode()
    if ask('--modversion') not in version or not ask('--modversion'):
        return 'version %r is not in %r' % (ask('--modversion'), version)
    moved = ask('--define-variable=prefix=' + prefix, '--variable=bindir')
    return None if os.path.exists(os.path.join(moved, 'pascal')) else 'bindir %r does not follow the prefix' % moved


# source, input, output (None: the file beside it)
EMBEDDING = [(os.path.join(ROOT, 'Examples', 'embedding', 'embed.c'), b'', None), (os.path.join(ROOT, 'Examples', 'embedding', 'callback.c'), b'', None),
             (os.path.join(ROOT, 'docs', 'front_end', 'rpn_to_program.c'), b'1 2 + 3 *\n10 4 -\n', b'9\n6\n')]


def embedding(box):
    """The examples are built against the installed tree through pkg-config, shared and static, and print what they must; the header is C++, too."""
    prefix = install(box)
    folders = [os.path.join(prefix or '', d) for d in ('lib', 'lib64', 'lib/x86_64-linux-gnu')]
    lib = next((d for d in folders if os.path.exists(os.path.join(d, 'pkgconfig', 'pscal.pc'))), None)
    if lib is None or shutil.which('pkg-config') is None or shutil.which('cc') is None:
        return None if lib is not None else 'pscal.pc is not installed'
    env = dict(os.environ, PKG_CONFIG_PATH=os.path.join(lib, 'pkgconfig'))

    def flags(*words):
        argv = ['pkg-config', '--define-variable=prefix=' + prefix, *words, 'pscal']
        return subprocess.run(argv, env=env, capture_output=True, text=True).stdout.split()

    static = [os.path.join(lib, 'libpscal.a') if f == '-lpscal' else f for f in flags('--libs', '--static')]
    sanitizers = ['-fsanitize=address,undefined'] if 'asan' in Settings.bin else []
    ways = [(source, 'shared', flags('--libs')) for source in EMBEDDING] + [(EMBEDDING[0], 'static', static)]
    for (source, given, wanted), way, libs in ways:
        name, exe = os.path.basename(source) + ' ' + way, box.path(os.path.basename(source)[:-2] + '_' + way)
        if wanted is None:
            with open(source[:-2] + '.out', 'rb') as f:
                wanted = f.read()
        r = subprocess.run(['cc', '-Wall', '-Wextra', '-Werror', *flags('--cflags'), source, '-o', exe, *libs, *sanitizers], capture_output=True, text=True)
        if r.returncode != 0:
            return '%s: cc: %s' % (name, r.stderr)
        problem = judge(box.run([exe], stdin=given, env={'LD_LIBRARY_PATH': lib}), 0, None, wanted)
        if problem:
            return '%s: %s' % (name, problem)
    for given, message in ((b'1 2 +\n1 +\n', 'sums:2: this is no sum'), (b'5\n\n1 0 /', 'sums:2: this is no sum'), (b'5\n7 0 /\n', 'sums:2: division by zero')):
        problem = judge(box.run([box.path('rpn_to_program_shared')], stdin=given, env={'LD_LIBRARY_PATH': lib}), 1, message)
        if problem:
            return 'rpn_to_program: ' + problem
    if shutil.which('c++') is not None:
        box.write('x.cc', '#include <pscal/pscal.h>\nint main() { return pscalInt(1).i == 1 ? 0 : 1; }\n')
        r = subprocess.run(['c++', '-Wall', '-Wextra', '-Werror', *flags('--cflags'), '-c', box.path('x.cc'), '-o', box.path('x.o')], capture_output=True, text=True)
        if r.returncode != 0:
            return 'c++: ' + r.stderr
    return None


def manPage(name):
    """The page names each option of --help, and formats without a warning."""
    def check(box):
        with open(os.path.join(MAN, name + '.1'), encoding='utf-8') as f:
            page = f.read().replace('\\-', '-')
        help = box.run([name, '--help']).out.decode()
        missing = [o for o in sorted(set(re.findall(r'--[a-z][a-z0-9-]+', help))) if o not in page]
        if missing:
            return 'the page lacks %s' % ', '.join(missing)
        if shutil.which('groff') is None:
            return None
        r = subprocess.run(['groff', '-man', '-Tutf8', '-ww', '-z', os.path.join(MAN, name + '.1')], capture_output=True, text=True)
        return r.stderr.strip() or None
    return check


def cases():
    yield Case('installed/commands_run', installedRuns)
    yield Case('installed/pkg_config', pkgConfig)
    yield Case('installed/embedding', embedding)
    for name in COMMANDS:
        yield Case('installed/man_page_' + name, manPage(name))
