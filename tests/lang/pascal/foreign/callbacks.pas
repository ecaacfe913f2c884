{ routines that C calls: plain ones, closures, errors that cross C, routines called by other threads }
{ test: needs libpscaltest.so }
{ test: no seeds C's threads are none of the scheduler's }
program callbacks;
uses ctypes;
type
  TFunc = function(x: clong): clong;
  TMix = function(a: cschar; b: cushort; c: cfloat; d: cdouble; s: string; p: Pointer): cdouble;
  TFive = array[0..4] of clong;
function t_apply(f: TFunc; x: clong): clong; cdecl; external 'pscaltest';
function t_repeat(f: TFunc; n: clong): clong; cdecl; external 'pscaltest';
function t_mix(f: TMix; user: Pointer): cdouble; cdecl; external 'pscaltest';
function t_threads(f: TFunc; threads: cint; n: clong): clong; cdecl; external 'pscaltest';
procedure qsort(var items: TFive; n, size: csize_t; compare: function(var a, b: clong): cint); cdecl; external 'c';
type
  PNote = ^TNote;
  TNote = record text: string; count: integer end;
var
  calls, total: integer;
  a: TFive;
  i: integer;
  note: PNote;

function twice(x: clong): clong;
begin
  twice := 2 * x
end;

function viaC(x: clong): clong;
begin
  if x <= 0 then viaC := 0 else viaC := x + t_apply(@viaC, x - 1)
end;

function failing(x: clong): clong;
begin
  calls := calls + 1;
  if x = 3 then raise 'three';
  failing := x
end;

function descending(var a, b: clong): cint;
begin
  if a < b then descending := 1 else if a > b then descending := -1 else descending := 0
end;

function mix(a: cschar; b: cushort; c: cfloat; d: cdouble; s: string; p: Pointer): cdouble;
begin
  note := PNote(p);
  note^.count := note^.count + length(s);
  writeln(a, ' ', b, ' ', c:0:2, ' ', d:0:2, ' ', s, ' ', note^.text);
  mix := a + b + c + d
end;

{ allocates, so that the collector runs meanwhile }
function heavy(x: clong): clong;
var s: string; k: integer;
begin
  s := '';
  for k := 1 to 20 do s := s + chr(65 + (x + k) mod 26);
  heavy := x + length(s) - 20
end;

procedure closures;
var base: clong;
  function add(x: clong): clong;
  begin
    base := base + 1;
    add := base + x
  end;
begin
  base := 100;
  writeln(t_repeat(@add, 4), ' ', base)
end;

begin
  writeln(t_apply(@twice, 21));
  writeln(viaC(10));
  closures;
  for i := 0 to 4 do a[i] := (i * 3) mod 5;
  qsort(a, 5, 8, @descending);
  for i := 0 to 4 do write(a[i], ' ');
  writeln;
  new(note);
  note^.text := 'kept';
  note^.count := 1;
  writeln(t_mix(@mix, note):0:2, ' ', note^.count);
  calls := 0;
  try
    total := t_repeat(@failing, 10)
  except
    writeln('caught after ', calls, ' calls')
  end;
  writeln(t_threads(@heavy, 4, 500))
end.
