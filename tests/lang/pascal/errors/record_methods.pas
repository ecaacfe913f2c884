program record_methods;
type
  TBox = record
    n: integer;
    procedure Put(x: integer);
    function Get: integer;
    procedure n;                { error: duplicate identifier 'n' }
    procedure Never;            { error: forward declaration of 'TBox.Never' is never completed }
  end;
procedure TBox.Put(x: integer);
begin
  n := x
end;
function TBox.Get: integer;
begin
  Get := n
end;
procedure TBox.Other;           { error: unknown field 'Other' in TBox }
begin
end;
var
  b: TBox;
  i: integer;
begin
  b.Put(1);
  b.Put;                        { error: 'TBox.put' expects 1 argument(s) but 0 were provided }
  b.Put('x');                   { error: argument 1 to 'TBox.put' expects type INTEGER }
  i := b.Get;
  b.Nothing;                    { error: unknown field 'Nothing' in TBox }
  i := b.Put(2);                { error: expected INTEGER but got no value }
end.
