{$MODE OBJFPC}
{$H+}
program dynamic_arrays;
uses SysUtils;
type TMatrix = array of array of double; TIntArr = array of integer; TStrArr = array of string; TRec = record name: string; tags: TStrArr;
  sub: array[1..2] of TIntArr end;
var a, b, c: TIntArr; m, n, p: TMatrix; i, j, k: integer; s: TStrArr; r, r2: TRec; rs: array of TRec; x: integer;
  q: array of array of array of integer; st: string;
function mul(const a, b: TMatrix): TMatrix; var i, j, k: integer; begin setlength(result, length(a), length(b[0]));
  for i := 0 to high(a) do for j := 0 to high(b[0]) do begin result[i, j] := 0;
  for k := 0 to high(b) do result[i][j] := result[i][j] + a[i, k] * b[k, j] end end;
procedure grow(var v: TIntArr; n: integer); begin setlength(v, n); v[n - 1] := n end; procedure byval(v: TIntArr); begin v[0] := 100;
  setlength(v, 1) end;
begin
  setlength(a, 5); for i := 0 to 4 do a[i] := i * i; b := a; b[0] := 77; writeln(a[0], ' ', length(b)); c := copy(a); c[0] := 5;
  writeln(a[0], c[0]); setlength(b, 3); b[1] := -1; writeln(a[1], ' ', b[1]); byval(a); writeln(a[0], ' ', length(a)); grow(a, 8);
  writeln(a[7], a[6], high(a), low(a));
  setlength(m, 2, 3); setlength(n, 3, 2); for i := 0 to 1 do for j := 0 to 2 do begin m[i, j] := i + j; n[j, i] := i * j + 1 end;
  p := mul(m, n); for i := 0 to high(p) do begin for j := 0 to high(p[i]) do write(p[i, j]:6:1); writeln end; setlength(m[1], 5);
  writeln(length(m[0]), length(m[1]));
  a := nil; writeln(length(a), a = nil); a := TIntArr.Create(3, 1, 2); writeln(a[0], a[2]); insert(9, a, 1); delete(a, 0, 1);
  for x in a do write(x, ' '); writeln; a := concat(a, b); writeln(length(a)); a := [5, 6]; writeln(length(a));
  setlength(s, 2); s[0] := 'x'; s[1] := s[0] + 'y'; r.name := 'n'; r.tags := s; setlength(r.sub[1], 2); r.sub[1][1] := 4; r2 := r;
  r2.tags[0] := 'changed'; r2.name := 'm'; writeln(r.tags[0], r.name, r2.sub[1][1]); setlength(rs, 3); rs[1] := r; rs[1].name := 'z';
  writeln(rs[1].tags[1], rs[1].name, r.name, rs[2].name = '', length(rs[0].tags)); setlength(q, 2, 2, 2); q[1, 1, 1] := 3;
  writeln(q[1][1][1], q[0, 0, 0]); setlength(st, 3); fillchar(st[1], 3, 'q'); writeln(st); setlength(rs, 0); finalize(s);
  writeln(length(rs), length(s));
  try setlength(a, 2); {$R+} a[5] := 1; except on e: ERangeError do writeln('range: ', e.message) end; 
end.
