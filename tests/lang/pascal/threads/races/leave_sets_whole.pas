{ Races on sets of more than 64 members: a reader sees a set that was written, never a part of it (threading 4.2, wide scalars). }
program RacesLeaveSetsWhole;

type
  TBig = set of 0..255;
  TRec = record
    n: Integer;
    s: TBig
  end;

const
  Low_ = [3, 5, 60];
  High_ = [200..255];
  All = [3, 5, 60, 200..255];

var
  one: TBig;
  rec, other: TRec;
  row: array [0..3] of TBig;
  list: array of TBig;
  wrong: Integer;

procedure Check(const where: string; s: TBig);
begin
  if (s <> []) and (s <> Low_) and (s <> High_) and (s <> All) then
    if thread.atomic.add(wrong, 1) < 5 then writeln('torn: ', where)
end;

procedure Writer(me: Integer);
var
  i: Integer;
  s: TBig;
begin
  for i := 1 to 10000 do
  begin
    if odd(i + me) then s := Low_ else s := High_;
    one := s;
    rec.s := s;
    row[i mod 4] := s;
    list[i mod 4] := s;
    one := Low_ + s;
    one := one * High_;
    one := [];
    other := rec;
    rec := other
  end
end;

procedure Reader(me: Integer);
var
  i: Integer;
  copied: TRec;
  own: array of TBig;
  p: ^TRec;
begin
  New(p);
  for i := 1 to 10000 do
  begin
    Check('global', one);
    Check('field', rec.s);
    Check('element', row[(i + me) mod 4]);
    Check('element of a dynamic array', list[i mod 4]);
    copied := rec;
    Check('copied record', copied.s);
    p^ := other;
    Check('record in the heap', p^.s);
    own := Copy(list, 0, 4);
    Check('copied array', own[i mod 4]);
    if not ((one <= All) and (rec.s <= All)) then writeln('a foreign member')
  end
end;

{ Every addition and removal is kept: no task writes words of another's members back. }
procedure Member(me: Integer);
var
  i: Integer;
begin
  for i := 1 to 10000 do
  begin
    Include(list[4], me);
    if not (me in list[4]) then writeln('lost an addition');
    Exclude(list[4], me);
    if me in list[4] then writeln('lost a removal')
  end;
  Include(list[4], me)
end;

var
  t: array [1..8] of Thread;
  k: Integer;
begin
  wrong := thread.atomic.new(0);
  SetLength(list, 5);
  for k := 1 to 2 do t[k] := spawn Writer(k);
  for k := 3 to 5 do t[k] := spawn Reader(k);
  for k := 6 to 8 do t[k] := spawn Member(k + 60);
  for k := 1 to 8 do if WaitForThread(t[k]) <> 0 then writeln('thread ', k, ' failed');
  for k := 6 to 8 do if not ((k + 60) in list[4]) then writeln('lost at the end');
  writeln('ends')
end.
