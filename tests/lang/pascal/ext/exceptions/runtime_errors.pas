program runtime_errors;
{ Run-time errors raise: Message is the text, Code the number (pascal.md 18.3). }
type
  small = 1..5;
  pint = ^integer;
  color = (red, green, blue);
var
  zero, i: integer;
  a: array [1..3] of integer;
  d: array of integer;
  s: string;
  m: small;
  p: pint;
  r: real;
  big: int64;
  u: pointer;
  c: color;
  ps: ^string;
  f: text;
  g: function(x: integer): integer;

procedure fail(n: integer);
begin
  case n of
    1: i := 1 div zero;
    2: i := 1 mod zero;
    3: r := 1 / zero;
    4: i := a[zero];
    5: i := d[zero];
    6: s[zero] := 'x';
    7: m := zero;
    8: i := p^;
    9: begin u := p; i := pint(u)^ end;
    10: r := sqrt(zero - 1);
    11: r := ln(zero);
    12: big := big * 2;
    13: assert(zero = 1, 'the reason');
    14: assert(zero = 1);
    15: i := strtoint('12x');
    16: runerror(105);
    17: c := color(ord(blue) + zero);
    18: c := succ(c);
    19: g(1);
    20: begin new(p); u := p; ps := u end;
    21: begin assign(f, '/no/such/file'); reset(f); close(f); readln(f, i) end;
    22: begin p := nil; dispose(p); i := p^ end;
    23: i := random(zero)
  end
end;

procedure show(n: integer);
begin
  try
    fail(n);
    writeln(n, ' nothing')
  except
    on e: Exception do writeln(n, ' ', e.Code, ' ', e.Message)
  end
end;

begin
  setlength(d, 0);
  big := maxint64;
  c := blue;
  for i := 1 to 23 do show(i)
end.
