{ ISO 7185 6.4.6: subrange below range }
program prog(output);
var c: 'b'..'y'; d: char;
begin
  d := 'b'; c := d; writeln(c);
  d := pred(d);
  c := d;  { stops here }
  writeln('not reached')
end.
