program numbers;
var n: Int64; code: integer; b: byte; x: real; s: string; a, c: array[0..3] of byte; i: integer;
  p, q: record u, v: integer end;
begin
  Val('$fF', n, code); writeln(n, ' ', code); Val('%101', n, code); writeln(n, ' ', code);
  Val('&17', n, code); writeln(n, ' ', code); Val('  -12', n, code); writeln(n, ' ', code);
  Val('12x', n, code); writeln(n, ' ', code); Val('', n, code); writeln(n, ' ', code);
  Val('99999999999999999999', n, code); writeln(n, ' ', code > 0);
  Val('1.5e3', x, code); writeln(x:0:1, ' ', code); Val('1.5e', x, code); writeln(x:0:1, ' ', code);
  ValReal('2', x, code); writeln(x:0:1, ' ', code);
  Str(3.14159:8:2, s); writeln('[', s, ']'); Str(42:5, s); writeln('[', s, ']'); Str(true, s); writeln(s);
  writeln(HexStr(255, 4), ' ', BinStr(5, 8), ' ', OctStr(8, 3), ' ', HexStr(-1, 4), ' [', HexStr(1, 0), ']');
  writeln(StrToInt('  77'), ' ', StrToInt('$10'), ' ', Atoi('12abc'), ' ', Atoi('x'), ' ', IntToStr(-5));
  writeln(RealToStr(1.5), ' ', FormatFloat(2.0 / 3, 3), ' ', FormatFloat(1), ' ', FormatFloat(1.25, 0));
  writeln(Lo($1234), ' ', Hi($1234), ' ', Swap($1234) = $3412, ' ', Odd(-3), ' ', Clamp(7, 1, 5), ' ', Clamp(0.5, 1, 2):0:1);
  for i := 0 to 3 do a[i] := i; FillChar(c, 4, 9); Move(a, c, 2);
  for i := 0 to 3 do write(c[i], ' '); writeln;
  p.u := 1; p.v := 2; q.u := 3; q.v := 4; Swap(p, q); writeln(p.u, p.v, q.u, q.v);
  writeln(Factorial(0), ' ', Factorial(20), ' ', Fibonacci(0), ' ', Fibonacci(92));
  writeln(Chudnovsky(1):0:10, ' ', Abs(Chudnovsky(3) - Pi) < 1e-15);
  writeln(Power(2, 10), ' ', Power(2, 0.5):0:4, ' ', Max(3, 4), ' ', Min(1.5, 2):0:1, ' ', Frac(-1.25):0:2, ' ', Int(-1.75):0:2);
  writeln(Trunc(-2.7), ' ', Round(2.5), ' ', Round(-2.5), ' ', Floor(-0.5), ' ', Ceil(0.2));
end.
