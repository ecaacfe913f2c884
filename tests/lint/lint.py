#!/usr/bin/env python3
"""Checks the source tree itself; each rule is one function that returns what is wrong.

  layers     #include lines point to the own or a lower layer; the headers have no cycle
  globals    no writable object in the built libraries that docs/globals.md does not list
  lengths    files over 1000 lines stand in lengths.txt with their reason; lines over 180 columns in none
  output     no printf, exit, abort and the like below a main program
  asserts    at least one assert per 30 lines of code in vm/ and runtime/ (reliability.md row 17)
  readmes    each source folder has a README.md of one screen that names its files
  names      files in snake_case with a purpose comment; headers with the guard of their path
  headers    each header compiles alone
  docs       links between documents lead somewhere; every command has a man page that names each of its options
  hardening  the commands are position independent, with full RELRO, stack protector and no executable stack
"""
import argparse
import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LAYERS = ['runtime', 'vm', 'frontends', 'backend']
COMMANDS = ['pascal', 'clike', 'tiny', 'pscalvm', 'pscald', 'pscalasm', 'pscaljson2bc', 'pscal', 'clike-repl']
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
MAX_LINES, MAX_COLUMNS = 1000, 180


class Options:
    build = os.path.join(ROOT, 'build', 'release')


def files(*suffixes, folders=LAYERS):
    """Paths relative to the root of all source files of the layers."""
    for layer in folders:
        for folder, _, names in sorted(os.walk(os.path.join(ROOT, layer))):
            for name in sorted(names):
                if name.endswith(suffixes):
                    yield os.path.relpath(os.path.join(folder, name), ROOT)


