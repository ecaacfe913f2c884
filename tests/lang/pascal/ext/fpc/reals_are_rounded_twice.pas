{$MODE FPC}
var d: array[1..12] of double; i, j: integer; s: single; r: double;
begin
 d[1] := 1.005; d[2] := 2.675; d[3] := 0.125; d[4] := 0.375; d[5] := 1.115; d[6] := 99999.99995; d[7] := 0.045; d[8] := 1.45; d[9] := 8.345;
   d[10]:= 1e22/3; d[11]:=0.1; d[12] := 2.5;
 for i := 1 to 12 do begin
   for j := 0 to 5 do write(d[i]:0:j, ' ');
   write(d[i]:9, d[i]:10, d[i]:12, d[i]:17, d[i]:20, d[i]:23, d[i]:24);
   writeln(d[i]);
 end;
 for i := 1 to 12 do begin r := d[i]/3; writeln(r:0:15, ' ', r:0:16, ' ', r:0:17, ' ', r:0:18, ' ', r); s := d[i];
   writeln(s, ' ', s:0:2, ' ', s:0:8, s:10, s:12) end;
end.
