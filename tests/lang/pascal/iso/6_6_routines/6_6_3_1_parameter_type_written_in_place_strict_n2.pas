{ ISO 7185 6.6.3.1: parameter type written in place strict }
program prog(output);
procedure p(a: 1..3);  { error+: expected|unexpected|type|not allowed|cannot|must not|not permitted }
begin end;
begin
end.
