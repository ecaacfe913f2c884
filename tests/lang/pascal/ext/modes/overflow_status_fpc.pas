{$MODE FPC}
program overflow_status_fpc;
type pi = ^integer; arr = array[1..5] of integer; col = (red, green, blue); sub = 1..10;
var i, j: integer; p: pi; a: arr; s: string; sh: string[5]; c: col; b: byte; d: array of integer; r: real; l: longint; i6: int64; f: text;
  x: sub; q: qword; st: set of byte;
procedure rec(n: longint); var big: array[1..1000] of longint; begin big[1] := n; rec(n + 1); big[2] := big[1] end;
begin
  i := 0; j := 6; p := nil; writeln('start'); r := 0;
  {$Q+} l := maxlongint; l := l + j;
  writeln('end ', i, ' ', b, ' ', r);
end.
