program Refused;
type
  TNode = record p: ^integer; n: integer end;
var
  s: string;
  n: TNode;
  i: integer;
procedure P(var x);
begin
  if x = 1 then; { error: operator }
  TNode(x).n := 1; { error: seen as another type }
  if @x = nil then { error: address of this variable }
end;
procedure C(const x);
begin
  integer(x) := 1; { error: cannot assign to constant }
  P(x) { error: cannot assign to constant }
end;
begin
  P(s); { error: argument 1 to 'p' expects type }
  P(n); { error: argument 1 to 'p' expects type }
  P(5); { error: must be a variable }
  P(i);
  P(n.n)
end.
