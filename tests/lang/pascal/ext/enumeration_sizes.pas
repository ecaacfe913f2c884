{$mode objfpc}
program sizes;
type
  TWide = (wa, wb, wc);
{$PACKENUM 1}
  TSmall = (sa, sb, sc);
  TBig = (ba, bb := 1000);
{$MINENUMSIZE 2}
  TTwo = (ta, tb);
{$Z1}
  TOne = (oa, ob, oc);
{$PACKENUM DEFAULT}
  TFour = (fa, fb);
  TRec = packed record e: TSmall; f: TBig; g: TFour end;
var
  a: array[TSmall] of TOne;
  s: TSmall;
  r: TRec;
  f: file of TRec;
  w: set of TOne;
begin
  writeln(SizeOf(TWide), SizeOf(TSmall), SizeOf(TBig), SizeOf(TTwo), SizeOf(TOne), SizeOf(TFour), ' ', SizeOf(a), ' ', SizeOf(TRec));
  for s := sa to sc do a[s] := TOne(2 - ord(s));
  for s in TSmall do write(a[s], ' ');
  writeln(succ(s) = sc, ' ', High(TBig), ' ', ord(High(TBig)));
  r.e := sc; r.f := bb; r.g := fb;
  Assign(f, 'sizes.tmp'); Rewrite(f); Write(f, r); r.f := ba; r.e := sa; Seek(f, 0); Read(f, r); Close(f); Erase(f);
  writeln(r.e, r.f, r.g);
  w := [oa, oc]; writeln(ob in w, oc in w);
end.
