program e1;
{$mode objfpc}
type
  TR = record
    a: integer;
    constructor Create(x: integer);
    procedure Show;
    function Get: integer;
    property P: integer read Get;
    property Q: integer read Nothing;        { error: unknown field 'Nothing' in TR }
    property W: integer write a;
    procedure Show;                          { error: duplicate identifier 'TR.Show' }
  end;
constructor TR.Create(x: integer); begin a := x end;
procedure TR.Show; begin writeln(a) end;
function TR.Get: integer; begin result := a end;
var r: TR; i: integer; s: string;
begin
  r.P := 3;                                  { error: not allowed: storing in a property that can only be read }
  writeln(r.W);                              { error: not allowed: reading a property that can only be written }
  TR.Show;                                   { error: not allowed: calling a method of a type without a value of that type }
  r := TR.Create('x');                       { error: argument 1 to 'TR.Create' expects type INTEGER but got CHAR }
  i.Foo;                                     { error: INTEGER has no fields }
  s := i.ToString;                           { error: INTEGER has no fields }
  TR.Missing;                                { error: unknown field 'Missing' in TR }
  r.Create(1, 2);                            { error: 'TR.Create' expects 1 argument(s) but 2 were provided }
end.
