program Macros;
{$mode fpc}
{$define early := 1} { macros are off: only a symbol }
{$macro on}
{$define width := 40}
{$define greet := writeln('hello, ', width)}
{$define loop := for i := 1 to 3 do}
{$define twice := (width + width)}
{$ifndef early} {$fatal early} {$endif}
var
  i: integer;
  z: array [0..5] of char;
  y: array [1..4] of char;
procedure p;
begin
  greet
end;
begin
  p;
  loop write(i, ' ');
  writeln(twice div 2);
  {$define width := 50}
  greet;
  {$undef width}
  i := 7;
  {$define width := i}
  writeln(width:5);
  {$ifdef loop} writeln('defined'); {$endif}
  { shorter literals fill character arrays of any bounds }
  z := 'abc'; y := 'de';
  writeln(z, length(z), ord(z[3]), ' ', ord(y[3]), y[2])
end.
