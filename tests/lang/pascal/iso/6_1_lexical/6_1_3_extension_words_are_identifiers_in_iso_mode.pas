{ ISO 7185 6.1.3: extension words are identifiers in iso mode }
program prog(output);
type unit = record string: integer; try: char end;
var xor, shl, shr: integer; finally: unit;
    implementation, interface, uses, except: integer;
procedure raise(out: integer);
begin
  writeln(out:1)
end;
begin
  xor := 1; shl := 2; shr := 3;
  finally.string := 4; finally.try := 'z';
  implementation := 5; interface := 6; uses := 7; except := 8;
  raise(xor + shl + shr + finally.string + implementation + interface + uses + except);
  writeln(finally.try)
end.
