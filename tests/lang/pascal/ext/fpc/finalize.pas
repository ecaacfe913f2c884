{$MODE OBJFPC}
type r = record s: ansistring; n: integer; a: array of integer end;
var s: ansistring; a: array of integer; x: r; i: integer; f: array[1..2] of ansistring;
begin s := 'x'; setlength(a, 3); x.s := 'y'; x.n := 5; setlength(x.a, 2); f[1] := 'z'; i := 4; finalize(s); finalize(a); finalize(x);
  finalize(f); initialize(i); writeln(length(s), length(a), length(x.s), length(x.a), length(f[1]), i); end.
