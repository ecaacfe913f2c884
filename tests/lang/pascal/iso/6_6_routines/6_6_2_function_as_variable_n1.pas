{ ISO 7185 6.6.2: function as variable }
program prog(output);
function f: integer; begin f := 1 end;
procedure p(var i: integer); begin end;
begin
  p(f);  { error: variable }
  p(f + 1)  { error: variable }
end.
