program Assembler5;
{$mode objfpc}{$H+}
{ two-pass assembler and VM with strings, records, dynamic arrays, case of string, exceptions-free error handling by codes }
uses sysutils;
type
  topcode = (nop, load, loadi, store, add, sub, mul, jmp, jz, jgt, print, halt_, call, ret);
  tinstr = packed record op: topcode; arg: smallint; end;
  tlabel = record name: ansistring; addr: integer; end;
  tstatus = (ok, unknownop, badlabel, overflow);
const
  names: array[topcode] of pchar = ('nop', 'load', 'loadi', 'store', 'add', 'sub', 'mul', 'jmp', 'jz', 'jgt', 'print', 'halt', 'call', 'ret');
  errtext: array[tstatus] of string = ('ok', 'unknown opcode', 'bad label', 'overflow');
var
  prog: array of tinstr; labels: array of tlabel; mem: array[0..15] of longint; nlab: integer;
function trimmed(const s: string): string;
var a, b: integer;
begin
  a := 1; b := length(s);
  while (a <= b) and (s[a] <= ' ') do inc(a);
  while (b >= a) and (s[b] <= ' ') do dec(b);
  trimmed := copy(s, a, b - a + 1);
end;
function findop(const s: string; out op: topcode): boolean;
var o: topcode;
begin
  for o := low(topcode) to high(topcode) do
    if comparetext(s, strpas(names[o])) = 0 then begin op := o; exit(true) end;
  findop := false;
end;
function lookup(const s: string): integer;
var i: integer;
begin
  for i := 0 to nlab - 1 do if labels[i].name = s then exit(labels[i].addr);
  lookup := -1;
end;
function assemble(const src: array of string; out line: integer): tstatus;
var pass, i, p, code, v: integer; s, arg: string; op: topcode; pc: integer;
begin
  nlab := 0; setlength(labels, 0);
  for pass := 1 to 2 do begin
    pc := 0;
    for i := low(src) to high(src) do begin
      line := i + 1; s := src[i];
      p := pos(';', s); if p > 0 then setlength(s, p - 1);
      s := trimmed(s);
      p := pos(':', s);
      if p > 0 then begin
        if pass = 1 then begin
          inc(nlab); setlength(labels, nlab);
          labels[nlab - 1].name := copy(s, 1, p - 1); labels[nlab - 1].addr := pc;
        end;
        s := trimmed(copy(s, p + 1, maxint));
      end;
      if s = '' then continue;
      p := pos(' ', s + ' '); arg := trimmed(copy(s, p, 255)); s := copy(s, 1, p - 1);
      if pass = 2 then begin
        if not findop(s, op) then exit(unknownop);
        prog[pc].op := op; v := 0;
        if arg <> '' then begin
          val(arg, v, code);
          if code <> 0 then begin v := lookup(arg); if v < 0 then exit(badlabel) end;
        end;
        if (v < -32768) or (v > 32767) then exit(overflow);
        prog[pc].arg := v;
      end;
      inc(pc);
    end;
    setlength(prog, pc);
  end;
  line := 0; assemble := ok;
end;
procedure run;
var pc, acc, steps: longint; stack: array[0..31] of integer; sp: integer;
begin
  pc := 0; acc := 0; steps := 0; sp := 0; fillchar(mem, sizeof(mem), 0);
  while (pc < length(prog)) and (steps < 10000) do
    with prog[pc] do begin
      inc(pc); inc(steps);
      case op of
        nop: ;
        load: acc := mem[arg];
        loadi: acc := arg;
        store: mem[arg] := acc;
        add: inc(acc, mem[arg]);
        sub: dec(acc, mem[arg]);
        mul: acc := acc * mem[arg];
        jmp: pc := arg;
        jz: if acc = 0 then pc := arg;
        jgt: if acc > 0 then pc := arg;
        print: write(acc, ' ');
        call: begin stack[sp] := pc; inc(sp); pc := arg end;
        ret: begin dec(sp); pc := stack[sp] end;
        halt_: break;
      end;
    end;
  writeln('[', steps, ']');
end;
procedure try_(const src: array of string);
var line: integer; st: tstatus;
begin
  st := assemble(src, line);
  if st = ok then run else writeln('line ', line, ': ', errtext[st]);
end;
begin
  try_(['  loadi 1', 'store 1', ' loadi 5 ; n', 'store 0', 'loop: load 1', 'mul 0', 'store 1', 'load 0', 'sub 2', 'print']);
  try_(['loadi 5', 'store 0', 'loadi 1', 'store 1', 'store 2', 'loop: load 2', 'mul 0', 'store 2', 'load 0', 'sub 1', 'store 0', 'jgt loop', 'load 2', 'print', 'halt']);
  try_(['call f', 'call f', 'halt', 'f: load 3', 'print', 'loadi 7', 'store 3', 'ret']);
  try_(['jmp nowhere']); try_(['foo 1']); try_(['loadi 99999']);
  writeln(sizeof(tinstr), ' ', ord(high(topcode)), ' ', length(prog));
end.
