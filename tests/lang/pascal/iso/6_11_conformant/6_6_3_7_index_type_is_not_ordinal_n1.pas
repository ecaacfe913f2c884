{ ISO 7185 6.6.3.7: index type is not ordinal }
program prog(output);
procedure p(var x: array [lo..hi: real] of integer);  { error: ordinal|index }
begin
end;
begin
end.
