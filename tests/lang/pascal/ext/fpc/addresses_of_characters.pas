{$MODE FPC}
var s: string[10]; pc: ^char; p: ^byte; t: string; q: pchar; i: integer; a: array[1..3] of string[4];
begin s := 'abc'; pc := @s[1]; pc^ := 'X'; inc(pc); writeln(s, pc^); p := @s; writeln(p^); p^ := 2; writeln(s); t := 'hello'; q := @t[2];
  q^ := 'E'; q[3] := 'Q'; writeln(t); i := 3; q := @t[i]; q := q + 1; writeln(q^, t < 'hz'); a[2] := 'wxyz'; q := @a[2][3]; q^ := '!';
  writeln(a[2]); t := t + #0; q := @t[1]; writeln(q); end.
