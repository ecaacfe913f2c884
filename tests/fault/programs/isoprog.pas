program IsoProg(output);
{$I+}
{ Procedural parameters, conformant arrays, goto out of a routine, local files, and an include file. }
label 9;
type
  Index = 1..200;
var
  data: array [Index] of real;
  i: integer;

{$I part.inc}

procedure fill(var a: array [lo..hi: integer] of real; function f(x: real): real);
var
  i: integer;
begin
  for i := lo to hi do a[i] := f(i)
end;

procedure viaFile(n: integer);
var
  scratch: file of integer;
  i: integer;
begin
  rewrite(scratch);
  for i := 1 to n do begin
    scratch^ := i * i;
    put(scratch)
  end;
  reset(scratch);
  while not eof(scratch) do begin
    if scratch^ > 9000 then goto 9;
    writeln(scratch^:8);
    get(scratch)
  end
end;

begin
  fill(data, cube);
  for i := 1 to 200 do writeln(i:4, data[i]:14:2);
  viaFile(500);
  writeln('not reached');
9:
  writeln('done')
end.
