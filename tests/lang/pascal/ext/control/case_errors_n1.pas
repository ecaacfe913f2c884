{ case errors }
program prog(output);
var i: integer; c: char;
begin
  i := 1; c := 'a';
  case i of
    1..5: writeln;
    3: writeln;  { error: duplicate|already|redeclar|overlap }
    5..8: writeln;  { error: duplicate|already|redeclar|overlap }
    10..9: writeln  { error: range|too large|too big|exceed|overflow|greater|low|high|empty }
  end;
  case c of
    'a'..5: writeln;  { error: incompatible|mismatch|cannot assign }
    'x': writeln
  end
end.
