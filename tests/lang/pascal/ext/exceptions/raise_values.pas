program raise_values;
{ What can be raised, and what the handler sees of it. }
var
  e: Exception;
  s: string;
  n: int64;
  short: string[10];
  chars: packed array [1..4] of char;

procedure show(what: integer);
begin
  try
    case what of
      1: raise 'a message';
      2: raise s + '!' + chr(65);
      3: raise 'c';
      4: raise 42;
      5: raise n * 2;
      6: raise e;
      7: raise short;
      8: raise chars;
      9: raise ''
    end;
    writeln(what, ': nothing raised')
  except
    on x: Exception do writeln(what, ': "', x.Message, '" ', x.Code)
  end
end;

function made(m: string; c: integer): Exception;
begin
  made.Message := m;
  made.Code := c
end;

begin
  s := 'text';
  n := -5000000000;
  short := 'short';
  chars := 'four';
  e.Message := 'of a record';
  e.Code := 17;
  for n := 1 to 10 do show(n);
  n := -3;
  show(5);
  try raise made('made', 3) except on x: Exception do writeln(x.Message, x.Code) end;
  e := made('kept', 4);
  try
    raise e
  except
    on x: Exception do begin
      x.Message := x.Message + ' and changed';
      x.Code := x.Code + 1;
      writeln(x.Message, ' ', x.Code, ' ', e.Message, ' ', e.Code)
    end
  end
end.
