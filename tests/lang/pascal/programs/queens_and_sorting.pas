program Queens;
{$mode fpc}
{ backtracking, sets, bit tricks, goto, nested procedures, procedural types }
uses Math;
const N = 6;
type
  TProc = procedure(const s: shortstring);
  TCmp = function(a, b: longint): longint;
  TIntArr = array of longint;
var
  col: array[1..N] of integer;
  rows: set of 1..N;
  d1, d2: set of byte;
  solutions: longint;
procedure Emit(const s: shortstring); begin writeln('> ', s); end;
procedure Try_(c: integer; p: TProc);
var r: integer; s: shortstring;
begin
  for r := 1 to N do
    if not (r in rows) and not (r + c in d1) and not (r - c + N in d2) then begin
      col[c] := r; include(rows, r); include(d1, r + c); include(d2, r - c + N);
      if c = N then begin
        inc(solutions); s := '';
        for c := 1 to N do s := s + chr(ord('0') + col[c]);
        c := N;
        p(s);
      end else Try_(c + 1, p);
      exclude(rows, r); exclude(d1, r + c); exclude(d2, r - c + N);
    end;
end;
function Up(a, b: longint): longint; begin Up := a - b end;
function Down(a, b: longint): longint; begin Down := b - a end;
procedure Sort(var a: array of longint; cmp: TCmp);
  procedure QS(l, r: longint);
  var i, j, p, t: longint;
  begin
    i := l; j := r; p := a[(l + r) div 2];
    repeat
      while cmp(a[i], p) < 0 do inc(i);
      while cmp(a[j], p) > 0 do dec(j);
      if i <= j then begin t := a[i]; a[i] := a[j]; a[j] := t; inc(i); dec(j) end;
    until i > j;
    if l < j then QS(l, j);
    if i < r then QS(i, r);
  end;
begin
  if length(a) > 1 then QS(0, high(a));
end;
function PopCount(x: longword): longint;
begin
  PopCount := 0;
  while x <> 0 do begin x := x and (x - 1); inc(PopCount) end;
end;
label again, done;
var a: TIntArr; i: longint; x: longword; q: qword;
begin
  Try_(1, @Emit);
  writeln(solutions);
  setlength(a, 8);
  for i := 0 to high(a) do a[i] := (i * 37) mod 11;
  Sort(a, @Up); for i in a do write(i, ' '); writeln;
  Sort(a, @Down); for i in a do write(i, ' '); writeln;
  i := 0;
again:
  inc(i);
  if i > 3 then goto done;
  write(i, ';');
  goto again;
done:
  writeln;
  x := $F0F0; writeln(PopCount(x), ' ', x shr 4, ' ', x shl 16, ' ', not x, ' ', x xor $FFFF);
  q := 1; q := q shl 63; writeln(q, ' ', q div 3, ' ', high(qword));
  writeln(-7 div 2, ' ', -7 mod 2, ' ', 7 mod -2, ' ', (-7) shr 28, ' ', -1 and $FF);
  writeln(hexstr(255, 4), ' ', binstr(10, 8), ' ', octstr(64, 4), ' ', %1010, ' ', &17, ' ', $FF);
end.
