program bad_types;
type
  TShort = string[20];
  TNode = record next: ^TNode; name: string end;
  TTwice = function(f: function(x: integer): integer): integer;
function a(s: TShort): integer; cdecl; external 'c'; { error: parameter 1 is a short string }
function b(n: TNode): integer; cdecl; external 'c'; { error: parameter 1 leads to strings, pointers or arrays }
procedure c(var f: text); cdecl; external 'c'; { error: parameter 1 has a type that C does not have }
procedure d(x: integer; f: TTwice); cdecl; external 'c'; { error: parameter 2 is a routine whose parameters are routines }
function e: TShort; cdecl; external 'c'; { error: the result is a short string }
procedure f; cdecl; varargs; external 'c'; { error: it has variable arguments and no parameter before them }
procedure g(var s: string); cdecl; external 'c'; { error: parameter 1 leads to strings }
function h(x: integer): integer; cdecl; external 42; { error: name of a library }
begin
end.
