program Sim5;
{$mode fpc}
{ bank queue simulation, elevator state machine, game of cards: records, enums, deterministic RNG, case, sets, procedures as parameters }
type
  TSuit = (Clubs, Diamonds, Hearts, Spades); TRank = (Two, Three, Four, Five, Six, Seven, Eight, Nine, Ten, Jack, Queen, King, Ace);
  TCard = packed record suit: TSuit; rank: TRank end;
  THand = array[1..5] of TCard;
  TState = (Idle, Up, Down, Open_); TEvent = (evNone, evCall, evArrive, evTimeout);
  TKind = (HighCard, Pair, TwoPair, Three_, Straight, Flush_, FullHouse, FourOf, StraightFlush);
const
  SuitCh: array[TSuit] of char = ('C', 'D', 'H', 'S'); RankCh: string[13] = '23456789TJQKA';
  Next: array[TState, TEvent] of TState = ((Idle, Up, Idle, Idle), (Up, Up, Open_, Up), (Down, Down, Open_, Down), (Open_, Open_, Open_, Idle));
  Names: array[TState] of string[5] = ('idle', 'up', 'down', 'open');
var seed: longword; deck: array[0..51] of TCard; hands: array[1..4] of THand; i, j, k: integer; st: TState; counts: array[TKind] of integer; q: array[0..9] of integer; head, tail, served, waited: integer; kd: TKind;
function Rnd(n: longword): longword; begin seed := (seed * 214013 + 2531011); Rnd := ((seed shr 16) and $7FFF) mod n end;
procedure Shuffle; var i, j: integer; t: TCard; begin for i := 51 downto 1 do begin j := Rnd(i + 1); t := deck[i]; deck[i] := deck[j]; deck[j] := t end end;
function Show(const c: TCard): string; begin Show := RankCh[ord(c.rank) + 1] + SuitCh[c.suit] end;
procedure SortHand(var h: THand);
var i, j: integer; t: TCard;
begin for i := 2 to 5 do begin t := h[i]; j := i - 1; while (j >= 1) and (h[j].rank > t.rank) do begin h[j + 1] := h[j]; dec(j) end; h[j + 1] := t end end;
function Evaluate(h: THand): TKind;
var n: array[TRank] of 0..4; r: TRank; i: integer; fl, stt: boolean; pairs, threes, fours: integer;
begin
  SortHand(h); fillchar(n, sizeof(n), 0); fl := true; stt := true; pairs := 0; threes := 0; fours := 0;
  for i := 1 to 5 do begin inc(n[h[i].rank]); if h[i].suit <> h[1].suit then fl := false; if (i > 1) and (ord(h[i].rank) <> ord(h[i - 1].rank) + 1) then stt := false end;
  for r := Two to Ace do case n[r] of 2: inc(pairs); 3: inc(threes); 4: inc(fours) end;
  if fl and stt then Evaluate := StraightFlush else if fours = 1 then Evaluate := FourOf else if (threes = 1) and (pairs = 1) then Evaluate := FullHouse
  else if fl then Evaluate := Flush_ else if stt then Evaluate := Straight else if threes = 1 then Evaluate := Three_ else if pairs = 2 then Evaluate := TwoPair else if pairs = 1 then Evaluate := Pair else Evaluate := HighCard;
end;
procedure Each(procedure_: integer); begin end;
begin
  seed := 2024; k := 0;
  for i := 0 to 51 do begin deck[i].suit := TSuit(i div 13); deck[i].rank := TRank(i mod 13) end;
  Shuffle;
  for i := 1 to 5 do for j := 1 to 4 do begin hands[j][i] := deck[k]; inc(k) end;
  for j := 1 to 4 do begin SortHand(hands[j]); for i := 1 to 5 do write(Show(hands[j, i]), ' '); writeln(ord(Evaluate(hands[j])), ' ', Evaluate(hands[j])) end;
  fillchar(counts, sizeof(counts), 0); for i := 1 to 500 do begin Shuffle; move(deck[0], hands[1], sizeof(THand)); inc(counts[Evaluate(hands[1])]) end;
  for kd := HighCard to StraightFlush do write(counts[kd], ' '); writeln;
  st := Idle; for i := 0 to 9 do begin case i mod 5 of 0: st := Next[st, evCall]; 2: st := Next[st, evArrive]; 4: st := Next[st, evTimeout] else st := Next[st, evNone] end; write(Names[st], ' ') end; writeln;
  head := 0; tail := 0; served := 0; waited := 0;
  for i := 1 to 60 do begin
    if (Rnd(3) = 0) and ((tail + 1) mod 10 <> head) then begin q[tail] := i; tail := (tail + 1) mod 10 end;
    if (i mod 2 = 0) and (head <> tail) then begin inc(waited, i - q[head]); inc(served); head := (head + 1) mod 10 end;
  end;
  writeln(served, ' ', waited, ' ', waited / served:0:3, ' ', (tail - head + 10) mod 10);
end.
