program structured;
{ Exceptions through structured statements, sets, strings and arrays as results and arguments. }
type
  letters = set of char;
  table = array [1..3] of string;
var
  i: integer;
  l: letters;
  t: table;

procedure check(const s: string; n: integer; var list: table);
begin
  list[n] := s;
  if not (s[1] in l) then raise 'letter ' + s[1] + ' of ' + s
end;

function filled(const words: table): table;
var
  k: integer;
begin
  for k := 1 to 3 do check(words[k], k, t);
  filled := words
end;

function selected(k: integer): letters;
begin
  case k of
    1: selected := ['a'..'c'];
    2: raise k
  else
    begin
      selected := [];
      try
        raise 'inner'
      except
        selected := ['z']
      end
    end
  end
end;

begin
  l := ['a', 'b'];
  t[1] := 'apple'; t[2] := 'bean'; t[3] := 'corn';
  try
    t := filled(t);
    writeln('not reached')
  except
    on e: Exception do writeln(e.Message, ', ', t[1], t[2], t[3])
  end;
  for i := 1 to 3 do
    try
      l := selected(i);
      if 'z' in l then writeln('z') else writeln('b' in l)
    except
      on e: Exception do writeln('error ', e.Code, ' ', 'b' in l)
    end;
  repeat
    try
      i := i + 1;
      if i > 5 then raise i
    except
      on e: Exception do if e.Code > 7 then break
    end
  until false;
  writeln(i)
end.
