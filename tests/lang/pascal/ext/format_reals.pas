{$mode objfpc}{$H+}
uses sysutils;
var d, e: double; i: integer;
begin
  d := 1; e := 3;
  for i := 1 to 12 do begin writeln(Format('%g %f %n %e %.3g %.5e %.0f %.10f %12.2n|%-10.1f|', [d/e, d/e, d/e, d/e, d/e, d/e, d/e, d/e, d/e, d/e])); d := d * 128 end;
  d := -1; 
  for i := 1 to 12 do begin writeln(Format('%g %f %n %e %.3g %.5e %.0f %.10f %12.2n|%-10.1f|', [d/e, d/e, d/e, d/e, d/e, d/e, d/e, d/e, d/e, d/e])); d := d / 64 end;
  writeln(Format('%m %m', [d, 1234.5]));
end.
