unit overloads_u;
interface
type
  TPair = record a, b: integer end;
function Size(n: integer): integer; overload;
function Size(const s: string): integer; overload;
function Size(const p: TPair): integer; overload;
procedure Note;
procedure Note(n: integer);
implementation
var
  count: integer;
procedure Private(n: integer);
begin
  count := count + n
end;
procedure Private(const s: string);
begin
  Private(length(s))
end;
function Size(const s: string): integer;
begin
  Private(s);
  Size := length(s)
end;
function Size(const p: TPair): integer;
begin
  Size := Size(p.a) + Size(p.b)
end;
function Size(n: integer): integer;
begin
  Private(1);
  if n < 10 then Size := 1 else Size := 1 + Size(n div 10)
end;
procedure Note;
begin
  writeln('count ', count)
end;
procedure Note(n: integer);
begin
  count := n;
  Note
end;
end.
