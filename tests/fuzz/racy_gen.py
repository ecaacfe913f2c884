#!/usr/bin/env python3
"""Makes random programs full of data races and runs them: whatever they do, the VM must stay whole.

Several threads work on shared integers, reals, strings, sets, arrays, records, lists with dispose, routine values and channels
without any lock. Allowed are ordinary run-time errors (each statement catches its own) and lost updates. Every type has an oracle: a set
of values that are ever stored in it as a whole; a value outside it is type confusion or tearing. A case fails if the program
prints `wrong`, does not end, ends by a signal or with any status but 0, or says anything but user errors on standard error.

    racy_gen.py --cases 1000 --first 1 --pascal build/asan/bin/pascal     # cases 1..1000; a case is the same in every run
    racy_gen.py --show 17                                                 # the program of case 17
"""
import argparse
import concurrent.futures
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

# The oracles and the operations that need more than one line. UNIT is large, so that a torn or foreign word is no multiple.
PRELUDE = '''
const
  Unit_ = 1000003;
  Magic = 777;

type
  TColor = (red, green, blue);
  TBig = set of 0..255;
  TNumbers = array of Int64;
  TWords = array of string;
  TRow = array [0..4] of Int64;
  TRec = record
    n: Int64;
    s: string;
    r: Real;
    b: Boolean;
    c: TColor;
    a: TNumbers;
    row: TRow
  end;
  PNode = ^TNode;
  TNode = record
    magic: Integer;
    rec: TRec;
    next: PNode
  end;
  TFunc = function(x: Int64): Int64;

var
  wrong: Integer;

procedure Note(const what: string);
begin
  if thread.atomic.add(wrong, 1) <= 5 then writeln('wrong: ', what)
end;

procedure CheckInt(v: Int64);
begin
  if (v mod Unit_ <> 0) or (v < 0) or (v > 1000 * Unit_) then Note('integer ' + IntToStr(v))
end;

procedure CheckReal(v: Real);
begin
  if (v < 0.0) or (v > 250.0) then Note('real out of range')
  else if v * 4 <> Trunc(v * 4) then Note('real')
end;

procedure CheckStr(const given: string);
var
  i: Integer;
  s: string;
begin
  s := given;
  if Length(s) > 400 then Note('length ' + IntToStr(Length(s)));
  for i := 1 to Length(s) do
    if (s[i] < 'a') or (s[i] > 'e') then Note('character ' + IntToStr(ord(s[i])))
end;

procedure CheckBool(v: Boolean);
begin
  if (ord(v) <> 0) and (ord(v) <> 1) then Note('boolean')
end;

procedure CheckColor(v: TColor);
begin
  if (ord(v) < 0) or (ord(v) > 2) then Note('enumeration')
end;

procedure CheckSet(v: TBig);
begin
  if (v <> []) and (v <> [0, 100, 200]) and (v <> [1..50, 150..250]) and (v <> [255]) then Note('set')
end;

procedure CheckNumbers(v: TNumbers);
var
  i: Integer;
begin
  if Length(v) > 9 then Note('array length ' + IntToStr(Length(v)));
  for i := 0 to Length(v) - 1 do CheckInt(v[i])
end;

procedure CheckWords(v: TWords);
var
  i: Integer;
begin
  if Length(v) > 9 then Note('array length ' + IntToStr(Length(v)));
  for i := 0 to Length(v) - 1 do CheckStr(v[i])
end;

procedure CheckRow(const v: TRow);
var
  i: Integer;
begin
  for i := 0 to 4 do CheckInt(v[i])
end;

{ A racing copy of a record may mix fields of several values, never parts of fields. }
procedure CheckRec(const v: TRec);
begin
  CheckInt(v.n);
  CheckStr(v.s);
  CheckReal(v.r);
  CheckBool(v.b);
  CheckColor(v.c);
  CheckNumbers(v.a);
  CheckRow(v.row)
end;

procedure CheckNode(p: PNode);
var
  steps: Integer;
begin
  steps := 0;
  while (p <> nil) and (steps < 5) do
  begin
    if (p^.magic <> Magic) and (p^.magic <> 0) then Note('node');
    CheckRec(p^.rec);
    p := p^.next;
    steps := steps + 1
  end
end;

procedure AddUnit(var v: Int64);
begin
  if v < 900 * Unit_ then v := v + Unit_
end;

procedure AppendLetter(var s: string; c: Char);
begin
  if Length(s) < 40 then s := s + c else s := c
end;

procedure CheckOpen(const v: array of Int64);
var
  i: Integer;
begin
  for i := 0 to High(v) do CheckInt(v[i])
end;

function Same(x: Int64): Int64;
begin
  Same := x
end;

function Zero(x: Int64): Int64;
begin
  Zero := x - x
end;

function MakeNode(n: Int64; next: PNode): PNode;
var
  p: PNode;
begin
  New(p);
  p^.rec.n := n;
  p^.rec.s := 'abc';
  SetLength(p^.rec.a, 2);
  p^.next := next;
  p^.magic := Magic;
  MakeNode := p
end;
'''

