program NoneFits;
procedure P(a: integer);
begin
end;
procedure P(a, b: string);
begin
end;
procedure P(a: integer); { error: duplicate identifier }
begin
end;
var
  r: real;
begin
  P(r); { error: argument 1 to 'p' expects type }
  P(r, r); { error: argument 1 to 'p' expects type }
  P(1, 2, 3); { error: none of the routines named }
  P { error: expects 2 argument }
end.
