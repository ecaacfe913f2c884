program locals_in_handlers;
{ The handler and the statements after it see what was assigned before the error. }
var
  total: integer;

procedure fail;
begin
  raise 'x'
end;

procedure assigned;
var
  i, sum: integer;
  s: string;
  x: real;
  p: ^integer;
  d: array of string;
begin
  sum := 0;
  try
    for i := 1 to 10 do begin
      sum := sum + i;
      s := s + chr(64 + i);
      x := x + 0.5;
      setlength(d, i);
      d[i - 1] := s;
      if i = 4 then fail
    end
  except
    writeln(i, ' ', sum, ' ', s, ' ', x:0:1, ' ', length(d), d[3]);
    s := s + '!';
    sum := -sum
  end;
  writeln(sum, s);
  try
    new(p);
    p^ := 5;
    fail
  except
    p^ := p^ + 1
  end;
  writeln(p^);
  dispose(p)
end;

procedure unassigned;
var
  a, b: integer;
  s: string;
begin
  try
    fail;
    a := 1;
    s := 'set'
  except
    b := 2
  end;
  writeln(a, b, '[', s, ']')
end;

function in_loop(n: integer): integer;
var
  i, caught: integer;
begin
  caught := 0;
  for i := 1 to n do
    try
      if odd(i) then raise i;
      in_loop := i
    except
      on e: Exception do caught := caught + e.Code
    end;
  in_loop := in_loop * 1000 + caught
end;

procedure with_records;
type
  point = record x, y: integer end;
var
  a: array [1..3] of point;
  p: ^point;
  i: integer;
begin
  new(p);
  for i := 1 to 3 do
    with a[i], p^ do
      try
        x := i * 10;
        a[i].x := i;
        if i = 2 then fail;
        a[i].y := x
      except
        a[i].y := -x
      end;
  for i := 1 to 3 do write(a[i].x, ' ', a[i].y, ' ');
  writeln(p^.x)
end;

procedure outer;
var
  n: integer;

  procedure inner(k: integer);
  begin
    n := n + k;
    if k = 3 then raise n;
    inner(k + 1)
  end;

begin
  n := 100;
  try
    inner(1)
  except
    on e: Exception do n := n * 1000 + e.Code
  end;
  total := n
end;

begin
  assigned;
  unassigned;
  writeln(in_loop(10));
  with_records;
  outer;
  writeln(total)
end.
