{ table 22 writing an enumeration is an error in iso mode }
program prog(output);
type day = (Mon, Tue);
begin
  write(Mon)  { error: write|incompatible|mismatch|cannot assign|argument|parameter|not allowed|cannot|must not|not permitted }
end.