def text(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as f:
        return f.read()


def code(path):
    """The text without comments and literals, line breaks kept."""
    return COMMENT.sub(lambda m: '\n' * m.group().count('\n') if m.group()[0] == '/' else '""', text(path))


# ------------------------------------------------------------------------------------------------- layers

def layerOf(path):
    """(rank, own group): a file may include lower ranks and its own group."""
    parts = path.split('/')
    if parts[0] == 'runtime':
        return 0, 'runtime'
    if parts[0] == 'vm':
        return 1, 'vm'
    if parts[0] == 'backend':
        return 2, 'backend'
    if parts[0] == 'frontends':
        return (2, 'core') if parts[1] == 'core' else (5, 'tools') if parts[1] == 'tools' else (4, parts[1]) if parts[1] in ('embed', 'repl') else (3, parts[1])
    return 9, parts[0]


def layers():
    graph = {}
    for path in files('.c', '.h', '.def'):
        rank, group = layerOf(path)
        graph[path] = []
        for name in INCLUDE.findall(text(path)):
            beside = os.path.join(os.path.dirname(path), name)
            if '/' not in name and os.path.exists(os.path.join(ROOT, beside)):
                name = beside
            if not os.path.exists(os.path.join(ROOT, name)):
                if name.startswith('pscal/'):
                    name = 'vm/include/' + name
                if not os.path.exists(os.path.join(ROOT, name)):
                    yield '%s includes "%s", which does not exist (paths are relative to the root)' % (path, name)
                    continue
            graph[path].append(name)
            otherRank, otherGroup = layerOf(name)
            if otherRank > rank or (otherRank == rank and otherGroup != group):
                yield '%s includes %s, which is not a lower layer' % (path, name)
    yield from cycles({p: t for p, t in graph.items() if p.endswith('.h')})


def cycles(graph):
    state = {}
    for start in graph:
        stack = [(start, iter(graph[start]))]
        if state.get(start):
            continue
        state[start] = 'open'
        while stack:
            node, rest = stack[-1]
            for other in rest:
                if other in graph and state.get(other) == 'open':
                    yield 'headers include each other: %s' % ' -> '.join([n for n, _ in stack] + [other])
                elif other in graph and other not in state:
                    state[other] = 'open'
                    stack.append((other, iter(graph[other])))
                    break
            else:
                state[node] = 'done'
                stack.pop()


# ------------------------------------------------------------------------------------------------- globals

def archives():
    for folder, _, names in sorted(os.walk(Options.build)):
        for name in sorted(names):
            if name.endswith('.a') and name.startswith('lib') and 'tests' not in folder:
                yield os.path.join(folder, name)


def globalsRule():
    """nm's letters b d g s: objects in sections that can be written. Constant pointers that need relocation lie in
    .data.rel.ro, which is read-only once the program runs (full RELRO); objdump tells it from .data."""
    listed = set(re.findall(r'^\|\s*`(\w+)`', text('docs/globals.md'), re.M))
    found, seen = set(), False
    for archive in archives():
        seen = True
        table = subprocess.run(['objdump', '-t', archive], stdout=subprocess.PIPE, text=True, check=True).stdout
        member = ''
        for line in table.split('\n'):
            if line.endswith(':') or 'file format' in line:
                member = line.split(':')[0]
            m = re.match(r'^[0-9a-f]+ (.{7}) (\S+)\s+([0-9a-f]+)\s+(?:\.hidden )?(\S+)$', line)
            if not m or int(m.group(3), 16) == 0 or 'O' not in m.group(1):
                continue
            section, name = m.group(2), m.group(4).split('.')[0]
            if re.match(r'^(\.data|\.bss|\.tbss|\.tdata|\*COM\*)', section) and not section.startswith('.data.rel.ro'):
                found.add(name)
                if name not in listed:
                    yield '%s in %s (%s) is a writable global; make it constant, or list it in docs/globals.md with reason and guard' % (name, member, section)
    if not seen:
        yield 'no libraries in %s: build first' % Options.build
    for name in sorted(listed - found):
        if seen:
            yield 'docs/globals.md lists %s, which is no writable global (any more)' % name


# ------------------------------------------------------------------------------------------------- texts

def lengths():
    allowed = {}
    for line in text('tests/lint/lengths.txt').split('\n'):
        if line and not line.startswith('#'):
            path, _, reason = line.partition(' ')
            allowed[path] = reason.strip()
    for path in files('.c', '.h'):
        lines = text(path).split('\n')
        if len(lines) > MAX_LINES and path not in allowed:
            yield '%s has %d lines; split it, or give the reason in tests/lint/lengths.txt' % (path, len(lines))
        if path in allowed and len(lines) <= MAX_LINES:
            yield 'tests/lint/lengths.txt lists %s, which has only %d lines' % (path, len(lines))
        for number, line in enumerate(lines, 1):
            if len(line) > MAX_COLUMNS:
                yield '%s:%d has %d columns' % (path, number, len(line))
                break
    for path, reason in allowed.items():
        if not reason or not os.path.exists(os.path.join(ROOT, path)):
            yield 'tests/lint/lengths.txt: %s has no reason or does not exist' % path


FORBIDDEN = re.compile(r'(?<![\w.>])(v?f?printf|puts|putchar|perror|exit|_exit|_Exit|abort|assert_perror|system|popen|gets|strcpy|strcat|v?sprintf|strtok|alloca|setlocale)\s*\(')


OUTPUT_ALLOWED = {('runtime/plat/hooks.c', 'system'),  # the hook behind the Exec routine of the language
                  ('vm/host/host.c', '_exit'),        # ends a process whose compile thread is still at work
                  ('vm/host/native_build.c', '_exit'), # ends the child process that could not become the linker
                  ('vm/host/explore.c', '_exit'),     # ends the child process of one seed
                  ('vm/host/check.c', '_exit')}       # ends the process whose tier went another way


def output():
    for path in files('.c', '.h'):
        if os.path.basename(path) == 'main.c':
            continue
        for number, line in enumerate(code(path).split('\n'), 1):
            m = FORBIDDEN.search(line)
            if m and not line.lstrip().startswith('#') and (path, m.group(1)) not in OUTPUT_ALLOWED:
                yield '%s:%d calls %s: return an error, or use the file layer' % (path, number, m.group(1))


LINES_PER_ASSERT = 30


def asserts():
    for layer in ('vm', 'runtime'):
        lines = count = 0
        for path in files('.c', '.h', folders=[layer]):
            source = code(path)
            lines += sum(1 for line in source.split('\n') if line.strip())
            count += len(re.findall(r'\b(?:assert|_Static_assert)\s*\(', source))
        per = lines / max(1, count)
        if per > LINES_PER_ASSERT:
            yield '%s has %d asserts in %d lines of code: one per %.1f, it must be one per %d' % (layer, count, lines, per, LINES_PER_ASSERT)


def readmes():
    for layer in LAYERS:
        for folder, names, found in sorted(os.walk(os.path.join(ROOT, layer))):
            sources = [n for n in found if n.endswith('.c')]
            path = os.path.relpath(folder, ROOT)
            if not sources:
                continue
            if 'README.md' not in found:
                yield '%s has no README.md' % path
                continue
            content = text(os.path.join(path, 'README.md'))
            if content.count('\n') > 60:
                yield '%s/README.md is longer than a screen' % path
            for name in sources:
                stem = name[:-2]
                if name not in content and not re.search(r'\b%s\b' % re.escape(stem), content) and not mentionedByPrefix(stem, content):
                    yield '%s/README.md does not mention %s' % (path, name)


def mentionedByPrefix(stem, content):
    """`lower_*.c` in a README stands for all files with that prefix."""
    return any(stem.startswith(prefix) for prefix in re.findall(r'`(\w+_)\*(?:\.c|\.\[ch\])?`', content))


def names():
    for path in files('.c', '.h', '.def'):
        base = os.path.basename(path)
        if not re.fullmatch(r'[a-z][a-z0-9_]*\.(c|h|def)', base):
            yield '%s: file names are snake_case' % path
        content = text(path)
        if not content.startswith('/*'):
            yield '%s does not begin with a comment that says what it is for' % path
        if '\t' in content or re.search(r'[ ]+$', content, re.M):
            yield '%s has tabs or blanks at line ends' % path
        if not content.endswith('\n'):
            yield '%s does not end with a line end' % path
        if re.search(r'\b(TODO|FIXME|XXX|HACK)\b', content):
            yield '%s has a TODO: do it, or write an issue' % path
        if base.endswith('.h') and 'include/pscal' not in path:
            guard = 'PSCAL_' + re.sub(r'\W', '_', path).upper()
            if not re.search(r'#ifndef %s\n#define %s\b' % (guard, guard), content) and not isRepeatable(content):
                yield '%s has no include guard %s' % (path, guard)


def isRepeatable(content):
    """Headers that are meant to be included several times with different macros say so in their first comment."""
    return re.match(r'/\*[^*]*(X-macro|more than once|included by)', content) is not None


@functools.lru_cache
def llvmInclude():
    """The compiler option for LLVM's headers; () without LLVM."""
    for version in ('-19', '-18', '-17', '-16', '-15'):
        if shutil.which('llvm-config' + version):
            done = subprocess.run(['llvm-config' + version, '--includedir'], stdout=subprocess.PIPE, text=True)
            return ('-isystem', done.stdout.strip())
    return ()


def headers():
    with tempfile.TemporaryDirectory() as folder:
        for path in files('.h'):
            if isRepeatable(text(path)) or (path.startswith('backend/llvm/') and not llvmInclude()):
                continue
            unit = os.path.join(folder, 'unit.c')
            with open(unit, 'w') as f:
                f.write('#include "%s"\n#include "%s"\nint unit;\n' % (path, path))
            done = subprocess.run(['gcc', '-std=gnu11', '-D_GNU_SOURCE', '-DXXH_INLINE_ALL', '-DPSCAL_VERSION="0"', '-Wall', '-Wextra', '-Wno-unused-function', '-Werror',
                                   '-fsyntax-only', *llvmInclude(), '-I', ROOT, '-I', os.path.join(ROOT, 'vm/include'), unit], stderr=subprocess.PIPE, text=True)
            if done.returncode != 0:
                yield '%s does not compile alone:\n%s' % (path, done.stderr[:600])


# ------------------------------------------------------------------------------------------------- documents

def docs():
    documents = ['README.md', 'SECURITY.md'] + [os.path.relpath(os.path.join(d, n), ROOT) for top in LAYERS + ['docs', 'Examples', 'bench', 'tests']
                                                for d, _, found in sorted(os.walk(os.path.join(ROOT, top))) for n in sorted(found) if n.endswith('.md')]
    for path in documents:
        if not os.path.exists(os.path.join(ROOT, path)):
            yield '%s is missing' % path
            continue
        for target in re.findall(r'\]\(([^)#\s]+)[^)]*\)', text(path)):
            if '://' not in target and not os.path.exists(os.path.join(ROOT, os.path.dirname(path), target)):
                yield '%s links to %s, which does not exist' % (path, target)
    for command in COMMANDS:
        page = 'docs/man/%s.1' % command
        if not os.path.exists(os.path.join(ROOT, page)):
            yield '%s is missing' % page
            continue
        binary = os.path.join(Options.build, 'bin', command)
        if not os.path.exists(binary):
            yield '%s is not built' % binary
            continue
        usage = subprocess.run([binary, '--help'], stdout=subprocess.PIPE, text=True).stdout
        manual = text(page).replace('\\-', '-').replace('\\(aq', "'")
        for option in sorted(set(re.findall(r'(?<![\w-])(--?[A-Za-z][\w-]*)', usage))):
            if not re.search(r'%s(?![\w-])' % re.escape(option), manual):
                yield '%s does not explain %s' % (page, option)


def hardening():
    for command in COMMANDS:
        binary = os.path.join(Options.build, 'bin', command)
        if not os.path.exists(binary):
            yield '%s is not built' % binary
            continue
        shown = subprocess.run(['readelf', '-W', '-h', '-l', '-d', '-s', binary], stdout=subprocess.PIPE, text=True).stdout
        for pattern, what in ((r'Type:\s+DYN', 'position independent (PIE)'), (r'GNU_RELRO', 'RELRO'), (r'BIND_NOW|Flags: NOW', 'bound at start (full RELRO)'),
                              (r'__stack_chk_fail', 'stack protector'), (r'GNU_STACK\s+\S+ \S+ \S+ \S+ \S+ RW ', 'a stack that is not executable')):
            if not re.search(pattern, shown):
                yield '%s lacks: %s' % (command, what)
        libraries = set(re.findall(r'NEEDED.*\[(.+?)\]', shown))
        strange = libraries - {'libc.so.6', 'libm.so.6', 'libffi.so.8'}
        if strange:
            yield '%s links to %s; the core needs libc, libm and libffi only' % (command, ', '.join(sorted(strange)))


RULES = [('layers', layers), ('globals', globalsRule), ('lengths', lengths), ('output', output), ('asserts', asserts), ('readmes', readmes), ('names', names),
         ('headers', headers), ('docs', docs), ('hardening', hardening)]


def main():
    parser = argparse.ArgumentParser(description='Checks the source tree.')
    parser.add_argument('--build', default=Options.build, help='a release build')
    parser.add_argument('--rule', action='append', choices=[n for n, _ in RULES], help='only this rule (may be repeated)')
    opts = parser.parse_args()
    Options.build = os.path.abspath(opts.build)
    passed = failed = 0
    for name, rule in RULES:
        if opts.rule and name not in opts.rule:
            continue
        problems = list(rule())
        passed += not problems
        failed += bool(problems)
        for problem in problems[:40]:
            print('FAIL lint %s: %s' % (name, problem))
        if len(problems) > 40:
            print('... and %d more' % (len(problems) - 40))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
