{$mode objfpc}
type TA = array[0..9] of integer; PA = ^TA;
var p: pbyte; q: pinteger; a: PA; i: integer; pp: pointer; pc: pchar; d: pdouble;
begin
  getmem(p, 100); for i := 0 to 99 do p[i] := i; writeln(p[50]); freemem(p);
  getmem(q, 10*sizeof(integer)); for i := 0 to 9 do q[i] := i*i; writeln(q[9]); freemem(q, 10*sizeof(integer));
  getmem(a, sizeof(integer)*5); a^[3] := 7; writeln(a^[3]); freemem(a);
  q := getmem(40); q[2] := 5; writeln(q[2]); freemem(q);
  q := allocmem(40); writeln(q[2]); 
  reallocmem(q, 80); q[19] := 3; writeln(q[19]); freemem(q);
  getmem(pp, 16); q := pp; q^ := 77; writeln(pinteger(pp)^); freemem(pp);
  getmem(pc, 20); pc[0] := 'a'; pc[1] := #0; writeln(pc); freemem(pc);
  new(d); d^ := 2.5; writeln(d^:0:2); dispose(d);
  pp := @i; integer(pp^) := 9; writeln(i);
end.
