program c23_function_result;

type
  Color = (red, green, blue);

function number: Integer; begin number := 42 end;
function text: string; begin text := 'forty-two' end;
function fraction: Real; begin fraction := 4.25 end;
function letter: Char; begin letter := 'q' end;
function truth: Boolean; begin truth := true end;
function shade: Color; begin shade := blue end;
function wide: Int64; begin wide := 9007199254740993 end;
function sum(a, b: Integer): Integer; begin sum := a + b end;

var
  t: Thread;
  n: Integer;
  c: Color;
  w: Int64;
  s: string;
  r: Real;
begin
  t := CreateThread(@number);
  WaitForThread(t);
  n := ThreadGetResult(t);
  writeln(n);
  t := CreateThread(@text);
  WaitForThread(t);
  s := ThreadGetResult(t);
  writeln(s);
  t := spawn fraction;
  WaitForThread(t);
  r := ThreadGetResult(t, true);
  writeln(r:0:2);
  t := spawn letter;
  WaitForThread(t);
  writeln(ThreadGetResult(t, true));
  t := spawn truth;
  WaitForThread(t);
  writeln(ThreadGetResult(t, 1));
  t := spawn shade;
  WaitForThread(t);
  c := ThreadGetResult(t, true);
  writeln(c = blue);
  t := spawn wide;
  WaitForThread(t);
  w := ThreadGetResult(t, true);
  writeln(w);
  t := CreateThread(@sum, 40, 2);
  WaitForThread(t);
  writeln(ThreadGetResult(t, true))
end.
