{ Lexer and recursive descent parser, compiler to stack code, interpreter: a small PL/0 }
program PL0;
{$mode objfpc}{$H+}
uses SysUtils;
type
  TSym = (syNone, syIdent, syNumber, syPlus, syMinus, syTimes, sySlash, syEq, syNe, syLt, syLe, syGt, syGe, syLParen, syRParen,
    syComma, sySemi, syPeriod, syBecomes, syBegin, syEnd, syIf, syThen, syWhile, syDo, syVar, syConst, syProc, syCall, syWrite, syOdd);
  TOp = (opLit, opOpr, opLod, opSto, opCal, opInt, opJmp, opJpc, opWrt);
  TInstr = record op: TOp; l, a: integer end;
  TObj = (obConst, obVar, obProc);
  TEntry = record name: string; kind: TObj; level, adr: integer end;
const
  Words: array[syBegin..syOdd] of string = ('begin', 'end', 'if', 'then', 'while', 'do', 'var', 'const', 'procedure', 'call', 'write', 'odd');
  FactorStart: set of TSym = [syIdent, syNumber, syLParen];
var
  src: string; pos_: integer = 1; sym: TSym; id: string; num: integer;
  code: array[0..499] of TInstr; cx: integer = 0;
  tab: array of TEntry;
procedure Error(const msg: string); begin raise Exception.Create(msg + ' at ' + IntToStr(pos_)) end;
procedure Next;
var k: TSym; start: integer;
  function Two(c: char; yes, no: TSym): TSym;
  begin
    if (pos_ <= Length(src)) and (src[pos_] = c) then begin inc(pos_); exit(yes) end;
    result := no;
  end;
