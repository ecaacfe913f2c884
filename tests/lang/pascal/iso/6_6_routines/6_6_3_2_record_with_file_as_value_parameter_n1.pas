{ ISO 7185 6.6.3.2: record with file as value parameter }
program prog(output);
type r = record a: integer; f: text end;
procedure p(x: r);  { error: file }
begin end;
begin
end.
