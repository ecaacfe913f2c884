{ ISO 7185 6.6.5.3: new needs a variable }
program prog(output);
type p = ^integer;
function f: p; begin f := nil end;
begin
  new(nil);  { error: variable|pointer|argument|parameter|expected|unexpected }
  new;  { error: argument|parameter|expected|unexpected }
  dispose  { error: argument|parameter|expected|unexpected }
end.
