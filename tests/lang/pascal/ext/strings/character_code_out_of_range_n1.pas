{ character code out of range }
program prog(output);
var s: string;
begin
  s := 'a'#300  { error+: range|too large|too big|exceed|overflow|code }
end.
