{ io checks on missing file }
{$I+}
var f: text;
begin
  assign(f, 'missing.txt');
  reset(f)  { stops here }
end.
