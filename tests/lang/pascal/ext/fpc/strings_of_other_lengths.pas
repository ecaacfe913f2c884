{$MODE FPC}
program strings_of_other_lengths;
type s20 = string[20]; tp = procedure(var s: string);
var u: s20; a: array[1..2] of string[10]; r: record n: string[15] end; pr: tp; long: string;
procedure app(var s: string); begin s := s + '-more' end;
function len(var s: string): integer; begin s := s + '!'; len := length(s) end;
procedure swap2(var a, b: string); var t: string; begin t := a; a := b; b := t end;
begin
  u := 'abc'; app(u); writeln(u); a[1] := 'q'; app(a[1]); writeln(a[1]); r.n := ''; app(r.n); writeln(r.n);
  u := 'x'; writeln(len(u) + len(u), u); pr := @app; pr(u); writeln(u); long := 'long'; swap2(u, long); writeln(u, ' ', long);
  with r do app(n); writeln(r.n)
end.
