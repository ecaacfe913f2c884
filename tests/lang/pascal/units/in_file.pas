{ A unit in another folder, which finds its own units beside itself; its types are known here though its unit is not used. }
program in_file;
uses deep in 'sub/deep.pas';
var a, b: record x: integer end;
begin
  writeln(Answer.n, Answer.s);
  a.x := 1; b := a;
end.
