{ hello.pas - the first program: a greeting, and who should be greeted.

  Shows: the form of a program, a constant, a procedure, ParamCount and ParamStr. }
program Hello;

const
  Greeting = 'Hello';

procedure Greet(const who: string);
begin
  WriteLn(Greeting, ', ', who, '!')
end;

var
  i: Integer;

begin
  if ParamCount = 0 then
    Greet('world')
  else
    for i := 1 to ParamCount do
      Greet(ParamStr(i))
end.
