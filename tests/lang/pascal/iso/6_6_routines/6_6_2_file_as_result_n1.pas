{ ISO 7185 6.6.2: file as result }
program prog(output);
function f: text;  { error: file|result|not allowed|cannot|must not|not permitted }
begin
end;
begin
end.
