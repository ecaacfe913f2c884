{$MODE FPC}
program nested_and_recursive;
type fn = function(n: integer): integer; vec = array[1..5] of integer;
var total: integer; v: vec; i: integer;
procedure outer(n: integer; var acc: integer; v: vec);
var loc: integer; r: record a, b: integer end;
  procedure mid(k: integer);
  var loc2: integer;
    function inner(x: integer): integer; 
    begin loc := loc + x; loc2 := loc2 * 2 + x; acc := acc + loc; v[1] := v[1] + 1; with r do begin a := a + x; b := b + a end;
    if x > 0 then inner := inner(x - 1) + k else inner := loc2 end;
  begin loc2 := 1; writeln('inner ', inner(k)); if k > 1 then mid(k - 1) end;
begin loc := n; r.a := 0; r.b := 0; mid(n); writeln(loc, ' ', acc, ' ', v[1], ' ', r.a, ' ', r.b); if n > 1 then outer(n - 1, acc, v) end;
function ack(m, n: longint): longint; begin if m = 0 then ack := n + 1 else if n = 0 then ack := ack(m - 1, 1) else ack := ack(m - 1, ack(m,
  n - 1)) end;
procedure hanoi(n: integer; a, b, c: char); begin if n > 0 then begin hanoi(n - 1, a, c, b); total := total + 1;
  if total <= 7 then write(a, '->', c, ' '); hanoi(n - 1, b, a, c) end end;
function even(n: integer): boolean; forward; function oddp(n: integer): boolean;
  begin if n = 0 then oddp := false else oddp := even(n - 1) end; function even(n: integer): boolean;
  begin if n = 0 then even := true else even := oddp(n - 1) end;
procedure perms(n: integer); var p: array[1..8] of integer; cnt: integer; procedure gen(k: integer); var i, t: integer;
  begin if k = n then begin inc(cnt); if cnt <= 6 then begin for i := 1 to n do write(p[i]);
  write(' ') end end else for i := k to n do begin t := p[k]; p[k] := p[i]; p[i] := t; gen(k + 1); t := p[k]; p[k] := p[i];
  p[i] := t end end; var i: integer; begin for i := 1 to n do p[i] := i; cnt := 0; gen(1); writeln(cnt) end;
procedure queens; var x: array[1..8] of integer; a: array[1..8] of boolean; b: array[2..16] of boolean; c: array[-7..7] of boolean;
  n, i: integer;
  procedure try_(i: integer); var j: integer; begin for j := 1 to 8 do if a[j] and b[i + j] and c[i - j] then begin x[i] := j;
  a[j] := false; b[i + j] := false; c[i - j] := false; if i < 8 then try_(i + 1) else begin inc(n);
  if n = 1 then begin writeln(x[1], x[2], x[3]) end end; a[j] := true; b[i + j] := true; c[i - j] := true end end;
begin for i := 1 to 8 do a[i] := true; for i := 2 to 16 do b[i] := true; for i := -7 to 7 do c[i] := true; n := 0; try_(1); writeln(n) end;
begin total := 0; for i := 1 to 5 do v[i] := i; outer(3, total, v); writeln(total, v[1]); writeln(ack(2, 3)); total := 0;
  hanoi(6, 'A', 'B', 'C'); writeln(total); writeln(even(10), oddp(7)); perms(4); end.
