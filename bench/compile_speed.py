#!/usr/bin/env python3
"""Measures how fast `pascal` compiles: lines per CPU second on a generated Pascal program of 100 000 lines.

The program is made from a seed, always the same for the same options: groups of constants, types, variables and
routines that use records, arrays, enumerations, strings, loops, branches and calls; every routine is called. It also
compiles with Free Pascal and prints a checksum, so that --run can compare what both make of it.
"""
import argparse
import os
import random
import shutil
import sys
import tempfile

from measure import ROOT, Launcher, RunFailure, toolVersion

GATE_LINES_PER_SECOND = 1000000
MODULUS = 10007
WORDS = ('total count index value limit width height offset length depth weight score level margin border '
         'column first last next current buffer balance amount rate result state factor step').split()
COLOURS = 'Red Green Blue Amber Violet Black White Brown'.split()


class Generator:
    """Writes Pascal text line by line. All integer values stay between -2^31 and 2^31: factors are small, products do
    not nest, and every assignment ends in mod. Loops hold no calls, so the program also runs quickly."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.group = 0
        self.names = []      # integer variables that may be read and written
        self.counters = []   # loop variables that are free
        self.busy = []       # loop variables in use: may be read
        self.functions = []  # functions of this group declared so far

    # ---- helpers
    def pick(self, items):
        return items[int(self.rng.random() * len(items))]

    def number(self, low, high):
        return low + int(self.rng.random() * (high - low + 1))

    def chance(self, percent):
        return self.rng.random() * 100 < percent

    def put(self, text=''):
        self.lines.append('  ' * self.indent + text if text else '')

    # ---- expressions
    def operand(self):
        roll = self.number(1, 10)
        if roll <= 5:
            return self.pick(self.names + self.busy)
        if roll == 6:
            return f'Table{self.group}[{self.index()}]'
        if roll == 7:
            return f'Item{self.group}.{self.pick(["x", "y", "size"])}'
        if roll == 8:
            return f'Limit{self.group}'
        return str(self.number(1, 400))

    def index(self):
        if self.busy and self.chance(60):
            return self.pick(self.busy)
        return f'abs({self.pick(self.names)}) mod 16'

    def term(self):
        roll = self.number(1, 8)
        if roll == 1:
            return f'{self.operand()} * {self.number(2, 40)}'
        if roll == 2:
            return f'{self.operand()} div {self.number(2, 9)}'
        if roll == 3:
            return f'{self.operand()} mod {self.number(5, 60)}'
        if roll == 4:
            return f'({self.operand()} {self.pick(["+", "-"])} {self.operand()})'
        return self.operand()

    def expression(self):
        text = self.term()
        for _ in range(self.number(0, 2)):
            text += f' {self.pick(["+", "-"])} {self.term()}'
        return text

    def condition(self):
        roll = self.number(1, 8)
        if roll == 1:
            return f'odd({self.pick(self.names)})'
        if roll == 2:
            return f'Item{self.group}.colour = {self.pick(COLOURS)}{self.group}'
        if roll == 3:
            return f'Item{self.group}.colour in [{COLOURS[0]}{self.group}..{self.pick(COLOURS[1:])}{self.group}]'
        if roll == 4:
            return (f'({self.operand()} {self.pick(["<", ">", "<=", ">="])} {self.operand()}) '
                    f'{self.pick(["and", "or"])} ({self.pick(self.names)} <> {self.number(0, 50)})')
        return f'{self.operand()} {self.pick(["<", ">", "<=", ">=", "=", "<>"])} {self.term()}'

    # ---- statements
    def assignment(self):
        roll = self.number(1, 10)
        if roll <= 6:
            self.put(f'{self.pick(self.names)} := ({self.expression()}) mod {MODULUS};')
        elif roll == 7:
            self.put(f'Table{self.group}[{self.index()}] := ({self.expression()}) mod {MODULUS};')
        elif roll == 8:
            self.put(f'Item{self.group}.{self.pick(["x", "y", "size"])} := ({self.expression()}) mod {MODULUS};')
        elif roll == 9:
            self.put(f'Ratio{self.group} := Ratio{self.group} * 0.5 + {self.operand()} / {self.number(3, 90)};')
        else:
            self.put(f'Item{self.group}.colour := {self.pick(COLOURS)}{self.group};')

    def stringWork(self):
        roll = self.number(1, 4)
        if roll == 1:
            self.put(f"Name{self.group} := Name{self.group} + '{self.pick(WORDS)}';")
        elif roll == 2:
            self.put(f'Name{self.group} := Name{self.group} + chr({self.number(65, 90)});')
        elif roll == 3:
            self.put(f"if pos('{self.pick(WORDS)}', Name{self.group}) > 0 then "
                     f'{self.pick(self.names)} := length(Name{self.group});')
        self.put(f'if length(Name{self.group}) > 60 then Name{self.group} := copy(Name{self.group}, 2, 20);')

    def call(self):
        function, parameters = self.pick(self.functions)
        arguments = ', '.join(self.operand() for _ in range(parameters))
        self.put(f'{self.pick(self.names)} := {function}({arguments}) mod {MODULUS};')

    def body(self, depth):
        self.indent += 1
        for _ in range(self.number(1, 3)):
            self.statement(depth)
        self.indent -= 1

    def block(self, head, depth, tail='end;'):
        self.put(head)
        self.body(depth)
        self.put(tail)

    def ifStatement(self, depth):
        self.put(f'if {self.condition()} then begin')
        self.body(depth)
        if self.chance(40):
            self.put('end else begin')
            self.body(depth)
        self.put('end;')

    def forStatement(self, depth):
        v = self.counters.pop()
        self.busy.append(v)
        if self.chance(75):
            head = f'for {v} := {self.number(0, 3)} to {self.number(6, 15)} do begin'
        else:
            head = f'for {v} := {self.number(6, 15)} downto {self.number(0, 3)} do begin'
        self.block(head, depth)
        self.busy.remove(v)
        self.counters.append(v)

    def whileStatement(self, depth):
        v = self.counters.pop()
        self.put(f'{v} := {self.number(5, 12)};')
        self.put(f'while {v} > 0 do begin')
        self.busy.append(v)
        self.body(depth)
        self.busy.remove(v)
        self.put(f'  {v} := {v} - {self.number(1, 2)};')
        self.put('end;')
        self.counters.append(v)

    def repeatStatement(self, depth):
        v = self.counters.pop()
        self.put(f'{v} := 0;')
        self.put('repeat')
        self.busy.append(v)
        self.body(depth)
        self.busy.remove(v)
        self.put(f'  {v} := {v} + 1;')
        self.put(f'until ({v} >= {self.number(3, 8)}) or ({self.condition()});')
        self.counters.append(v)

    def caseStatement(self, depth):
        self.put(f'case abs({self.pick(self.names)}) mod 5 of')
        self.indent += 1
        for label in self.pick((('0', '1', '2, 3'), ('0..2', '3'), ('1', '4'))):
            self.block(f'{label}: begin', depth)
        self.indent -= 1
        self.put('else')
        self.body(0)
        self.put('end;')

    def withStatement(self):
        self.put(f'with Item{self.group} do begin')
        self.put(f'  x := (x + {self.operand()}) mod {MODULUS};')
        self.put(f'  y := (x - y + {self.number(1, 99)}) mod {MODULUS};')
        self.put('end;')

    def statement(self, depth):
        roll = self.number(1, 100)
        if depth <= 0 or roll <= 44:
            self.assignment()
        elif roll <= 60:
            self.ifStatement(depth - 1)
        elif roll <= 72 and self.counters and len(self.busy) < 2:
            self.forStatement(depth - 1)
        elif roll <= 77 and self.counters and len(self.busy) < 2:
            self.whileStatement(depth - 1)
        elif roll <= 80 and self.counters and len(self.busy) < 2:
            self.repeatStatement(depth - 1)
        elif roll <= 84:
            self.caseStatement(depth - 1)
        elif roll <= 88:
            self.withStatement()
        elif roll <= 94:
            self.stringWork()
        elif self.functions and not self.busy:
            self.call()
        else:
            self.put(f'{self.pick(["inc", "dec"])}({self.pick(self.names)}, {self.number(1, 9)});')

    # ---- declarations
    def routine(self, number):
        g = self.group
        parameters = [f'{self.pick(WORDS)}{c}' for c in 'AB'[:self.number(1, 2)]]
        locals_ = [f'{w}{number}' for w in self.rng.sample(WORDS, 3)]
        name = f'{self.pick(["Compute", "Update", "Collect", "Check"])}{g}x{number}'
        self.names = parameters + locals_
        self.counters, self.busy = ['i', 'j', 'k'], []
        self.put(f'{{ {name}: step {number} of group {g}. }}')
        self.put(f'function {name}({", ".join(parameters)}: integer): integer;')
        self.put('var')
        self.put(f'  {", ".join(locals_)}, i, j, k: integer;')
        self.put('begin')
        self.indent = 1
        for v in locals_:
            self.put(f'{v} := {self.number(0, 99)};')
        for _ in range(self.number(5, 9)):
            self.statement(3)
        if self.functions and self.chance(70):
            self.call()
        self.put(f'{name} := ({" + ".join(locals_)}) mod {MODULUS};')
        self.indent = 0
        self.put('end;')
        self.put()
        self.functions.append((name, len(parameters)))

    def declarations(self):
        g = self.group
        self.put(f'{{ ---- group {g} ---- }}')
        self.put('const')
        self.put(f'  Limit{g} = {self.number(10, 900)};')
        self.put(f"  Title{g} = '{self.pick(WORDS)} {self.pick(WORDS)}';")
        self.put()
        self.put('type')
        self.put(f'  TColour{g} = ({", ".join(f"{c}{g}" for c in COLOURS)});')
        self.put(f'  TTable{g} = array[0..15] of integer;')
        self.put(f'  TItem{g} = record')
        self.put('    x, y, size: integer;')
        self.put(f'    colour: TColour{g};')
        self.put('  end;')
        self.put()
        self.put('var')
        self.put(f'  Table{g}: TTable{g};')
        self.put(f'  Item{g}: TItem{g};')
        self.put(f'  Name{g}: string;')
        self.put(f'  Ratio{g}: double;')
        self.put()

    def makeGroup(self):
        g = self.group
        self.functions = []
        self.declarations()
        for number in range(1, 9):
            self.routine(number)
        self.put(f'procedure Group{g}(var checksum: integer);')
        self.put('var')
        self.put('  n: integer;')
        self.put('begin')
        self.put(f'  for n := 0 to 15 do Table{g}[n] := n * {self.number(1, 9)};')
        self.put(f'  Item{g}.x := {self.number(0, 99)};')
        self.put(f'  Item{g}.y := {self.number(0, 99)};')
        self.put(f'  Item{g}.size := {self.number(0, 99)};')
        self.put(f'  Item{g}.colour := {self.pick(COLOURS)}{g};')
        self.put(f'  Name{g} := Title{g};')
        self.put(f'  Ratio{g} := 1.0;')
        for name, count in self.functions:
            arguments = ', '.join(str(self.number(0, 99)) for _ in range(count))
            self.put(f'  checksum := (checksum * 3 + {name}({arguments})) mod {MODULUS};')
        self.put(f'  checksum := (checksum + Table{g}[{self.number(0, 15)}] + Item{g}.x + length(Name{g})) '
                 f'mod {MODULUS};')
        self.put(f'  if Ratio{g} > 1000000.0 then checksum := checksum + 1;')
        self.put('end;')
        self.put()

    def make(self, lines):
        self.put('program Generated;')
        self.put('{ Made by bench/compile_speed.py. }')
        self.put()
        while len(self.lines) + self.group < lines - 8:
            self.group += 1
            self.makeGroup()
        self.put('var')
        self.put('  checksum: integer;')
        self.put()
        self.put('begin')
        self.put('  checksum := 0;')
        for g in range(1, self.group + 1):
            self.put(f'  Group{g}(checksum);')
        self.put("  writeln('checksum ', checksum);")
        self.put('end.')
        return '\n'.join(self.lines) + '\n'


def measure(launcher, label, command, lines, rounds, timeout):
    """Prints and returns lines per CPU second, minimum of the rounds; None after a failure, which is shown."""
    try:
        cost = launcher.run(command, timeout, rounds)
    except RunFailure as e:
        print(f'{label:8s} FAILED: {e}')
        return None
    cpu = cost.user + cost.system
    speed = lines / max(cpu, 1e-6)
    print(f'{label:8s} {cpu * 1000:9.1f} ms CPU  {speed:12,.0f} lines per CPU second  '
          f'peak {cost.peakKb / 1024:.1f} MB')
    return speed


def compareRuns(launcher, pscal, source, exe, timeout):
    """Runs the generated program under both compilers; True if the outputs agree as far as both exist."""
    outputs = {}
    for label, command in (('pscal', [pscal, '--no-cache', source]), ('fpc', [exe])):
        if command[0] and os.path.exists(command[0]):
            try:
                outputs[label] = launcher.run(command, timeout).output.decode('utf-8', 'replace').strip()
            except RunFailure as e:
                outputs[label] = f'FAILED: {e}'
            print(f'{label:8s} prints: {outputs[label]}')
    return len(set(outputs.values())) <= 1 and not any(v.startswith('FAILED') for v in outputs.values())


def main(argv):
    p = argparse.ArgumentParser(description='Compile speed of pascal on a generated program.')
    p.add_argument('--lines', type=int, default=100000, metavar='N')
    p.add_argument('--seed', type=int, default=1, metavar='N')
    p.add_argument('--rounds', type=int, default=5, metavar='N')
    p.add_argument('--pscal', default=os.path.join(ROOT, 'build/release/bin/pascal'), metavar='PATH')
    p.add_argument('--fpc', action='store_true', help='time Free Pascal as well (one round, -O1)')
    p.add_argument('--run', action='store_true', help='also run the program and compare the outputs')
    p.add_argument('--keep', default='', metavar='FILE', help='leave the generated program in FILE')
    p.add_argument('--gate', action='store_true', help='exit status 2 below 1 000 000 lines per CPU second')
    o = p.parse_args(argv)
    text = Generator(o.seed).make(o.lines)
    lines = text.count('\n')
    print(f'generated {lines} lines, {len(text)} bytes, seed {o.seed}')
    status = 0
    launcher = Launcher()
    with tempfile.TemporaryDirectory() as work:
        source = os.path.abspath(o.keep) if o.keep else os.path.join(work, 'gen.pas')
        with open(source, 'w') as f:
            f.write(text)
        pscal, fpc, exe = shutil.which(o.pscal), shutil.which('fpc'), os.path.join(work, 'gen')
        if pscal:
            pscal = os.path.abspath(pscal)
            print(f'pscal    {pscal}  {toolVersion(pscal)}')
            command = [pscal, '--no-cache', '-o', os.path.join(work, 'x.pbc'), source]
            speed = measure(launcher, 'pscal', command, lines, o.rounds, 300)
            if speed is None:
                status = 1
            elif speed < GATE_LINES_PER_SECOND:
                print(f'gate     FAIL: needs {GATE_LINES_PER_SECOND:,} lines per CPU second')
                status = 2 if o.gate else 0
            else:
                print('gate     pass')
        else:
            print(f'pscal    skipped: no {o.pscal}')
            status = 2 if o.gate else 0
        if (o.fpc or o.run) and fpc:
            command = [fpc, '-O1', '-Mobjfpc', '-Sh', '-v0e', f'-FU{work}', f'-o{exe}', source]
            if measure(launcher, 'fpc', command, lines, 1, 600) is None:
                status = 1
        if o.run and not compareRuns(launcher, pscal, source, exe, 120):
            print('the outputs differ')
            status = 1
    return status


if __name__ == '__main__':
    try:
        sys.exit(main(sys.argv[1:]))
    except RunFailure as e:
        sys.exit(f'compile_speed.py: {e}')
