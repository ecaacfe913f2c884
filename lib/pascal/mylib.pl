{ mylib: a small unit to copy from. }
{$MODE PSCAL}
unit mylib;

interface

type
  TPerson = record
    name: string;
    age: integer;
  end;

var
  GlobalCounter: integer = 0;

procedure Greet(name: string);
function Add(a, b: integer): integer;
function GetPi: real;

implementation

procedure Greet(name: string);
begin
  writeln('Hello, ', name, '!');
end;

function Add(a, b: integer): integer;
begin
  Add := a + b;
end;

function GetPi: real;
begin
  GetPi := 3.14159;
end;

end.
