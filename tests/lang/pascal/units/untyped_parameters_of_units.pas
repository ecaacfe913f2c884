program usebytes;
{$mode objfpc}{$H+}
uses bytesu7;
var s: string; a: array[1..4] of word; r: packed record x: longint; y: byte end;
begin
  s := 'abcdef'; Fill(s[2], 3, ord('A')); writeln(s, ' ', Sum(s[1], 6));
  Step := 2; writeln(Step);
  Fill(a, sizeof(a), 1); writeln(a[1], ' ', a[4], ' ', Sum(a[2], 4));
  Fill(r, 5, 0); writeln(r.x, ' ', r.y); if Sum(r, sizeof(r)) > 10 then writeln('more');
end.
