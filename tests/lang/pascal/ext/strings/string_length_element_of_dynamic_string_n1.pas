{ string length element of dynamic string }
program prog(output);
var s: string;
begin
  s := 'a';
  s[0] := #1  { error: range|too large|too big|exceed|overflow|index|length|not allowed|cannot|must not|not permitted }
end.
