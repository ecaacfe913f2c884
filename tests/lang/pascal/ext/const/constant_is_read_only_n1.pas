{ constant is read only }
program prog(output);
const a = 5; s = 'abc';
begin
  a := 6;  { error: constant|not allowed|cannot|must not|not permitted|variable }
  a += 1;  { error: constant|not allowed|cannot|must not|not permitted|variable }
  inc(a);  { error: constant|not allowed|cannot|must not|not permitted|variable }
  s := 'x'  { error: constant|not allowed|cannot|must not|not permitted|variable }
end.
