{ strings in both directions, pointers that C gives, pointer variables that C sets }
{ test: needs libpscaltest.so }
program texts;
uses ctypes;
type
  TInts = array[0..4] of cint;
  PInt = ^cint;
function strlen(s: string): csize_t; cdecl; external 'c';
function textOf(which: cint): string; cdecl; external 'pscaltest' name 't_text';
function pointerOf(which: cint): Pointer; cdecl; external 'pscaltest' name 't_text';
function t_sum(items: array of cint; n: clong): clong; cdecl; external 'pscaltest';
function sumOf(const items: TInts; n: clong): clong; cdecl; external 'pscaltest' name 't_sum';
procedure t_fill(var bytes: array of byte; n: clong; value: cint); cdecl; external 'pscaltest';
function t_static: PInt; cdecl; external 'pscaltest';
function t_names: Pointer; cdecl; external 'pscaltest';
function t_same(p: PInt): PInt; cdecl; external 'pscaltest';
function sameAny(p: Pointer): Pointer; cdecl; external 'pscaltest' name 't_same';
function t_open(out handle: Pointer): cint; cdecl; external 'pscaltest';
procedure t_close(var handle: Pointer); cdecl; external 'pscaltest';
var
  s: string;
  h, names: Pointer;
  p, q: PInt;
  bytes: array[1..8] of byte;
begin
  s := 'ab';
  writeln(strlen(s + 'cd'), ' ', strlen(''));
  writeln('[', textOf(0), '] [', textOf(1), '] [', textOf(2), ']');
  writeln(pointerOf(0) = nil, ' ', CText(pointerOf(2)));
  writeln(t_sum([1, 2, 3, 4], 4));
  bytes[8] := 5;
  t_fill(bytes, 7, 170);
  writeln(bytes[1], ' ', bytes[7], ' ', bytes[8]);
  p := t_static;
  writeln(p^, ' ', p = t_static);
  names := t_names;
  writeln(CTextAt(names, 0), ' ', CTextAt(names, 1), ' [', CTextAt(names, 2), '] ', CPointerAt(names, 2) = nil);
  new(q);
  q^ := 77;
  writeln(t_same(q) = q, ' ', t_same(q)^, ' ', sameAny(q) = q, ' ', t_same(nil) = nil);
  writeln(t_open(h), ' ', CText(h));
  t_close(h);
  writeln(h = nil)
end.
