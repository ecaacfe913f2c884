{ case ranges and else }
program prog(output);
type col = (red, green, blue, white);
const lo = 10; hi = 20;
var i: integer; c: char; k: col;
procedure kind(c: char);
begin
  case c of
    'a'..'z', 'A'..'Z', '_': write('L');
    '0'..'9': write('D');
    ' ', #9: write('B');
  else
    write('?'); write('!')
  end
end;
begin
  kind('q'); kind('_'); kind('7'); kind(' '); kind('%'); kind('Z'); writeln;
  for i := 8 to 22 do case i of lo..hi: write('i'); hi + 1: write('j') otherwise write('o') end; writeln;
  for k := red to white do case k of green..blue: write(ord(k)); else end; writeln;
  i := -5; case i of -10..-1: begin writeln('neg') end; 0: writeln('zero'); 1..maxint: writeln('pos') end;
  case i of 1: writeln('FAIL') end; case i of 1: ; else if i < 0 then writeln('else-if') else writeln('FAIL') end;
  case i > 0 of true: writeln('FAIL'); false: writeln('bool') end
end.