SETS = ['[]', '[0, 100, 200]', '[1..50, 150..250]', '[255]']
CELLS = {  # kind: (type, how many at most)
    'int': ('Int64', 4), 'real': ('Real', 3), 'str': ('string', 4), 'bool': ('Boolean', 2), 'color': ('TColor', 2), 'set': ('TBig', 2),
    'numbers': ('TNumbers', 3), 'words': ('TWords', 2), 'row': ('TRow', 2), 'rec': ('TRec', 3), 'node': ('PNode', 4), 'func': ('TFunc', 2),
    'chan': ('channel of Int64', 2), 'schan': ('channel of string', 1),
}


class Program:
    """One random program; the same seed gives the same text."""

    def __init__(self, seed, rounds):
        self.random = random.Random(seed)
        self.rounds = rounds
        self.cells = {}
        for kind, (_, most) in CELLS.items():
            self.cells[kind] = ['%s%d' % (kind, i) for i in range(1, self.random.randint(1, most) + 1)]

    def pick(self, kind):
        return self.random.choice(self.cells[kind])

    # ---- places and values

    def place(self, kind):
        """A variable of the kind: a global, or a part of a larger one."""
        r = self.random
        options = [self.pick(kind)]
        fields = {'int': 'n', 'str': 's', 'real': 'r', 'bool': 'b', 'color': 'c', 'numbers': 'a', 'row': 'row'}
        if kind in fields:
            options += ['%s.%s' % (self.pick('rec'), fields[kind]), '%s^.rec.%s' % (self.pick('node'), fields[kind])]
        if kind == 'int':
            options += ['%s[%s]' % (self.pick('numbers'), self.index(10)), '%s[%s]' % (self.pick('row'), self.index(5)),
                        '%s.a[%s]' % (self.pick('rec'), self.index(10)), '%s.row[%s]' % (self.pick('rec'), self.index(5))]
        if kind == 'str':
            options += ['%s[%s]' % (self.pick('words'), self.index(10))]
        if kind == 'rec':
            options += ['%s^.rec' % self.pick('node')]
        if kind == 'node':
            options += ['%s^.next' % self.pick('node')]
        return r.choice(options)

    def index(self, n):
        return self.random.choice([str(self.random.randrange(n)), 'i mod %d' % n, '(i + me) mod %d' % n])

    def value(self, kind):
        r = self.random
        if kind == 'int':
            return r.choice(['(i mod 1000) * Unit_', '%d * Unit_' % r.randrange(1000), self.place('int')])
        if kind == 'real':
            return r.choice(['(i mod 1000) / 4', '%d.25' % r.randrange(240), self.place('real')])
        if kind == 'str':
            return r.choice(["'%s'" % ''.join(r.choice('abcde') for _ in range(r.randrange(12))), self.place('str'), "''",
                             'Copy(%s, 1, %d)' % (self.place('str'), r.randrange(30)), "Copy(%s, 1, 20) + '%s'" % (self.place('str'), r.choice('abcde'))])
        if kind == 'bool':
            return r.choice(['odd(i)', 'true', 'false', self.place('bool')])
        if kind == 'color':
            return r.choice(['red', 'green', 'blue', self.place('color')])
        if kind == 'set':
            return r.choice(SETS + [self.pick('set')])
        if kind == 'node':
            return r.choice(['nil', self.place('node'), 'MakeNode(%s, %s)' % (self.value('int'), self.pick('node')),
                             'MakeNode(%s, nil)' % self.value('int')])
        if kind == 'func':
            return r.choice(['@Same', '@Zero', self.pick('func')])
        if kind in ('chan', 'schan'):
            return 'chan<%s>(%d)' % ('Int64' if kind == 'chan' else 'string', r.randrange(1, 5))
        return self.place(kind)

    # ---- statements

    def assign(self):
        kind = self.random.choice([k for k in CELLS])
        return '%s := %s' % (self.place(kind), self.value(kind))

    def check(self):
        kind, name = self.random.choice([('int', 'Int'), ('real', 'Real'), ('str', 'Str'), ('bool', 'Bool'), ('color', 'Color'), ('set', 'Set'),
                                         ('numbers', 'Numbers'), ('words', 'Words'), ('row', 'Row'), ('rec', 'Rec'), ('node', 'Node')])
        return 'Check%s(%s)' % (name, self.place(kind))

    def resize(self):
        kind = self.random.choice(['numbers', 'words'])
        return 'SetLength(%s, %s)' % (self.place(kind), self.random.choice(['i mod 9', str(self.random.randrange(9))]))

    def text(self):
        r = self.random
        place = self.place('str')
        return r.choice(["%s[%s] := '%s'" % (place, self.random.choice(['1', '3', 'i mod 7 + 1']), r.choice('abcde')),
                         "AppendLetter(%s, '%s')" % (place, r.choice('abcde')), 'Delete(%s, 1, %d)' % (place, r.randrange(1, 9)),
                         "if Length(%s) < 100 then Insert('%s', %s, 1)" % (place, r.choice(['a', 'bc', 'ddd']), place),
                         "if Pos('x', %s) > 0 then Note('letter x')" % place])

    def memory(self):
        r = self.random
        return r.choice(['Dispose(%s)' % self.pick('node'), 'q := %s; if i mod 3 = 0 then Dispose(q); CheckNode(q)' % self.pick('node'),
                         'q := MakeNode(0, %s); %s := q' % (self.pick('node'), self.place('node')),
                         'with %s do begin n := Unit_; CheckInt(n); CheckStr(s) end' % self.place('rec'),
                         'CheckInt(Copy(%s, 0, 3)[0])' % self.place('numbers')])

    def call(self):
        r = self.random
        return r.choice(['AddUnit(%s)' % self.place('int'), 'CheckOpen(%s)' % self.place('numbers'), 'CheckOpen(%s)' % self.place('row'),
                         'CheckInt(%s(%d * Unit_))' % (self.pick('func'), r.randrange(1000))])

    def message(self):
        r = self.random
        c, s = self.pick('chan'), self.pick('schan')
        return r.choice(['ChannelTrySend(%s, %s)' % (c, self.value('int')), 'v := 0; ChannelTryReceive(%s, status, v); CheckInt(v)' % c,
                         "w := 'a'; ChannelTryReceive(%s, status, w); CheckStr(w)" % s, 'ChannelTrySend(%s, %s)' % (s, self.value('str')),
                         'if i mod 50 = 0 then %s.close' % c])

    def store(self):
        key = self.random.choice(['k1', 'k2'])
        return self.random.choice(["runtime.core.share('%s', %s)" % (key, self.value('int')), "runtime.core.share('%s', %s)" % (key, self.value('str')),
                                   "v := 0; v := runtime.core.fetch('%s'); CheckInt(v)" % key, "w := 'a'; w := runtime.core.fetch('%s'); CheckStr(w)" % key])

    def fail(self):
        return self.random.choice(["if i mod 20 = 0 then raise Exception.Create('expected')", 'ThreadYield', 'if i mod 30 = 0 then go Small(i)'])

    def statement(self):
        kinds = [self.assign] * 5 + [self.check] * 4 + [self.resize] * 2 + [self.text] * 3 + [self.memory] * 3 + [self.call] * 2 + [
            self.message, self.store, self.fail]
        return self.random.choice(kinds)()

    def body(self, name):
        lines = ['', 'procedure %s(me: Integer);' % name, 'var', '  i, status: Integer;', '  v: Int64;', '  w: string;', '  q: PNode;', 'begin',
                 '  for i := 1 to %d do' % self.rounds, '  begin']
        for _ in range(self.random.randint(8, 30)):
            lines.append('    try %s except end;' % self.statement())
        return lines + ['  end', 'end;']

    def small(self):
        """A task without a slot, which touches a few cells and ends."""
        lines = ['', 'procedure Small(i: Integer);', 'var', '  me: Integer;', 'begin', '  me := i;']
        for _ in range(3):
            lines.append('  try %s except end;' % self.assign())
        return lines + ['  try %s except end' % self.check(), 'end;']

    def setup(self):
        lines = []
        for kind in ('numbers', 'words'):
            lines += ['  SetLength(%s, 4);' % name for name in self.cells[kind]]
        lines += ['  %s := MakeNode(0, nil);' % name for name in self.cells['node']]
        lines += ['  %s := @Same;' % name for name in self.cells['func']]
        lines += ['  %s := chan<Int64>(2);' % name for name in self.cells['chan']]
        lines += ['  %s := chan<string>(2);' % name for name in self.cells['schan']]
        return lines

    def text_of(self, seed):
        threads = self.random.randint(2, 15)
        bodies = self.random.randint(1, 3)
        lines = ['program Racy%d;' % seed, 'uses', '  thread, runtime;', PRELUDE.rstrip('\n'), '', 'var']
        for kind, (type_, _) in CELLS.items():
            lines.append('  %s: %s;' % (', '.join(self.cells[kind]), type_))
        lines += self.small()
        for b in range(bodies):
            lines += self.body('Work%d' % b)
        lines += ['', 'var', '  t: array [1..%d] of Thread;' % threads, '  k: Integer;', 'begin', '  wrong := thread.atomic.new(0);'] + self.setup()
        for k in range(1, threads + 1):
            lines.append('  t[%d] := spawn Work%d(%d);' % (k, self.random.randrange(bodies), k))
        lines += ['  for k := 1 to %d do' % threads, '    if WaitForThread(t[k]) <> 0 then writeln(\'wrong: thread \', k, \' failed\');',
                  '  writeln(\'ends\')', 'end.', '']
        return '\n'.join(lines)


