{ ISO 7185 6.6.2: result of wrong type }
program prog(output);
function f: integer; begin f := 'a' end;  { error: incompatible|mismatch|cannot assign }
function g: Boolean; begin g := 1 end;  { error: incompatible|mismatch|cannot assign }
function h: char; begin h := 5 end;  { error: incompatible|mismatch|cannot assign }
begin
end.