begin
  while (pos_ <= Length(src)) and (src[pos_] in [' ', #10, #9]) do inc(pos_);
  if pos_ > Length(src) then begin sym := syNone; exit end;
  start := pos_;
  case src[pos_] of
    'a'..'z', 'A'..'Z': begin
      while (pos_ <= Length(src)) and (src[pos_] in ['a'..'z', 'A'..'Z', '0'..'9']) do inc(pos_);
      id := Copy(src, start, pos_ - start); sym := syIdent;
      for k := Low(Words) to High(Words) do if Words[k] = id then sym := k;
    end;
    '0'..'9': begin
      num := 0;
      while (pos_ <= Length(src)) and (src[pos_] in ['0'..'9']) do begin num := num * 10 + ord(src[pos_]) - 48; inc(pos_) end;
      sym := syNumber;
    end;
  else
    inc(pos_);
    case src[start] of
      '+': sym := syPlus; '-': sym := syMinus; '*': sym := syTimes; '/': sym := sySlash; '=': sym := syEq; '#': sym := syNe;
      '(': sym := syLParen; ')': sym := syRParen; ',': sym := syComma; ';': sym := sySemi; '.': sym := syPeriod;
      '<': sym := Two('=', syLe, syLt); '>': sym := Two('=', syGe, syGt);
      ':': sym := Two('=', syBecomes, syNone);
    else Error('bad char ' + src[start]);
    end;
  end;
end;
procedure Expect(s: TSym); begin if sym <> s then Error('expected ' + IntToStr(ord(s)) + ' got ' + IntToStr(ord(sym))); Next end;
procedure Gen(o: TOp; lev, arg: integer); begin with code[cx] do begin op := o; l := lev; a := arg end; inc(cx) end;
function Lookup(const n: string): integer;
begin for result := High(tab) downto 0 do if tab[result].name = n then exit; Error('undeclared ' + n) end;
procedure Enter(k: TObj; lev, where: integer; const n: string);
begin SetLength(tab, Length(tab) + 1); with tab[High(tab)] do begin name := n; kind := k; level := lev; adr := where end end;
procedure Block(lev: integer);
var dx, tx0, jmp: integer;
  procedure Expression; forward;
  procedure Factor;
  var i: integer;
  begin
    case sym of
      syIdent: begin i := Lookup(id); if tab[i].kind = obConst then Gen(opLit, 0, tab[i].adr) else Gen(opLod, lev - tab[i].level, tab[i].adr); Next end;
      syNumber: begin Gen(opLit, 0, num); Next end;
      syLParen: begin Next; Expression; Expect(syRParen) end;
    else Error('factor');
    end;
  end;
  procedure Term;
  var o: TSym;
  begin Factor; while sym in [syTimes, sySlash] do begin o := sym; Next; Factor; Gen(opOpr, 0, 4 + ord(o = sySlash)) end end;
  procedure Expression;
  var o: TSym;
  begin
    o := sym; if sym in [syPlus, syMinus] then Next;
    Term; if o = syMinus then Gen(opOpr, 0, 1);
    while sym in [syPlus, syMinus] do begin o := sym; Next; Term; Gen(opOpr, 0, 2 + ord(o = syMinus)) end;
  end;
  procedure Condition;
  var o: TSym;
  begin
    if sym = syOdd then begin Next; Expression; Gen(opOpr, 0, 6) end
    else begin Expression; o := sym; if not (o in [syEq..syGe]) then Error('relation'); Next; Expression; Gen(opOpr, 0, 8 + ord(o) - ord(syEq)) end;
  end;
  procedure Statement;
  var i, c1, c2: integer;
  begin
    case sym of
      syIdent: begin i := Lookup(id); Next; Expect(syBecomes); Expression; Gen(opSto, lev - tab[i].level, tab[i].adr) end;
      syCall: begin Next; i := Lookup(id); Gen(opCal, lev - tab[i].level, tab[i].adr); Next end;
      syWrite: begin Next; Expression; Gen(opWrt, 0, 0) end;
      syBegin: begin Next; Statement; while sym = sySemi do begin Next; Statement end; Expect(syEnd) end;
      syIf: begin Next; Condition; Expect(syThen); c1 := cx; Gen(opJpc, 0, 0); Statement; code[c1].a := cx end;
      syWhile: begin c1 := cx; Next; Condition; c2 := cx; Gen(opJpc, 0, 0); Expect(syDo); Statement; Gen(opJmp, 0, c1); code[c2].a := cx end;
    end;
  end;
var n: string; me: integer;
begin
  dx := 3; tx0 := Length(tab); jmp := cx; me := tx0 - 1; Gen(opJmp, 0, 0);
  while sym in [syConst, syVar, syProc] do
    case sym of
      syConst: begin repeat Next; n := id; Expect(syIdent); Expect(syEq); Enter(obConst, lev, num, n); Expect(syNumber) until sym <> syComma; Expect(sySemi) end;
      syVar: begin repeat Next; Enter(obVar, lev, dx, id); inc(dx); Expect(syIdent) until sym <> syComma; Expect(sySemi) end;
      syProc: begin Next; Enter(obProc, lev, cx, id); Expect(syIdent); Expect(sySemi); Block(lev + 1); Expect(sySemi) end;
    end;
  code[jmp].a := cx; if me >= 0 then tab[me].adr := jmp;
  Gen(opInt, 0, dx); Statement; Gen(opOpr, 0, 0);
  SetLength(tab, tx0);
end;
procedure Run;
var s: array[0..999] of integer; p, b, t: integer; i: TInstr;
  function Base(l: integer): integer; begin result := b; while l > 0 do begin result := s[result]; dec(l) end end;
begin
  t := -1; b := 0; p := 0; s[0] := 0; s[1] := 0; s[2] := -1;
  repeat
    i := code[p]; inc(p);
    case i.op of
      opLit: begin inc(t); s[t] := i.a end;
      opLod: begin inc(t); s[t] := s[Base(i.l) + i.a] end;
      opSto: begin s[Base(i.l) + i.a] := s[t]; dec(t) end;
      opCal: begin s[t + 1] := Base(i.l); s[t + 2] := b; s[t + 3] := p; b := t + 1; p := i.a end;
      opInt: inc(t, i.a);
      opJmp: p := i.a;
      opJpc: begin if s[t] = 0 then p := i.a; dec(t) end;
      opWrt: begin write(s[t], ' '); dec(t) end;
      opOpr: case i.a of
        0: begin t := b - 1; p := s[t + 3]; b := s[t + 2] end;
        1: s[t] := -s[t];
        6: s[t] := ord(odd(s[t]));
      else begin dec(t); case i.a of
        2: s[t] := s[t] + s[t + 1]; 3: s[t] := s[t] - s[t + 1]; 4: s[t] := s[t] * s[t + 1]; 5: s[t] := s[t] div s[t + 1];
        8: s[t] := ord(s[t] = s[t + 1]); 9: s[t] := ord(s[t] <> s[t + 1]); 10: s[t] := ord(s[t] < s[t + 1]);
        11: s[t] := ord(s[t] <= s[t + 1]); 12: s[t] := ord(s[t] > s[t + 1]); 13: s[t] := ord(s[t] >= s[t + 1]);
      end end end;
    end;
  until p < 0;
  writeln;
end;
procedure Compile(const text: string);
begin
  src := text; pos_ := 1; cx := 0; tab := nil;
  try
    Next; Block(0); Expect(syPeriod);
    writeln(cx, ' instructions'); Run;
  except on e: Exception do writeln('error: ', e.Message) end;
end;
begin
  Compile('const m = 7, n = 85; var x, y, z; procedure mult; var a, b; begin a := x; b := y; z := 0; while b > 0 do begin if odd b then z := z + a; a := 2*a; b := b/2 end end; begin x := m; y := n; call mult; write z; write (x+y)*2-1 end.');
  Compile('var f, n; procedure fact; begin if n > 1 then begin f := n * f; n := n - 1; call fact end end; begin n := 10; f := 1; call fact; write f; write -f end.');
  Compile('var a; begin a := 1; b := 2 end.');
  Compile('begin a ? 3 end.');
end.
