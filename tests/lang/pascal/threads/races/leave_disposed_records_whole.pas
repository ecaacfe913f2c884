{ A record of more than 64 bytes is disposed while others read it: they see a field, or what dispose leaves, or an error; never a part of a
  reference (threading 4.2, no corruption). }
program RacesLeaveDisposedRecordsWhole;

type
  TRec = record
    n: Int64;
    s: string;
    words: array of string;
    numbers: array [0..5] of Int64;
    last: string
  end;
  PNode = ^TNode;
  TNode = record
    magic: Integer;
    rec: TRec;
    next: PNode
  end;

var
  node: PNode;

function MakeNode(number: Integer): PNode;
var
  p: PNode;
begin
  New(p);
  p^.magic := 777;
  p^.rec.s := 'abc' + IntToStr(number);
  SetLength(p^.rec.words, 2);
  p^.rec.last := p^.rec.s + '.';
  MakeNode := p
end;

procedure Look(const r: TRec);
var
  n: Integer;
begin
  if (r.s <> '') and (r.s[1] <> 'a') then writeln('text');
  n := Length(r.words);
  if (n <> 0) and (n <> 2) then writeln('array');
  if (r.last <> '') and (r.last[1] <> 'a') then writeln('last text')
end;

procedure Work(me: Integer);
var
  i: Integer;
  q: PNode;
begin
  for i := 1 to 20000 do
  begin
    try
      q := node;
      if i mod 3 = 0 then Dispose(q);
      Look(q^.rec)
    except
    end;
    q := MakeNode(i);
    node := q
  end
end;

var
  t: array [1..5] of Thread;
  k: Integer;
begin
  New(node);
  for k := 1 to 5 do t[k] := spawn Work(k);
  for k := 1 to 5 do WaitForThread(t[k]);
  writeln('ends')
end.
