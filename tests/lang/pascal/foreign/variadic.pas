{ calls with variable arguments }
{ test: needs libpscaltest.so }
program variadic;
uses ctypes;
function t_average(n: cint): cdouble; cdecl; varargs; external 'pscaltest';
function snprintf(var buffer: array of char; size: csize_t; format: string): cint; cdecl; varargs; external 'c';
type TDay = (monday, tuesday);
var
  b: array[0..99] of char;
  i, n: integer;
  f: cfloat;
begin
  f := 2.5;
  writeln(t_average(0):0:2, ' ', t_average(3, 1.0, f, 4.0):0:3);
  n := snprintf(b, 100, '%s|%d|%5.2f|%c|%lld|%p', 'text', cint(-7), 3.14159, 'z', 9000000000, nil);
  for i := 0 to n - 1 do write(b[i]);
  writeln;
  n := snprintf(b, 100, '%d %d plain', true, tuesday);
  for i := 0 to n - 1 do write(b[i]);
  writeln
end.
