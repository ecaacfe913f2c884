#!/usr/bin/env python3
"""Keeps the tables of docs/bytecode.md equal to opcodes.def, verifier_rules.def and builtins.def.

    tests/lint/opcode_docs.py           exit status 1 if a table is out of date
    tests/lint/opcode_docs.py --write   writes the tables

The tables stand between lines `<!-- begin NAME -->` and `<!-- end NAME -->`; the preprocessor expands the .def files, so that families
made by macros are listed too.
"""
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DOC = os.path.join(ROOT, 'docs', 'bytecode.md')
MARK = '@ENTRY@'


def entries(macro, parameters, path):
    """The arguments of each use of `macro` in a .def file, as strings."""
    cells = ' '.join('#' + p for p in parameters)
    program = f'#define {macro}({", ".join(parameters)}) {MARK} {cells}\n#include "{path}"\n'
    compiler = os.environ.get('CC') or shutil.which('gcc') or shutil.which('clang') or 'cc'
    out = subprocess.run([compiler, '-E', '-P', '-I', ROOT, '-x', 'c', '-'], input=program, capture_output=True, text=True, check=True).stdout
    rows = []
    for chunk in out.split(MARK)[1:]:
        cells = re.findall(r'"((?:\\.|[^"\\])*)"', chunk)
        rows.append([cell.replace('\\"', '"').replace('\\\\', '\\') for cell in cells])
    for row in rows:
        if len(row) != len(parameters):
            sys.exit(f'{path}: cannot read the entry {row}')
    return rows


def text_of(cell):
    """A string literal argument, perhaps of several adjacent literals, as plain text."""
    return ''.join(re.findall(r'"((?:\\.|[^"\\])*)"', cell)) if cell.startswith('"') else cell


def table(head, rows):
    lines = ['| ' + ' | '.join(head) + ' |', '|' + '---|' * len(head)]
    lines += ['| ' + ' | '.join(cell.replace('|', '\\|') for cell in row) + ' |' for row in rows]
    return '\n'.join(lines)


def opcode_table():
    rows = entries('OP', ['name', 'a', 'b', 'c', 'ext', 'rule', 'flags', 'text'], 'vm/bytecode/opcodes.def')
    out = []
    for number, (name, a, b, c, ext, rule, flags, text) in enumerate(rows):
        operands = ' '.join(kind for kind in (a, b, c) if kind not in ('NO', 'HI'))
        flags = '' if flags == '0' else flags.replace('|', ' ').lower()
        out.append([str(number), f'`{name}`', operands, '' if ext == '0' else ext, '' if rule == 'NONE' else rule, flags, text_of(text)])
    return table(['no.', 'name', 'operands', 'extra words', 'rule', 'flags', 'effect'], out)


def rule_table():
    rows = entries('VERIFIER_RULE', ['number', 'text'], 'vm/bytecode/verifier_rules.def')
    return table(['rule', 'what holds'], [[number, text_of(text)] for number, text in rows])


TABLES = {'opcodes': opcode_table, 'rules': rule_table}


def main():
    with open(DOC, encoding='utf-8') as f:
        old = f.read()
    new = old
    for name, make in TABLES.items():
        pattern = re.compile(rf'(<!-- begin {name} -->\n).*?(<!-- end {name} -->)', re.S)
        if not pattern.search(new):
            sys.exit(f'docs/bytecode.md has no place for the table "{name}"')
        body = make()
        new = pattern.sub(lambda m: m.group(1) + body + '\n' + m.group(2), new)
    if new == old:
        return 0
    if '--write' in sys.argv[1:]:
        with open(DOC, 'w', encoding='utf-8') as f:
            f.write(new)
        return 0
    print('docs/bytecode.md is out of date: run tests/lint/opcode_docs.py --write')
    return 1


if __name__ == '__main__':
    sys.exit(main())
