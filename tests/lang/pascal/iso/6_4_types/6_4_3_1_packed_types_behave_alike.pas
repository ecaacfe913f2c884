{ ISO 7185 6.4.3.1: packed types behave alike }
program prog(output);
type bits = packed array [0..15] of Boolean;
     rec = packed record a: 0..3; b: char; c: packed array [1..3] of -1..1; d: set of 0..7 end;
var x: bits; r: rec; f: packed array ['a'..'c'] of rec; i: integer; n: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  for i := 0 to 15 do x[i] := odd(i);
  n := 0;
  for i := 15 downto 0 do n := n * 2 + ord(x[i]);
  if n = 43690 then chk(1, true) else chk(1, false);
  r.a := 3; r.b := 'q'; r.c[1] := -1; r.c[2] := 0; r.c[3] := 1; r.d := [0, 7];
  f['b'] := r;
  chk(2, (f['b'].a = 3) and (f['b'].b = 'q') and (f['b'].c[1] + f['b'].c[3] = 0) and (7 in f['b'].d));
  f['b'].c[2] := 1;
  chk(3, r.c[2] = 0)
end.
