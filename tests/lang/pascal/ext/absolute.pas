{ absolute: two names for one storage. }
program Overlays;
type
  TWords = record Lo, Hi: word end;
var
  I: word;
  J: word absolute I;
  L: cardinal;
  Bytes: array[0..3] of byte absolute L;
  Halves: TWords absolute L;
  S: string[10];
  SLen: byte absolute S;
  C: char;
  Code: byte absolute C;
  K: integer;
procedure Twice(var X: word);
var
  Y: word absolute X;
begin
  Y := 2 * Y
end;
procedure Local(N: integer);
var
  R: single;
  B: uint32 absolute R;
  M: integer absolute N;
  procedure Nested;
  begin
    B := B + 1
  end;
begin
  R := M;
  writeln(B);
  Nested;
  writeln(R:0:7)
end;
begin
  I := 5;
  inc(J);
  Twice(I);
  writeln(I, ' ', J);
  L := $01020304;
  for K := 0 to 3 do write(Bytes[K], ' ');
  Bytes[0] := 255;
  Halves.Hi := 0;
  writeln(L);
  S := 'hello';
  write(SLen);
  SLen := 2;
  writeln(S);
  C := 'A';
  inc(Code);
  writeln(C);
  Local(1);
  for J := 1 to 3 do write(I);
  writeln
end.
