{$mode objfpc}{$H+}{$modeswitch advancedrecords}
program mn;
type
  TList = record
    data: array of integer;
    count: integer;
    procedure Add(v: integer);
    function Sum: integer;
    procedure Sort;
  end;
procedure TList.Add(v: integer);
  procedure Grow;
  begin
    if count = Length(data) then SetLength(data, count * 2 + 2);
  end;
begin
  Grow;
  data[count] := v;
  Inc(count);
end;
function TList.Sum: integer;
var i: integer;
begin
  Result := 0;
  for i := 0 to count - 1 do Result := Result + data[i];
end;
procedure TList.Sort;
  procedure Quick(l, r: integer);
  var i, j, p, t: integer;
  begin
    i := l; j := r; p := data[(l + r) div 2];
    repeat
      while data[i] < p do Inc(i);
      while data[j] > p do Dec(j);
      if i <= j then begin t := data[i]; data[i] := data[j]; data[j] := t; Inc(i); Dec(j) end;
    until i > j;
    if l < j then Quick(l, j);
    if i < r then Quick(i, r);
  end;
begin
  if count > 1 then Quick(0, count - 1);
end;
var l: TList; i: integer;
begin
  l.count := 0; l.data := nil;
  for i := 1 to 9 do l.Add(i * 7 mod 10);
  l.Sort;
  for i := 0 to l.count - 1 do write(l.data[i], ' ');
  writeln(l.Sum, ' ', Length(l.data));
end.
