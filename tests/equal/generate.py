"""Random Pascal programs whose meaning is defined: for comparing tiers.

A program ends by itself, prints a checksum of all that it computed, and may raise run-time errors, some of which it catches. It is made of routines with
parameters of all modes, arrays, records, sets, strings, pointers and loops of all kinds; calls go to earlier routines only, so nothing recurses
without a bound. Everything a routine reads has been written."""
import random

INTS = ['integer', 'int64', 'byte', 'shortint', 'word', 'smallint']
HEAD = """program generated(output);
{$mode objfpc}
type
  TVec = array[0..15] of int64;
  TGrid = array[1..4, -2..5] of integer;
  TBytes = array[-3..12] of byte;
  TReals = array[1..8] of double;
  TSmall = set of 0..63;
  TRec = record a: integer; b: double; c: byte; v: array[0..3] of smallint; s: string end;
  PNode = ^TNode;
  TNode = record value: int64; next: PNode; end;
var
  gv: TVec; gg: TGrid; gb: TBytes; gr: TReals; gs: TSmall; grec: TRec; glist: PNode; gi: int64; gd: double; gt: string; sum: int64;
procedure mix(x: int64);
begin sum := (sum * 31 + (x mod 1000003)) mod 1000000007 end;
procedure mixReal(x: double);
begin if (x > -1e15) and (x < 1e15) then mix(trunc(x * 8)) else mix(17) end;
procedure push(x: int64);
var p: PNode;
begin new(p); p^.value := x; p^.next := glist; glist := p end;
function listSum: int64;
var p: PNode; s: int64;
begin s := 0; p := glist; while p <> nil do begin s := (s + p^.value) mod 999983; p := p^.next end; listSum := s end;
"""


class Routine:
    def __init__(self, name, params, isFunction):
        self.name, self.params, self.isFunction = name, params, isFunction


