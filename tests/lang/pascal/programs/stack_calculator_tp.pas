program StackMachine;
{ Turbo Pascal style: objects-free stack calculator with variant records and pointers }
{$mode tp}
uses Crt, Dos;
const
  MaxStack = 32;
  OpNames: array[0..4] of string[4] = ('ADD', 'SUB', 'MUL', 'DIV', 'PUSH');
type
  TKind = (kInt, kReal, kStr);
  PValue = ^TValue;
  TValue = record
    next: PValue;
    case kind: TKind of
      kInt: (i: longint);
      kReal: (r: real);
      kStr: (s: string[20]);
  end;
var
  top: PValue;
  count: integer;
  code: integer;
  line: string;
procedure Push(var v: TValue);
var p: PValue;
begin
  New(p); p^ := v; p^.next := top; top := p; Inc(count);
end;
procedure PushInt(n: longint);
var v: TValue;
begin
  v.kind := kInt; v.i := n; Push(v);
end;
procedure PushReal(x: real);
var v: TValue;
begin
  v.kind := kReal; v.r := x; Push(v);
end;
procedure PushStr(const s: string);
var v: TValue;
begin
  v.kind := kStr; v.s := s; Push(v);
end;
procedure Pop(var v: TValue);
var p: PValue;
begin
  if top = nil then begin writeln('stack empty'); Halt(3) end;
  p := top; v := p^; top := p^.next; Dispose(p); Dec(count);
end;
function AsReal(var v: TValue): real;
begin
  case v.kind of
    kInt: AsReal := v.i;
    kReal: AsReal := v.r;
  else
    AsReal := 0;
  end;
end;
procedure Binary(op: char);
var a, b: TValue; x, y: real;
begin
  Pop(b); Pop(a);
  if (a.kind = kStr) and (b.kind = kStr) and (op = '+') then begin PushStr(a.s + b.s); Exit end;
  x := AsReal(a); y := AsReal(b);
  if (a.kind = kInt) and (b.kind = kInt) and (op <> '/') then
    case op of
      '+': PushInt(a.i + b.i);
      '-': PushInt(a.i - b.i);
      '*': PushInt(a.i * b.i);
    end
  else
    case op of
      '+': PushReal(x + y);
      '-': PushReal(x - y);
      '*': PushReal(x * y);
      '/': PushReal(x / y);
    end;
end;
procedure Show;
var v: TValue;
begin
  Pop(v);
  case v.kind of
    kInt: writeln('int ', v.i:6);
    kReal: writeln('real ', v.r:8:3);
    kStr: writeln('str "', v.s, '" ', Length(v.s));
  end;
end;
var k: TKind; b: byte; w: word; sh: shortint;
begin
  top := nil; count := 0;
  PushInt(20); PushInt(22); Binary('+'); Show;
  PushInt(7); PushReal(2.5); Binary('*'); Show;
  PushStr('Hello, '); PushStr('world of Turbo Pascal'); Binary('+'); Show;
  PushInt(1); PushInt(3); Binary('/'); Show;
  for k := kInt to kStr do write(Ord(k), ' '); writeln;
  for b := 0 to 4 do write(OpNames[b], '/', Length(OpNames[b]), ' '); writeln;
  b := 250; Inc(b, 10); writeln(b);
  w := 65535; Inc(w); writeln(w);
  sh := 127; writeln(sh + 1, ' ', Lo($1234), ' ', Hi($1234), ' ', Swap($1234));
  Val('12x', count, code); writeln(count, ' ', code);
  Str(3.14159:0:2, line); writeln(line + '!');
  line := 'abcdef'; Delete(line, 2, 2); Insert('XY', line, 3); writeln(line, ' ', Pos('XY', line), ' ', Copy(line, 2, 3));
  line[0] := Chr(3); writeln(line, Length(line), UpCase('q'), Concat('a', 'b', 'c'));

  writeln(Sqr(5), Sqrt(16):4:1, Abs(-3), Round(2.5), Trunc(-2.7), Int(2.7):4:1, Frac(2.75):5:2, Odd(3));
end.
