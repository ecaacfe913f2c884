{ Strings that were made for a call, and that closures keep: as parameters, locals and results of the routine that has ended. }
program kept_strings;
type TF = function: string; TP = procedure(const s: string);
var f, g, h: TF; p: TP; list: array[1..5] of TF; i: integer;

procedure Disturb;
var k: integer; s: string;
begin
  for k := 1 to 60 do begin
    s := StringOfChar('#', k);
    if Copy(s + s, 1, k) <> s then writeln('wrong')
  end
end;

function OfConst(const s: string): TF;
begin
  OfConst := function: string begin Result := s end
end;

function OfValue(s: string): TF;
begin
  s := s + '!';
  OfValue := function: string begin s := s + '?'; Result := s end
end;

function OfLocal(const a: string): TF;
var s: string;
begin
  s := a;
  s := s + '-' + a;
  OfLocal := function: string begin s := s + '.'; Result := s end;
  s := s + '+'
end;

function OfResult(const a: string; out f: TF): string;
begin
  Result := a + a;
  f := function: string begin Result := Result + 'x' end;
  Result := Result + '*'
end;

procedure Print(const s: string);
  procedure Inner; begin writeln('[', s, ']') end;
begin
  Inner
end;

procedure Call(q: TP; const s: string); begin q(s + s); q(Copy(s, 1, 2)) end;

begin
  f := OfConst(Copy('constant', 1, 5)); g := OfValue(Copy('value', 1, 3)); h := OfLocal(Copy('local', 2, 3));
  Disturb;
  writeln(f(), ' ', g(), ' ', h());
  Disturb;
  writeln(f(), ' ', g(), ' ', h());
  writeln(OfResult(Copy('result', 1, 3), f)); Disturb; writeln(f());
  for i := 1 to 5 do list[i] := OfConst(Copy('abcdefghi', i, 3));
  Disturb;
  for i := 1 to 5 do write(list[i](), ' ');
  writeln;
  p := @Print; p(Copy('routine value', 3, 6)); Call(@Print, Copy('routine value', 1, 7));
  Call(procedure(const s: string) begin list[1] := function: string begin Result := s end end, Copy('kept', 1, 3));
  Disturb; writeln(list[1]())
end.
