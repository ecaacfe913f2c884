{ test: timeout 120 }
program c101_racing_string_elements;
uses thread;

const
  Rounds = 20000;

var
  s: string;
  wrong: Integer;

procedure writes(c: Char);
var
  i: Integer;
begin
  for i := 1 to Rounds do
    try
      s[i mod 5 + 1] := c;
      if i mod 64 = 0 then s := 'aaaaa';
      if i mod 100 = 0 then s := s + 'a'
    except
    end
end;

procedure reads;
var
  i: Integer;
  c: Char;
begin
  for i := 1 to Rounds do
    try
      c := s[i mod 5 + 1];
      if (c <> 'a') and (c <> 'b') then thread.atomic.add(wrong, 1);
      if Copy(s, 1, 2) > 'bb' then thread.atomic.add(wrong, 1)
    except
    end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  wrong := thread.atomic.new(0);
  s := 'aaaaa';
  t[1] := spawn writes('a');
  t[2] := spawn writes('b');
  t[3] := spawn reads;
  t[4] := spawn reads;
  for i := 1 to 4 do join t[i];
  writeln(thread.atomic.load(wrong));
  writeln('ends')
end.
