program MacroCircle;
{$mode fpc}
{$macro on}
{$define begin := x} { error: a word of the language is no macro }
var x: integer;
begin
  x := nosuch { error: identifier not found: 'nosuch' }
end.
