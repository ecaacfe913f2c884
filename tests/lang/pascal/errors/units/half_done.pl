unit half_done;
interface
procedure A;
procedure B; { error: not implemented }
function C(x: integer): integer;
implementation
procedure A;
begin
end;
function C(x: real): integer; { error: parameter }
begin
end;
end.
