{$MODE FPC}
program reals_of_all_widths;
const vals: array[1..14] of double = (0, 1, -1, 0.1, 123.456, 1e10, 1e-10, 12345678.9, 0.5, 2.5, 99999.99995, 1e100, -1e-100, 0.000123456);
var i, w: integer; s: single; r: real; e: extended;
  st: string;
begin
  for i := 1 to 14 do begin
    writeln(vals[i]);
    for w := 1 to 26 do if w mod 5 = 1 then writeln('[', vals[i]:w, ']');
    writeln('[', vals[i]:10:0, '][', vals[i]:10:3, '][', vals[i]:0:1, '][', vals[i]:1:8, ']');
    str(vals[i]:12:4, st); writeln(st);
    str(vals[i], st); writeln(st);
    
    if (abs(vals[i]) < 1e30) and ((vals[i] = 0) or (abs(vals[i]) > 1e-30)) then begin s := vals[i]; writeln(s); writeln(s:10);
    writeln(s:12:3); end;
  end;
  r := 1; r := r / 3; writeln(r, ' ', r:20, ' ', r:20:18, ' ', r:5:20);
  writeln(2.5:0:0, ' ', 3.5:0:0, ' ', 0.5:0:0, ' ', 1.005:0:2, ' ', -0.4:0:0);
  writeln(1e15:0:0, ' ', 1e20:0:2);
end.
