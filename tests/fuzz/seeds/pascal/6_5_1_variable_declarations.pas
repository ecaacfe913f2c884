{ ISO 7185 6.5.1: variable declarations }
program prog(output);
var a, b, c: integer; r: record x, y: integer end; m: array [1..2, 1..2] of integer;
    p: ^integer; e: (up, down); s: set of (left, right); ch: char;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
procedure q;
var a: char; b, d: Boolean;
begin
  a := 'a'; b := true; d := not b;
  chk(1, (a = 'a') and b and not d)
end;
begin
  a := 1; b := 2; c := 3; r.x := 4; r.y := 5; m[1, 1] := 6; m[2][2] := 7; new(p); p^ := 8; e := down; s := [right]; ch := 'z';
  q;
  chk(2, a + b + c + r.x + r.y + m[1][1] + m[2, 2] + p^ = 36);
  chk(3, (e = down) and (right in s) and (ch = 'z'))
end.
