{ ISO 7185 6.4.3.2: string length differs }
program prog(output);
type s3 = packed array [1..3] of char;
var s: s3;
begin
  s := 'ab';  { error: incompatible|mismatch|cannot assign|length|range|too large|too big|exceed|overflow }
  s := 'abcd';  { error: incompatible|mismatch|cannot assign|length|range|too large|too big|exceed|overflow }
  if s = s then s := 'abc'
end.
