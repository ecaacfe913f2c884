program sets(output);
var a: set of char; b: packed set of char;
begin
  a := ['a'];
  b := ['b'];
  a := b { error: incompatible }
end.
