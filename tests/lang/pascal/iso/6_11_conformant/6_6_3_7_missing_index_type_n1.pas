{ ISO 7185 6.6.3.7: missing index type }
program prog(output);
procedure p(var x: array [lo..hi] of integer);  { error+: expected|unexpected|constant|not found|undeclared|undefined|unknown }
begin
end;
begin
end.
