{$mode objfpc}
program array_of_const;
type
  TPoint = record x, y: integer end;
procedure Show(const args: array of const);
begin
end;
var
  p: TPoint;
  s: set of char;
begin
  Show([1, 'a', nil]);
  Show([p]);        { error: argument 1 to 'Show' expects type ARRAY OF TVarRec }
  Show([1, s]);     { error: argument 1 to 'Show' expects type ARRAY OF TVarRec }
  Show(1);          { error: argument 1 to 'Show' expects type ARRAY OF TVarRec }
end.
