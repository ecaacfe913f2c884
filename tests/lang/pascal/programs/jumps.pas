{$MODE FPC}
program jumps;
{$goto on}
label 1, 2, finish, 99;
var i, j: integer;
procedure p(n: integer); label 10, 20; begin 10: n := n - 1; if n < 0 then goto 20; write(n, ' '); goto 10; 20: writeln('p done') end;
begin i := 0; 1: inc(i); if i < 3 then goto 1; writeln(i); for i := 1 to 3 do for j := 1 to 3 do if i * j = 4 then goto 2; 2: writeln(i, j);
  p(3); case i of 1: writeln('one'); 2..3: begin writeln('2-3'); goto finish end; else writeln('else') end; writeln('skipped');
  finish: repeat i := i + 1; if i = 5 then goto 99; until false; 99: writeln('end ', i) end.
