{ test: err element_uncaught\.pas:8: runtime error: channel of string cannot carry (an? )?int }
program element_uncaught;
var
  c: channel of string;
  u: channel;
begin
  c := chan<string>(1); u := c;
  u.push(12)
end.
