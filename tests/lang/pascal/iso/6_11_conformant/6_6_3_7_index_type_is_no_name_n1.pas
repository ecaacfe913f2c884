{ ISO 7185 6.6.3.7: index type is no name }
program prog(output);
procedure p(var x: array [lo..hi: 1..5] of integer);  { error+: expected|unexpected|type }
begin
end;
begin
end.
