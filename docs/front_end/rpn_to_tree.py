#!/usr/bin/env python3
"""A compiler in one page: sums in reverse Polish notation, one a line, become a typed tree in JSON (docs/tree-json.md).

    printf '1 2 + 3 *\\n10 4 -\\n' | python3 docs/front_end/rpn_to_tree.py | pscaljson2bc -

prints 9 and 6. What the tree says is checked, optimised and run as any other program; a wrong tree is refused with a message.
"""
import json
import sys

INT, TEXT, VOID, MAIN = 0, 1, 2, 3  # numbers of the types below
OPERATORS = {'+': 'add', '-': 'sub', '*': 'mul', '/': 'div'}


def integer(value):
    return {'kind': 'int', 'type': INT, 'int': value}


def expression(line):
    stack = []
    for word in line.split():
        if word in OPERATORS:
            right, left = stack.pop(), stack.pop()
            stack.append({'kind': 'binary', 'op': OPERATORS[word], 'type': INT, 'a': left, 'b': right})
        else:
            stack.append(integer(int(word)))
    return stack.pop()


def call(builtin, *arguments):
    return {'kind': 'expr', 'a': {'kind': 'builtin', 'builtin': builtin, 'type': VOID, 'a': list(arguments)}}


def main():
    output = {'kind': 'stdfile', 'type': TEXT, 'int': 1}
    body = []
    for line in sys.stdin:
        if line.strip():
            body += [call('write_int', output, expression(line), integer(-1)), call('write_ln', output)]
    tree = {
        'format': 'pscal-tree', 'version': 1, 'language': 'rpn', 'foldsCase': False, 'style': 0, 'source': 'rpn',
        'counts': {'types': 4, 'symbols': 0, 'labels': 0, 'routines': 1}, 'files': [],
        'types': [{'id': INT, 'kind': 'builtin', 'builtin': 'int64'}, {'id': TEXT, 'kind': 'builtin', 'builtin': 'text'},
                  {'id': VOID, 'kind': 'builtin', 'builtin': 'void'}, {'id': MAIN, 'kind': 'routine', 'params': [], 'result': VOID}],
        'symbols': [], 'labels': [],
        'routines': [{'id': 0, 'name': 'main', 'type': MAIN, 'level': 0, 'body': {'kind': 'block', 'a': body}}],
        'program': {'main': 0, 'name': 'main', 'globals': []}}
    json.dump(tree, sys.stdout)


main()
