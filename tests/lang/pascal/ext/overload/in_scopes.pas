{ Overloads across scopes, before their bodies, recursive, as routine values. }
program InScopes;
type
  TInt = function(a: integer): string;
  TText = function(const a: string): string;
var
  fi: TInt;
  ft: TText;
function Show(a: integer): string; forward;
function Show(const a: string): string; forward;
function Twice(a: integer): string;
begin
  Twice := Show(a) + Show('-') + Show(a)
end;
function Show(const a: string): string;
begin
  Show := '[' + a + ']';
  if a = 'deep' then Show := Show(3)
end;
function Show(a: integer): string;
begin
  if a > 9 then Show := Show(a div 10) + Show('+') else Show := chr(48 + a)
end;
procedure Outer(n: integer); overload;
begin
  writeln('outer ', n)
end;
procedure Test;
  procedure Outer(const s: string); overload;
  begin
    writeln('inner ', s)
  end;
begin
  Outer(1);
  Outer('x')
end;
procedure Hidden(n: integer);
begin
  writeln('far ', n)
end;
procedure Test2;
  procedure Hidden(r: real);
  begin
    writeln('near ', r:0:1)
  end;
begin
  Hidden(2)
end;
procedure Late;
begin
  Further(4)
end;
procedure Further(n: integer);
begin
  writeln('further ', n)
end;
procedure Further(const s: string);
begin
  writeln('further text ', s)
end;
begin
  writeln(Twice(42), Show('deep'));
  Test;
  Test2;
  Late;
  Further('t');
  fi := @Show;
  ft := @Show;
  writeln(fi(7), ft('v'));
  fi := Show;
  writeln(fi(8))
end.
