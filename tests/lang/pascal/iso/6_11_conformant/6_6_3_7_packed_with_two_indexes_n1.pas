{ ISO 7185 6.6.3.7: packed with two indexes }
program prog(output);
procedure p(var x: packed array [lo..hi: integer; l2..h2: integer] of char);  { error+: expected|unexpected|packed|one }
begin
end;
begin
end.