class Generator:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.routines = []
        self.lines = []
        self.depth = 0
        self.names = 0
        self.loopVars = []

    def pick(self, *choices):
        return self.r.choice(choices)

    def say(self, text):
        self.lines.append('  ' * (self.depth + 1) + text)

    # ---- expressions

    def intAtom(self, env):
        r = self.r.random()
        if r < 0.25:
            return str(self.pick(0, 1, 2, 3, 5, 7, 10, 15, 31, 63, 64, 100, 255, 1000, 32767, self.r.randrange(100000)))
        if r < 0.6 and env['ints']:
            return self.r.choice(env['ints'])
        if r < 0.7 and self.loopVars:
            return self.r.choice(self.loopVars)
        return self.pick('gv[%s]' % self.index(env, 0, 15), 'gb[%s]' % self.index(env, -3, 12), 'gg[%s, %s]' % (self.index(env, 1, 4), self.index(env, -2, 5)),
                         'gi', 'grec.a', 'grec.c', 'grec.v[%s]' % self.index(env, 0, 3), 'length(gt)', 'ord(%d in gs)' % self.r.randrange(64))

    def int(self, env, depth=0):
        if depth > 2 or self.r.random() < 0.3:
            return self.intAtom(env)
        a, b = self.int(env, depth + 1), self.int(env, depth + 1)
        kind = self.r.randrange(12)
        if kind < 3:
            return '(%s %s %s)' % (a, self.pick('+', '-'), b)
        if kind == 3:
            return '((%s mod 4096) * (%s mod 4096))' % (a, b)
        if kind == 4:
            return '(%s div %d)' % (a, self.pick(1, 2, 3, 7, 16, -5))
        if kind == 5:
            return '(%s mod %d)' % (a, self.pick(2, 3, 8, 10, 1000))
        if kind == 6:
            return '(%s %s %s)' % (a, self.pick('div', 'mod'), b)
        if kind == 7:
            return '(%s %s %s)' % (a, self.pick('and', 'or', 'xor'), b)
        if kind == 8:
            return '((%s and 65535) %s %d)' % (a, self.pick('shl', 'shr'), self.r.randrange(20))
        if kind == 9:
            return 'abs(%s mod 100000)' % a
        if kind == 10:
            return 'ord(%s)' % self.boolean(env, depth + 1)
        callees = [f for f in self.routines if f.isFunction == 'int']
        return self.call(self.r.choice(callees), env, depth + 1) if callees and env['calls'] else a

    def real(self, env, depth=0):
        if depth > 2 or self.r.random() < 0.3:
            return self.pick('gd', '1.5', '0.25', '-3.0', 'gr[%s]' % self.index(env, 1, 8), 'grec.b', '(%s mod 1000) / 16' % self.int(env, 2),
                             *(env['reals'] or ['2.0']))
        a, b = self.real(env, depth + 1), self.real(env, depth + 1)
        return self.pick('(%s + %s)' % (a, b), '(%s - %s)' % (a, b), '(%s * 0.5 + %s)' % (a, b), '(%s / (1.0 + abs(%s)))' % (a, b), 'sqrt(abs(%s))' % a)

    def boolean(self, env, depth=0):
        kind = self.r.randrange(6)
        if kind < 3:
            return '(%s %s %s)' % (self.int(env, depth + 1), self.pick('<', '<=', '=', '<>', '>', '>='), self.int(env, depth + 1))
        if kind == 3:
            return '(%s %s %s)' % (self.real(env, depth + 1), self.pick('<', '<=', '>', '>='), self.real(env, depth + 1))
        if kind == 4:
            return '(%s mod 64 in gs)' % self.intAtom(env)
        return '(%s %s %s)' % (self.boolean(env, depth + 1), self.pick('and', 'or'), self.boolean(env, depth + 1)) if depth < 2 else 'odd(%s)' % self.intAtom(env)

    def index(self, env, low, high):
        """Mostly inside; sometimes a plain expression that may be outside."""
        if self.loopVars and self.r.random() < 0.4:
            return self.r.choice(self.loopVars)
        if self.r.random() < 0.9:
            atom = self.r.choice(env['ints'] + ['gi'])
            return '%d + abs(%s mod %d)' % (low, atom, high - low + 1)
        return str(self.r.randrange(low, high + 1))

    def argument(self, mode, kind, env, depth):
        if kind == 'int64':
            return self.pick(*(env['varInts'] + ['gi'])) if mode == 'var' else self.int(env, depth + 1)
        if kind == 'double':
            return 'gd' if mode == 'var' else self.real(env, depth + 1)
        return {'TVec': 'gv', 'TRec': 'grec', 'string': 'gt', 'TSmall': 'gs'}[kind]

    def call(self, f, env, depth=0):
        args = [self.argument(mode, kind, env, depth) for mode, kind in f.params]
        return f.name + ('(%s)' % ', '.join(args) if args else '')

    # ---- statements

    def block(self, env, depth, count):
        self.say('begin')
        self.depth += 1
        for _ in range(count):
            self.statement(env, depth)
        self.depth -= 1

    def assign(self, env):
        targets = ['gv[%s]' % self.index(env, 0, 15)] * 3 + ['gi'] + env['varInts'] * 2
        kind = self.r.randrange(9)
        if kind < 4:
            self.say('%s := %s;' % (self.r.choice(targets), self.int(env)))
        elif kind == 4:
            self.say('gb[%s] := %s and 255;' % (self.index(env, -3, 12), self.intAtom(env)))
            self.say('gg[%s, %s] := %s mod 30000;' % (self.index(env, 1, 4), self.index(env, -2, 5), self.int(env)))
        elif kind == 5:
            self.say('%s := %s;' % (self.pick('gd', 'grec.b', 'gr[%s]' % self.index(env, 1, 8), *env['reals']), self.real(env)))
        elif kind == 6:
            self.say(self.pick('gs := gs + [%d..%d];' % tuple(sorted(self.r.sample(range(64), 2))), 'gs := gs - [%d];' % self.r.randrange(64),
                               'include(gs, abs(%s mod 64));' % self.intAtom(env)))
        elif kind == 7:
            self.say(self.pick("gt := gt + chr(65 + abs(%s mod 26));" % self.intAtom(env), "if length(gt) > 40 then gt := copy(gt, 5, 10);",
                               "if length(gt) > 2 then gt[2] := 'x';", "gt := 'ab' + copy(gt, 1, 20);", 'grec.s := gt;'))
        else:
            self.say(self.pick('push(%s);' % self.int(env), 'mix(listSum);', 'grec.v[%s] := %s mod 3000;' % (self.index(env, 0, 3), self.int(env)),
                               'grec.a := %s mod 100000;' % self.int(env)))

    def forLoop(self, env, depth):
        self.names += 1
        name = 'k%d' % self.names
        env['forVars'].append(name)
        low = self.pick(0, 1, 0, -2)
        high = self.pick(3, 7, 8, 12, 15)
        up = self.r.random() < 0.7
        last = str(high) if self.r.random() < 0.7 else '%d + abs(%s mod 6)' % (high - 6, self.intAtom(env))
        self.say('for %s := %s %s %s do' % (name, low if up else last, 'to' if up else 'downto', last if up else low))
        self.loopVars.append(name)
        self.block(env, depth + 1, self.r.randrange(1, 4))
        if self.r.random() < 0.2:
            self.say('  if %s then break;' % self.boolean(env, 1))
        self.say('end;')
        self.loopVars.pop()

    def whileLoop(self, env, depth):
        self.names += 1
        name = 'w%d' % self.names
        env['whileVars'].append(name)
        self.say('%s := %d;' % (name, self.r.randrange(2, 9)))
        self.say('while (%s > 0) and %s do' % (name, self.pick('true', self.boolean(env, 2))))
        self.block(env, depth + 1, self.r.randrange(1, 3))
        self.say('  %s := %s - 1' % (name, name))
        self.say('end;')

    def tryPart(self, env, depth):
        self.say('try')
        self.depth += 1
        for _ in range(self.r.randrange(1, 3)):
            self.statement(env, depth + 1)
        self.depth -= 1
        self.say(self.pick('except mix(5); end;', 'except mix(7); gi := 1; end;', 'finally mix(3); end;'))

    def caseOf(self, env, depth):
        self.say('case abs(%s mod %d) of' % (self.int(env, 1), self.pick(3, 5, 9)))
        for k in range(4):
            self.say('%d:' % k)
            self.block(env, depth + 2, 1)
            self.say('end;')
        self.say('else gi := gi xor 5 end;')

    def statement(self, env, depth):
        r = self.r.random()
        if depth > 3 or r < 0.5:
            self.assign(env)
        elif r < 0.63:
            self.say('if %s then' % self.boolean(env))
            self.block(env, depth + 1, self.r.randrange(1, 3))
            self.say('end;')
        elif r < 0.78:
            self.forLoop(env, depth)
        elif r < 0.84:
            self.whileLoop(env, depth)
        elif r < 0.88:
            self.caseOf(env, depth)
        elif r < 0.91:
            self.tryPart(env, depth)
        elif self.routines and env['calls'] and not (self.loopVars and depth > 2):
            f = self.r.choice(self.routines)
            text = self.call(f, env)
            self.say({'int': 'mix(%s);', 'real': 'mixReal(%s);'}.get(f.isFunction, '%s;') % text)
        else:
            self.assign(env)

    # ---- routines

    def body(self, env, count, indent):
        lines, self.lines = self.lines, []
        for _ in range(count):
            self.statement(env, 1)
        made, self.lines = self.lines, lines
        return made

    def routine(self, number):
        kinds = ['int64', 'int64', 'double', 'TVec', 'TRec', 'string', 'TSmall']
        params = [(self.pick('', '', 'var', 'const'), self.r.choice(kinds)) for _ in range(self.r.randrange(5))]
        returns = self.pick('int', 'int', 'real', '')
        f = Routine('r%d' % number, params, returns)
        texts, ints, reals, varInts = [], ['x', 'y'], ['z'], ['x', 'y']
        for k, (mode, kind) in enumerate(params):
            texts.append('%s p%d: %s' % (mode, k, kind))
            if kind == 'int64':
                ints.append('p%d' % k)
                if mode == '':
                    varInts.append('p%d' % k)
            if kind == 'double' and mode != 'const':
                reals.append('p%d' % k)
        env = {'ints': ints, 'reals': reals, 'varInts': varInts, 'forVars': [], 'whileVars': [], 'calls': number % 3 != 0}
        body = self.body(env, self.r.randrange(2, 7), 1)
        head = '%s %s%s%s;' % ('function' if returns else 'procedure', f.name, '(%s)' % '; '.join(texts) if texts else '',
                               ': int64' if returns == 'int' else ': double' if returns == 'real' else '')
        locals_ = ['x, y: int64; z: double;'] + ['%s: integer;' % n for n in env['forVars'] + env['whileVars']]
        result = {'int': ['  %s := (%s) mod 1000003;' % (f.name, self.int(env))], 'real': ['  %s := %s;' % (f.name, self.real(env))]}.get(returns, [])
        self.lines += [head, 'var ' + ' '.join(locals_), 'begin', '  x := %d; y := %s; z := 0.5;' % (self.r.randrange(50), ints[-1] if len(ints) > 2 else '3')]
        self.lines += body + result + ['end;']
        self.routines.append(f)

    def program(self):
        for number in range(self.r.randrange(2, 7)):
            self.routine(number)
        self.lines += ['var x, y, i: int64; z: double; turn: integer;']
        env = {'ints': ['x', 'y', 'i'], 'reals': ['z'], 'varInts': ['x', 'y'], 'forVars': [], 'whileVars': [], 'calls': True}
        body = self.body(env, self.r.randrange(3, 8), 1)
        names = ['%s: integer;' % n for n in env['forVars'] + env['whileVars']]
        text = [HEAD] + self.lines + (['var ' + ' '.join(names)] if names else [])
        text += ['begin', "  sum := 1; gi := 3; gd := 1.0; x := 1; y := 2; i := 5; z := 2.5; gs := [1, 5]; gt := 'start';",
                 '  for turn := 0 to 15 do gv[turn] := turn * 3;', '  for turn := 1 to %d do begin' % self.pick(1, 3, 20),
                 '    try'] + body + ['    except mix(11) end;', '    mix(gi); mix(x); mix(y); mixReal(gd); mixReal(z); mix(length(gt)); mix(listSum);',
                                      '    for i := 0 to 15 do mix(gv[i]); for i := 1 to 8 do mixReal(gr[i]); for i := -3 to 12 do mix(gb[i]);',
                                      '    for i := 0 to 63 do if i in gs then mix(i); mix(grec.a); mixReal(grec.b); glist := nil', '  end;',
                 "  writeln(sum, ' ', gt, ' ', length(grec.s))"]
        if self.r.random() < 0.1:
            text.append('  ; gi := 100; gv[gi] := 1')
        return '\n'.join(text + ['end.']) + '\n'


def generate(seed):
    return Generator(seed).program()
