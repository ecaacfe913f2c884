{ ISO 7185 6.6.3.2: file as value parameter }
program prog(output);
procedure p(f: text);  { error: file }
begin end;
begin
end.
