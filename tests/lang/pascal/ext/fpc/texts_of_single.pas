{$MODE OBJFPC}
uses sysutils;
var s: single; d: double; i: integer; 
begin
 s := 36.6; d := 36.6; writeln(floattostr(s), ' ', floattostr(d)); s := 0.1; writeln(floattostr(s)); s := 1/3; writeln(floattostr(s));
   s := 1e10; writeln(floattostr(s)); s := 123456.789; writeln(floattostr(s)); s := 16777217; writeln(floattostr(s)); s := 1e-7;
   writeln(floattostr(s), ' ', floattostr(s*2), ' ', floattostr(s + d)); writeln(format('%f %g %n', [s, s, s]));
   writeln(floattostrf(s, ffgeneral, 7, 0));
 for i := 1 to 12 do begin s := i * 1.7 / 3; write(floattostr(s), ' ') end; writeln;
 writeln(floattostr(5), floattostr(i), ' ', floattostr(0.5), ' ', floattostr(1/3), ' ', floattostr(2.5*d)) end.
