program DisposeSmallBoxes;
{ What dispose leaves: nothing can be reached through a disposed variable, other pointers to it are nil, and disposing of nil is nothing. Text of integers beside it. }
type
  PSmall = ^integer;
  PPair = ^TPair;
  TPair = record a, b: PPair; n: integer; end;
  PMixed = ^TMixed;
  TMixed = record n: int64; s: string; next: PMixed; more: array[1..3] of PMixed; end;
  PLarge = ^TLarge;
  TLarge = record links: array[1..20] of PPair; n: integer; end;

function Small(k: integer): integer;
var p, q: PSmall;
begin
  new(p); p^ := k; q := p;
  Small := p^;
  dispose(p);
  if q <> nil then Small := -1;
  dispose(q);
end;

function Pair(k: integer): integer;
var p, q, other: PPair;
begin
  new(p); new(other);
  p^.a := other; p^.b := p; p^.n := k; other^.n := k; q := p;
  dispose(p);
  Pair := other^.n;
  if q <> nil then Pair := -1;
  dispose(q);
  dispose(other);
end;

function Mixed(k: integer): integer;
var p, q: PMixed;
begin
  new(p); new(q);
  p^.n := k; p^.s := 'text'; p^.next := q; p^.more[3] := q; q^.n := k + 1; q^.next := nil;
  dispose(p);
  Mixed := q^.n;
  dispose(q);
end;

function Large(k: integer): integer;
var p: PLarge; i: integer;
begin
  new(p);
  for i := 1 to 20 do p^.links[i] := nil;
  p^.n := k;
  Large := p^.n;
  dispose(p);
end;

var
  i: integer;
  sum, chars: int64;
  s, all: string;
begin
  sum := 0;
  for i := 1 to 2000 do sum := sum + Small(i) + Pair(i) + Mixed(i) + Large(i);
  writeln(sum);
  chars := 0;
  all := '';
  for i := -1200 to 1200 do begin
    str(i, s);
    chars := chars + length(s);
    str(i:4, s);
    chars := chars + length(s);
    if i mod 400 = 0 then all := all + '[' + s + ']';
  end;
  writeln(chars, ' ', all);
  str(low(int64), s); write(s, ' ');
  str(high(int64), s); writeln(s);
end.
