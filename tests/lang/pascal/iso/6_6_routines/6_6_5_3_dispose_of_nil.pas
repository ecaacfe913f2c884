{ ISO 7185 6.6.5.3: dispose of nil }
program prog(output);
type link = ^integer;
var p: link;
begin
  writeln('start'); p := nil;
  dispose(p);
  writeln('not reached')
end.
