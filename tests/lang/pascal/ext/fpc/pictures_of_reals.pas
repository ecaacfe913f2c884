{$MODE OBJFPC}
uses sysutils;
const p: array[1..12] of string = ('0.00E+00', '0.###E+0', '#.##E-00', '00.0e+0', '0E+00', '0.00', '#,##0.00;(#,##0.00)', '$#,##0.00',
  '0.0%', '##0.0 "km"', '0000', '#');
var d: array[1..6] of double = (12345.678, -0.00123, 0, 1, 999.9996, 1e20); i, j: integer;
begin for i := 1 to 12 do begin for j := 1 to 6 do write(formatfloat(p[i], d[j]), ' | '); writeln end; end.
