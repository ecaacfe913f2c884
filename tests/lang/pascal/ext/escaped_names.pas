{ &name is a name, also where it would be a reserved word. }
program escaped_names;
uses Threading;
type
  r = record
    &begin: integer;
    plain: integer
  end;
var
  &type: integer;
  x: r;
  s: TThreadStat;
  octal: integer = &17;
begin
  &type := 3;
  x.&begin := 4;
  x.begin := x.begin + 1;
  x.&plain := octal;
  writeln(&type, ' ', x.&begin, ' ', &x.plain, ' ', s.metrics.&end.cpu_seconds, s.metrics.end.cpu_seconds);
  writeln(ThreadLookup('x'), ' ', ThreadLookup('xy'))
end.
