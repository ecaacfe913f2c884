"""Random Pascal programs whose meaning is defined: for comparing tiers.

A program ends by itself, prints a checksum of all that it computed, and may raise run-time errors, some of which it catches. It is made of routines with
parameters of all modes, arrays, records, sets, strings, pointers and loops of all kinds; calls go to earlier routines only, so nothing recurses
without a bound. Everything a routine reads has been written."""
import random

INTS = ['integer', 'int64', 'byte', 'shortint', 'word', 'smallint']
HEAD = """program generated(output);
{$mode objfpc}%s
type
  TText = string;
  TVec = array[0..15] of int64;
  TGrid = array[1..4, -2..5] of integer;
  TBytes = array[-3..12] of byte;
  TReals = array[1..8] of double;
  TSmall = set of 0..63;
  TRec = record a: integer; b: double; c: byte; v: array[0..3] of smallint; s: TText end;
  PNode = ^TNode;
  TNode = record value: int64; next: PNode; end;
  TDyn = array of int64;
  TRows = array of array of integer;
  TBig = set of byte;
  TPair = record x, y: double; n: integer end;
  TPairs = array[1..6] of TPair;
  TFn = function(x: int64): int64;
  TColor = (red, green, blue, white);
  TName = string[12];
var
  gdyn: TDyn; grows: TRows; gbig: TBig; gpairs: TPairs; gfn: TFn; gcolor: TColor; gname: TName; gsingle: single; gbyte: byte; gshort: shortint;
  gword: word; gsmall: smallint; glong: longint; gcard: cardinal; gchar: char; gflag: boolean; gptr: ^int64;
  gv: TVec; gg: TGrid; gb: TBytes; gr: TReals; gs: TSmall; grec: TRec; glist: PNode; gi: int64; gd: double; gt: TText; sum: int64;
procedure mix(x: int64);
begin sum := (sum * 31 + (x mod 1000003)) mod 1000000007 end;
procedure mixReal(x: double);
begin if (x > -1e15) and (x < 1e15) then mix(trunc(x * 8)) else mix(17) end;
function twice(x: int64): int64;
begin twice := (x mod 1000000) * 2 end;
function negated(x: int64): int64;
begin negated := -(x mod 1000003) end;
function pairOf(x: double; n: integer): TPair;
begin pairOf.x := x; pairOf.y := x * 0.5 - n; pairOf.n := n end;
function distance(const a, b: TPair): double;
begin distance := sqrt(sqr(a.x - b.x) + sqr(a.y - b.y)) end;
procedure swapPairs(var a, b: TPair);
var t: TPair;
begin t := a; a := b; b := t end;
function total(const a: array of int64): int64;
var k: integer; s: int64;
begin s := 0; for k := 0 to high(a) do s := (s + a[k] mod 100003) mod 1000003; total := s end;
procedure fill(var a: array of int64; x: int64);
var k: integer;
begin for k := low(a) to high(a) do a[k] := x + k end;
function digits(n: int64): string;
begin str(n mod 100000, result) end;
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
                         'gi', 'grec.a', 'grec.c', 'grec.v[%s]' % self.index(env, 0, 3), 'length(gt)', 'ord(%d in gs)' % self.r.randrange(64),
                         'gbyte', 'gshort', 'gword', 'gsmall', 'glong', 'gcard', 'ord(gchar)', 'ord(gcolor)', 'ord(gflag)', 'length(gdyn)', 'gptr^',
                         'gpairs[%s].n' % self.index(env, 1, 6), 'total(gv)', 'ord(%s in gbig)' % self.r.randrange(256), 'length(gname)',
                         'gdyn[%s]' % self.index(env, 0, 9), 'grows[%s, %s]' % (self.index(env, 0, 3), self.index(env, 0, 4)), 'pos(gchar, gt)')

    def int(self, env, depth=0):
        if depth > 2 or self.r.random() < 0.3:
            return self.intAtom(env)
        a, b = self.int(env, depth + 1), self.int(env, depth + 1)
        kind = self.r.randrange(15)
        if kind == 12:
            return '%s(%s)' % (self.pick('gfn', 'twice', 'negated', 'gfn'), a)
        if kind == 13:
            return '(%s %s %s)' % (self.pick('integer(glong)', 'gword', 'gbyte', 'gsmall', 'gshort'), self.pick('+', '-', '*'), self.pick('gbyte', 'gsmall', 'gword', '3'))
        if kind == 14:
            return self.pick('sqr(%s mod 1000)' % a, 'succ(%s mod 1000)' % a, 'pred(%s mod 1000)' % a, 'not (%s)' % a, 'trunc(%s)' % self.real(env, 3), 'round(%s)' % self.real(env, 3))
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
            return self.pick('gd', '1.5', '0.25', '-3.0', 'gr[%s]' % self.index(env, 1, 8), 'grec.b', 'gsingle', 'gpairs[%s].%s' % (self.index(env, 1, 6), self.pick('x', 'y')),
                             'distance(gpairs[%s], gpairs[%s])' % (self.index(env, 1, 6), self.index(env, 1, 6)), 'pairOf(%s, 3).y' % self.pick('gd', 'gsingle', '2.5'),
                             '(%s mod 1000) / 16' % self.int(env, 2),
                             *(env['reals'] or ['2.0']))
        a, b = self.real(env, depth + 1), self.real(env, depth + 1)
        return self.pick('(%s + %s)' % (a, b), '(%s - %s)' % (a, b), '(%s * 0.5 + %s)' % (a, b), '(%s / (1.0 + abs(%s)))' % (a, b), 'sqrt(abs(%s))' % a)

    def boolean(self, env, depth=0):
        kind = self.r.randrange(8)
        if kind == 6:
            return self.pick('gflag', '(gt %s gname)' % self.pick('<', '=', '>='), '(gcolor %s %s)' % (self.pick('<', '='), self.pick('red', 'blue')), '(gs <= [0..40])',
                             '(gchar in [\'a\'..\'m\'])', '(gt = grec.s)', '(glist = nil)', '(gbig * [1..9] = [])', '(%s in gbig)' % self.pick('gbyte', 'ord(gchar)'))
        if kind == 7:
            return 'not %s' % self.boolean(env, depth + 1)
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
        return {'TVec': 'gv', 'TRec': 'grec', 'TText': 'gt', 'TSmall': 'gs'}[kind]

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
        kind = self.r.randrange(13)
        if kind > 8:
            return self.assignMore(env, kind)
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

    def assignMore(self, env, kind):
        pair = lambda: 'gpairs[%s]' % self.index(env, 1, 6)
        if kind == 9:
            self.say('%s;' % self.pick('gbyte := (%s) and 255', 'gshort := (%s) mod 128', 'gword := (%s) and 65535', 'gsmall := (%s) mod 32768', 'glong := (%s) mod 2147483647',
                                       'gcard := (%s) and $7fffffff', 'gchar := chr(97 + abs((%s) mod 26))', 'gcolor := TColor(abs((%s) mod 4))', 'gflag := odd(%s)',
                                       'gbyte := gi + %s', 'gsmall := gi + %s', 'glong := gi + %s', 'inc(glong, (%s) and 7)', 'dec(gsmall, (%s) and 3)', 'gptr^ := %s') % self.int(env))
        elif kind == 10:
            self.say(self.pick('setlength(gdyn, abs(%s mod 14));' % self.intAtom(env), 'gdyn[%s] := %s;' % (self.index(env, 0, 9), self.int(env)),
                               'grows[%s, %s] := %s mod 1000;' % (self.index(env, 0, 3), self.index(env, 0, 4), self.int(env)),
                               'if length(gdyn) > 0 then gdyn[high(gdyn)] := %s;' % self.int(env), 'fill(gdyn, %s);' % self.intAtom(env), 'fill(gv, %s);' % self.intAtom(env),
                               'mix(total(gdyn));', 'gdyn := copy(gdyn, 1, 5);', 'setlength(grows, 4, 5);'))
        elif kind == 11:
            self.say(self.pick('%s := %s;' % (pair(), pair()), '%s := pairOf(%s, %s and 7);' % (pair(), self.real(env), self.intAtom(env)), 'swapPairs(%s, %s);' % (pair(), pair()),
                               '%s.%s := %s;' % (pair(), self.pick('x', 'y'), self.real(env)), 'with %s do begin x := y * 0.5; n := n and 1023 + 1 end;' % pair(),
                               'gsingle := %s;' % self.real(env), 'grec.b := distance(%s, %s);' % (pair(), pair())))
        else:
            self.say(self.pick('gname := copy(gt, 1, 9);', 'gname := gname + gchar;', 'gt := gt + digits(%s);' % self.int(env), 'gt := gname + gt; if length(gt) > 50 then gt := copy(gt, 3, 20);',
                               'delete(gt, 2, 3);', 'insert(gname, gt, 2); if length(gt) > 60 then gt := gname;', 'gbig := gbig + [%s, 3..9];' % self.pick('gbyte', '200'),
                               'gbig := gbig - [gbyte];', 'gbig := gbig * [0..%d];' % self.r.randrange(256), 'gfn := @%s;' % self.pick('twice', 'negated'),
                               'gptr := @gv[%s];' % self.index(env, 0, 15), 'gptr := @gi;', 'if length(gname) > 1 then gname[2] := gchar;', 'gs := gs * [%d..60];' % self.r.randrange(50)))

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
        if self.r.random() < 0.3:
            self.say("  if %s then raise exception.create(gt);" % self.boolean(env, 1))
        self.say(self.pick('except mix(5); end;', 'except mix(7); gi := 1; end;', 'finally mix(3); end;', 'except on e: exception do mix(length(e.message)); end;'))

    def repeatLoop(self, env, depth):
        self.names += 1
        name = 'w%d' % self.names
        env['whileVars'].append(name)
        self.say('%s := 0;' % name)
        self.say('repeat')
        self.block(env, depth + 1, self.r.randrange(1, 3))
        self.say('end;')
        self.say('  %s := %s + 1%s' % (name, name, self.pick('', ';', '; if %s then continue' % self.boolean(env, 2))))
        self.say('until (%s >= %d) or %s;' % (name, self.r.randrange(1, 7), self.boolean(env, 2)))

    def otherLoop(self, env, depth):
        """Over characters, colours, and the elements of a variable."""
        head = self.pick("for gchar := 'a' to 'f' do", 'for gcolor := green to white do', 'for gcolor := blue downto red do', 'for gi in gv do', 'for gi in gdyn do')
        self.say(head)
        self.say('begin')
        self.depth += 1
        self.say(self.pick('mix(ord(gchar) + ord(gcolor));', 'mix(gbyte);', 'if gflag then mix(3) else mix(gsmall);', 'if sum mod 5 = 0 then break;'))
        self.depth -= 1
        self.say('end;')

    def caseOf(self, env, depth):
        self.say('case abs(%s mod %d) of' % (self.int(env, 1), self.pick(3, 5, 9)))
        for k in range(4):
            self.say('%d:' % k)
            self.block(env, depth + 2, 1)
            self.say('end;')
        self.say('else gi := gi xor 5 end;')

    def caseOfMore(self, env):
        self.say(self.pick("case gchar of 'a'..'e': gi := gi xor 1; 'f', 'h': mix(2); 'x'..'z': gflag := not gflag; else mix(9) end;",
                           'case gcolor of red: mix(1); green, blue: gi := gi xor 9; white: gcolor := red end;',
                           "case gt of 'start': mix(2); 'ab': mix(3); else mix(length(gt)) end;",
                           'case glong of -5..5: mix(1); 100, 200, 300: mix(2); 1000..70000: mix(3); end;'))

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
        elif r < 0.81:
            self.whileLoop(env, depth)
        elif r < 0.835:
            self.repeatLoop(env, depth)
        elif r < 0.85:
            self.otherLoop(env, depth)
        elif r < 0.87:
            self.caseOf(env, depth)
        elif r < 0.88:
            self.caseOfMore(env)
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
        kinds = ['int64', 'int64', 'double', 'TVec', 'TRec', 'TText', 'TSmall']
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
        if number % 2 == 1:
            head, body = self.nested(head, locals_, body, ints)
            locals_ = []
        self.lines += [head] + (['var ' + ' '.join(locals_)] if locals_ else []) + ['begin', '  x := %d; y := %s; z := 0.5;' % (self.r.randrange(50), ints[-1] if len(ints) > 2 else '3')]
        self.lines += body + result + ['end;']
        self.routines.append(f)

    def nested(self, head, locals_, body, ints):
        """Two routines inside that read and change the variables of the outer one, and calls of them."""
        inner = [head, 'var ' + ' '.join(locals_) + ' vec: array[0..7] of int64; calls: integer;',
                 'procedure step(n: int64);', 'var k: integer;',
                 'begin', '  calls := calls + 1; x := (x + n) mod 1000003; for k := 0 to 7 do vec[k] := vec[k] + y mod 97 + k;',
                 '  %s' % self.pick('if (n > 0) and (calls < 20) then step(n - 1);', 'z := z * 0.5 + vec[3];', 'gi := gi + vec[calls mod 8];'), 'end;',
                 'function seen(k: integer): int64;', 'begin seen := vec[k and 7] + %s end;' % self.r.choice(ints)]
        call = self.pick('for calls := 0 to 7 do vec[calls] := calls; calls := 0; step(%d); mix(seen(3));', 'fill(vec, 2); calls := 3; step(%d); mix(seen(x and 15)); mix(total(vec));') % self.r.randrange(9)
        return '\n'.join(inner), ['  ' + call] + body + ['  mix(x); mixReal(z);']

    def program(self):
        for number in range(self.r.randrange(2, 7)):
            self.routine(number)
        self.lines += ['var x, y, i: int64; z: double; turn: integer;']
        env = {'ints': ['x', 'y', 'i'], 'reals': ['z'], 'varInts': ['x', 'y'], 'forVars': [], 'whileVars': [], 'calls': True}
        body = self.body(env, self.r.randrange(3, 8), 1)
        names = ['%s: integer;' % n for n in env['forVars'] + env['whileVars']]
        text = [HEAD % self.pick('', '', '{$R+}', '{$Q+}', '{$R+}{$Q+}') + self.pick('', '{$H+}')] + self.lines + (['var ' + ' '.join(names)] if names else [])
        text += ['begin', "  sum := 1; gi := 3; gd := 1.0; x := 1; y := 2; i := 5; z := 2.5; gs := [1, 5]; gt := 'start';",
                 "  setlength(gdyn, 10); setlength(grows, 4, 5); gfn := @twice; gname := 'name'; gchar := 'c'; gptr := @gi; gbig := [1, 9, 200];",
                 '  for turn := 0 to 15 do gv[turn] := turn * 3;', '  for turn := 1 to %d do begin' % self.pick(1, 3, 20),
                 '    try'] + body + ['    except mix(11) end;', '    mix(gi); mix(x); mix(y); mixReal(gd); mixReal(z); mix(length(gt)); mix(listSum);',
                                      '    for i := 0 to 15 do mix(gv[i]); for i := 1 to 8 do mixReal(gr[i]); for i := -3 to 12 do mix(gb[i]);',
                                      '    for i := 0 to 63 do if i in gs then mix(i); mix(grec.a); mixReal(grec.b); glist := nil;',
                                      '    mix(total(gdyn)); for i := 1 to 6 do mixReal(gpairs[i].x); mix(glong); mix(gsmall); mix(gshort); mix(gbyte); mix(gword); mix(gcard);',
                                      '    mix(ord(gchar)); mix(ord(gcolor)); for i := 0 to 255 do if i in gbig then mix(i); mixReal(gsingle)', '  end;',
                 "  writeln(sum, ' ', gt, ' ', length(grec.s), ' ', gname)"]
        if self.r.random() < 0.1:
            text.append('  ; gi := 100; gv[gi] := 1')
        return '\n'.join(text + ['end.']) + '\n'


def generate(seed):
    return Generator(seed).program()
