{$MODE TP}
program text_adventure_tp; { text adventure with a parser, tables, sets and a script of commands }
type
  Dir = (North, South, East, West, Up, Down); Room = (Hall, Cellar, Garden, Tower, Cave, Nowhere); Thing = (Lamp, Key, Sword, Rope);
  Things = set of Thing; Word10 = string[10];
  Verb = (Go, Take, Drop, Look, Inv, Use, Quit, Bad);
const
  Map: array[Room, Dir] of Room = ((Garden, Nowhere, Tower, Nowhere, Nowhere, Cellar), (Nowhere, Nowhere, Cave, Nowhere, Hall, Nowhere),
  (Nowhere, Hall, Nowhere, Nowhere, Nowhere, Nowhere), (Nowhere, Nowhere, Nowhere, Hall, Nowhere, Nowhere), (Nowhere, Nowhere, Nowhere,
  Cellar, Nowhere, Nowhere), (Nowhere, Nowhere, Nowhere, Nowhere, Nowhere, Nowhere));
  Names: array[Room] of string = ('a great hall', 'a dark cellar', 'the garden', 'the tower', 'a cave', '?');
  ThingNames: array[Thing] of Word10 = ('lamp', 'key', 'sword', 'rope');
  DirNames: array[Dir] of Word10 = ('north', 'south', 'east', 'west', 'up', 'down');
  VerbNames: array[Go..Quit] of Word10 = ('go', 'take', 'drop', 'look', 'inventory', 'use', 'quit');
  Script: array[1..16] of string[30] = ('look', 'take lamp', 'GO  north', 'take key', 'take key', 'south', 'go down', 'e', 'use lamp',
  'go east', 'drop lamp', 'inventory', 'fly home', 'take sword', 'look', 'quit');
var Here: Room; At: array[Room] of Things; Carried: Things; Line: string; W: array[1..5] of Word10; NW, Turn, Score: Integer;
  Lit, Done: Boolean;
function Lower(S: string): string; var I: Integer; begin for I := 1 to Length(S) do if S[I] in ['A'..'Z'] then S[I] := Chr(Ord(S[I]) + 32);
  Lower := S end;
procedure Split(S: string); var I: Integer; begin NW := 0; S := S + ' ';
  while S <> '' do begin while (S <> '') and (S[1] = ' ') do Delete(S, 1, 1); I := Pos(' ', S);
  if I > 1 then begin if NW < 5 then begin Inc(NW); W[NW] := Copy(S, 1, I - 1) end; Delete(S, 1, I) end end end;
function FindVerb(S: Word10): Verb; var V: Verb; begin FindVerb := Bad;
  for V := Go to Quit do if (S = VerbNames[V]) or ((S <> '') and (Length(S) = 1) and (S[1] = VerbNames[V][1])) then begin FindVerb := V;
  Exit end end;
function FindDir(S: Word10; var D: Dir): Boolean; var X: Dir; begin FindDir := False;
  for X := North to Down do if (S = DirNames[X]) or (S = Copy(DirNames[X], 1, 1)) then begin D := X; FindDir := True end end;
function FindThing(S: Word10; var T: Thing): Boolean; var X: Thing; begin FindThing := False;
  for X := Lamp to Rope do if S = ThingNames[X] then begin T := X; FindThing := True; Exit end end;
procedure List(S: Things); var T: Thing; N: Integer; begin N := 0; for T := Lamp to Rope do if T in S then begin if N > 0 then Write(', ');
  Write('a ', ThingNames[T]); Inc(N) end; if N = 0 then Write('nothing'); WriteLn('.') end;
procedure Describe; var D: Dir; begin if (Here in [Cellar, Cave]) and not Lit then begin WriteLn('It is dark.'); Exit end;
  WriteLn('You are in ', Names[Here], '.'); if At[Here] <> [] then begin Write('Here: '); List(At[Here]) end; Write('Exits:');
  for D := North to Down do if Map[Here, D] <> Nowhere then Write(' ', DirNames[D]); WriteLn end;
procedure Walk(D: Dir); begin if Map[Here, D] = Nowhere then WriteLn('You cannot go ', DirNames[D], '.') else begin Here := Map[Here, D];
  Inc(Score); Describe end end;
procedure Execute; var D: Dir; T: Thing;
begin
  if NW = 0 then Exit; if FindDir(W[1], D) then begin Walk(D); Exit end;
  case FindVerb(W[1]) of
    Go: if FindDir(W[2], D) then Walk(D) else WriteLn('Go where?');
    Take: if not FindThing(W[2], T) then WriteLn('What is "', W[2], '"?') else if T in Carried then WriteLn('You have it.') else
    if T in At[Here] then begin At[Here] := At[Here] - [T]; Carried := Carried + [T]; Inc(Score, 5);
    WriteLn('Taken.') end else WriteLn('Not here.');
    Drop: if FindThing(W[2], T) and (T in Carried) then begin Exclude(Carried, T); Include(At[Here], T);
    WriteLn('Dropped.') end else WriteLn('You do not have that.');
    Look: Describe; Inv: begin Write('You carry '); List(Carried) end;
    Use: if FindThing(W[2], T) and (T in Carried) then case T of Lamp: begin Lit := True; WriteLn('Light!'); Describe end;
    Key, Sword: WriteLn('Nothing happens.') else WriteLn('?') end else WriteLn('No.');
    Quit: Done := True; Bad: WriteLn('I do not know "', W[1], '".')
  end
end;
begin Here := Hall; Carried := []; FillChar(At, SizeOf(At), 0); At[Hall] := [Lamp, Rope]; At[Garden] := [Key]; At[Cave] := [Sword];
  Lit := False; Done := False; Turn := 0; Score := 0; repeat Inc(Turn); Line := Script[Turn]; WriteLn('> ', Line); Split(Lower(Line));
  Execute until Done or (Turn = 16); WriteLn('Score ', Score, ' in ', Turn, ' turns, ', (Score * 100) div 40, '%') end.
