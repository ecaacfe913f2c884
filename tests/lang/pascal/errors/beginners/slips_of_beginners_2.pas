program Beg2;
uses crt;
var a: array[1..5] of integer; s: string; r: real; c: char; b: boolean;
function add(a, b: integer): integer
begin                                        { error: expected ';' but found 'begin' }
  add := a + b;
end;
procedure show(n: integer);
begin
  writeln(n);
end;
begin
  a[6] := 1;
  s := 5;                                    { error: incompatible types: expected STRING but got INT64 }
  c := 'ab';                                 { error: incompatible types: expected CHAR but got STRING }
  r := 'x';                                  { error: incompatible types: expected REAL but got CHAR }
  b := 1;                                    { error: incompatible types: expected BOOLEAN but got INT64 }
  show('x');                                 { error: argument 1 to 'show' expects type INTEGER but got CHAR }
  show(1, 2);                                { error: 'show' expects 1 argument(s) but 2 were provided }
  r := show(1);                              { error: incompatible types: expected REAL but got no value }
  a := 5;                                    { error: incompatible types: expected ARRAY [1..5] OF INTEGER but got INT64 }
  writeln(add(1));                           { error: 'add' expects 2 argument(s) but 1 were provided }
  s := add(1, 2);                            { error: incompatible types: expected STRING but got INTEGER }
  if a[1] = 1 and a[2] = 2 then writeln('both'); { error: expected 'then' but found '=' }
  while x < 5 do x := x + 1;                 { error: identifier not found: 'x' }
  case s of 'a': writeln; end;
  readln(a);                                 { error: argument 1 to 'readln' expects type number, character, string or Boolean but got ARRAY [1..5] OF INTEGER }
  repeat a[1] := a[1] + 1 untill a[1] > 3;   { error: expected ';' or 'until' but found identifier 'untill' }
end.                                         { error: expected 'until' but found 'end' }
