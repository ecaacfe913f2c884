{ ISO 7185 6.3: assignment to constant }
program prog(output);
const c = 1;
begin
  c := 2  { error: constant|not allowed|cannot|must not|not permitted|variable }
end.
