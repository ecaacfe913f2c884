program e2;
{$mode objfpc}
type
  TR = record
    a: integer;
    constructor Create(x: integer);
    procedure Two(x, y: integer);
  end;
constructor TR.Create(x: integer); begin a := x end;
procedure TR.Two(x, y: integer); begin end;
var r: TR;
begin
  r.Create(1, 2);                            { error: 'TR.Create' expects 1 argument(s) but 2 were provided }
  r.Two(1);                                  { error: 'TR.Two' expects 2 argument(s) but 1 were provided }
  r.Two;                                     { error: 'TR.Two' expects 2 argument(s) but 0 were provided }
  r := TR.Create;                            { error: 'TR.Create' expects 1 argument(s) but 0 were provided }
end.