def source(seed, rounds):
    return Program(seed, rounds).text_of(seed)


def runCase(seed, opts):
    """None, or what went wrong."""
    folder = tempfile.mkdtemp(prefix='pscal-racy-')
    try:
        path = os.path.join(folder, 'racy%d.pas' % seed)
        with open(path, 'w') as f:
            f.write(source(seed, opts.rounds))
        env = dict(os.environ, HOME=folder, PSCAL_THREAD_POOL_SIZE=str(opts.pool))
        process = subprocess.Popen([opts.pascal, '--no-cache'] + opts.extra.split() + [path], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=env, text=True, errors='replace', start_new_session=True)
        try:
            out, err = process.communicate(timeout=opts.timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            return 'no end within %g s' % opts.timeout
        if process.returncode != 0:
            return 'status %d\n%s' % (process.returncode, err[-2000:])
        if out != 'ends\n':
            return 'output: ' + out[:1000]
        if err:
            return 'messages: ' + err[:2000]
        return None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description='Random programs with data races; the VM must survive them.')
    parser.add_argument('--pascal', default=os.path.join(ROOT, 'build/release/bin/pascal'))
    parser.add_argument('--cases', type=int, default=50, help='how many programs (default 50)')
    parser.add_argument('--first', type=int, default=1, help='number of the first (default 1)')
    parser.add_argument('--rounds', type=int, default=300, help='rounds of each thread (default 300)')
    parser.add_argument('--pool', type=int, default=15, help='workers (default 15)')
    parser.add_argument('--extra', default='', help='options for the command')
    parser.add_argument('--timeout', type=float, default=60)
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--show', type=int, metavar='CASE', help='print the program of a case')
    opts = parser.parse_args()
    if opts.show is not None:
        print(source(opts.show, opts.rounds), end='')
        return 0
    seeds = range(opts.first, opts.first + opts.cases)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(opts.jobs) as pool:
        for seed, problem in zip(seeds, pool.map(lambda s: runCase(s, opts), seeds)):
            if problem:
                failed += 1
                print('FAIL racy case %d (again: tests/fuzz/racy_gen.py --first %d --cases 1): %s' % (seed, seed, problem), flush=True)
    print('%d passed, %d failed' % (len(seeds) - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
