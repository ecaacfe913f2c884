program types;
var s: set of char; a: array[1..2] of integer;
begin
  printf('%d', s); { error: number, string }
  printf(1); { error: string }
  writeln(Format('%d', 1)); { error: list of arguments }
  writeln(Format('%d', [1..3])); { error: list of values }
  fprintf('x', 'y'); { error: text file }
  printf('%d', a); { error: number, string }
end.
