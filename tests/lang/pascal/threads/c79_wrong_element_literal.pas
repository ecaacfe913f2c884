program c79_wrong_element_literal;

var
  c: channel of Integer;
begin
  c := chan<Integer>(1);
  c.push('text')  { error: channel of integer cannot carry }
end.
