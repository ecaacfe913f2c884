{ chess.pas - finds mates in N moves and good moves in chess positions.

  Shows: a mailbox board, move generation with all the rules of the game (castling, en passant,
  promotion), making and unmaking moves, alpha-beta search with quiescence, and a principal
  variation passed up through var parameters.

  Reads commands from standard input:

      fen TEXT     set up a position in Forsyth-Edwards notation
      show         draw the board
      moves        list the legal moves
      perft N      count the positions after N half-moves (a test of the move generator)
      mate N       find a forced mate in at most N moves of the side to move
      search N     find the best move by looking N half-moves ahead
      play MOVE    make a move, written like e2e4 or e7e8q
      quit

  Everything is deterministic, the counted positions too. }
program Chess;

const
  MaxMoves = 250;            { of one position; no position is known with more than 218 }
  MaxPly = 64;
  Infinity = 30000;
  MateScore = 29000;         { less the number of half-moves until mate }
  QuietDepth = 6;            { half-moves of captures after the full search }

  { The board is a 10 x 12 mailbox: a border two squares wide stops every ray. }
  North = -10;
  South = 10;
  East = 1;
  West = -1;
  A8 = 21;
  E8 = 25;
  H8 = 28;
  A1 = 91;
  E1 = 95;
  H1 = 98;

type
  Color = (White, Black);
  PieceKind = (Empty, Pawn, Knight, Bishop, Rook, Queen, King, Border);
  Piece = record
    kind: PieceKind;
    color: Color
  end;
  Square = 0..119;
  Castling = (WhiteShort, WhiteLong, BlackShort, BlackLong);
  CastlingRights = set of Castling;

  MoveKind = (Normal, DoubleStep, EnPassant, CastleShort, CastleLong, Promotion);
  Move = record
    source, target: Square;
    kind: MoveKind;
    promoted: PieceKind;
    order: Integer           { for sorting: promising moves first }
  end;
  MoveList = record
    count: Integer;
    items: array[1..MaxMoves] of Move
  end;
  Line = record
    count: Integer;
    items: array[1..MaxPly] of Move
  end;

  Position = record
    board: array[Square] of Piece;
    side: Color;
    rights: CastlingRights;
    passant: Square;         { the square a pawn has just jumped over, 0 if none }
    kings: array[Color] of Square
  end;

  { What unmaking a move cannot compute. }
  Undo = record
    captured: Piece;
    rights: CastlingRights;
    passant: Square
  end;

const
  PieceLetters: array[PieceKind] of Char = ('.', 'p', 'n', 'b', 'r', 'q', 'k', '#');
  PieceValues: array[PieceKind] of Integer = (0, 100, 320, 330, 500, 900, 0, 0);
  KnightSteps: array[1..8] of Integer = (-21, -19, -12, -8, 8, 12, 19, 21);
  { the first four are the rook's, the others the bishop's }
  RaySteps: array[1..8] of Integer = (North, South, East, West, -11, -9, 9, 11);

var
  game: Position;
  nodes: Int64;

{ --------------------------------------------------------------- small helpers }

function Opponent(side: Color): Color;
begin
  if side = White then
    Opponent := Black
  else
    Opponent := White
end;

function Lower(c: Char): Char;
begin
  if c in ['A'..'Z'] then
    Lower := Chr(Ord(c) + 32)
  else
    Lower := c
end;

function FileOf(s: Square): Integer;
begin
  FileOf := s mod 10
end;

{ 1 is White's first rank. }
function RankOf(s: Square): Integer;
begin
  RankOf := 10 - s div 10
end;

function SquareName(s: Square): string;
begin
  SquareName := Chr(Ord('a') + FileOf(s) - 1) + Chr(Ord('0') + RankOf(s))
end;

{ The square named by text[i] and text[i + 1], 0 if they name none. }
function SquareAt(const text: string; i: Integer): Square;
begin
  SquareAt := 0;
  if i + 1 <= Length(text) then
    if (text[i] in ['a'..'h']) and (text[i + 1] in ['1'..'8']) then
      SquareAt := (10 - (Ord(text[i + 1]) - Ord('0'))) * 10 + Ord(text[i]) - Ord('a') + 1
end;

function MoveName(const m: Move): string;
var
  name: string;
begin
  name := SquareName(m.source) + SquareName(m.target);
  if m.kind = Promotion then
    name := name + PieceLetters[m.promoted];
  MoveName := name
end;

{ ------------------------------------------------------------------ the rules }

{ Whether a piece of color 'by' attacks square 's'. }
function Attacked(var p: Position; s: Square; by: Color): Boolean;
var
  i, step: Integer;
  t: Square;

  function Holds(where: Integer; kind: PieceKind): Boolean;
  begin
    Holds := (p.board[where].kind = kind) and (p.board[where].color = by)
  end;

begin
  Attacked := True;
  { pawns attack towards the opponent, so look from 's' the other way }
  if by = White then
    step := South
  else
    step := North;
  if Holds(s + step + East, Pawn) or Holds(s + step + West, Pawn) then
    Exit;
  for i := 1 to 8 do
    if Holds(s + KnightSteps[i], Knight) or Holds(s + RaySteps[i], King) then
      Exit;
  for i := 1 to 8 do
  begin
    t := s + RaySteps[i];
    while p.board[t].kind = Empty do
      t := t + RaySteps[i];
    if p.board[t].kind <> Border then
      if p.board[t].color = by then
        if (p.board[t].kind = Queen)
          or ((i <= 4) and (p.board[t].kind = Rook))
          or ((i > 4) and (p.board[t].kind = Bishop)) then
          Exit
  end;
  Attacked := False
end;

function InCheck(var p: Position; side: Color): Boolean;
begin
  InCheck := Attacked(p, p.kings[side], Opponent(side))
end;

{ All moves that obey the way the pieces go; the king may still be left in check. }
procedure Generate(var p: Position; capturesOnly: Boolean; var list: MoveList);
var
  s: Square;
  row, column, i: Integer;

  procedure Add(source, target: Square; kind: MoveKind; promoted: PieceKind);
  var
    victim: PieceKind;
  begin
    list.count := list.count + 1;
    list.items[list.count].source := source;
    list.items[list.count].target := target;
    list.items[list.count].kind := kind;
    list.items[list.count].promoted := promoted;
    { the most valuable victim first, taken by the least valuable attacker }
    victim := p.board[target].kind;
    if victim <> Empty then
      list.items[list.count].order :=
        10 * PieceValues[victim] - PieceValues[p.board[source].kind] + 1000
    else
      list.items[list.count].order := PieceValues[promoted]
  end;

  { A move to an empty or hostile square. }
  procedure Visit(source: Square; target: Square);
  begin
    if p.board[target].kind = Empty then
    begin
      if not capturesOnly then
        Add(source, target, Normal, Empty)
    end
    else if p.board[target].kind <> Border then
      if p.board[target].color <> p.side then
        Add(source, target, Normal, Empty)
  end;

  procedure PawnStep(source, target: Square);
  var
    kind: PieceKind;
  begin
    if RankOf(target) in [1, 8] then
      for kind := Queen downto Knight do
        Add(source, target, Promotion, kind)
    else
      Add(source, target, Normal, Empty)
  end;

  procedure PawnMoves(source: Square);
  var
    forwards, startRank, side: Integer;
    target: Square;
  begin
    if p.side = White then
    begin
      forwards := North;
      startRank := 2
    end
    else
    begin
      forwards := South;
      startRank := 7
    end;
    target := source + forwards;
    if p.board[target].kind = Empty then
    begin
      if not capturesOnly or (RankOf(target) in [1, 8]) then
        PawnStep(source, target);
      if not capturesOnly and (RankOf(source) = startRank) then
        if p.board[target + forwards].kind = Empty then
          Add(source, target + forwards, DoubleStep, Empty)
    end;
    side := West;
    repeat
      target := source + forwards + side;
      if target = p.passant then
        Add(source, target, EnPassant, Empty)
      else if not (p.board[target].kind in [Empty, Border]) then
        if p.board[target].color <> p.side then
          PawnStep(source, target);
      side := side + 2
    until side > East
  end;

  procedure RayMoves(source: Square; first, last: Integer);
  var
    i: Integer;
    target: Square;
  begin
    for i := first to last do
    begin
      target := source + RaySteps[i];
      while p.board[target].kind = Empty do
      begin
        Visit(source, target);
        target := target + RaySteps[i]
      end;
      Visit(source, target)
    end
  end;

  procedure CastlingMoves(home: Square; short, long: Castling);
  var
    enemy: Color;

    function Free(s: Square): Boolean;
    begin
      Free := (p.board[s].kind = Empty) and not Attacked(p, s, enemy)
    end;

  begin
    enemy := Opponent(p.side);
    if ([short, long] * p.rights <> []) and not Attacked(p, home, enemy) then
    begin
      if short in p.rights then
        if Free(home + 1) and Free(home + 2) then
          Add(home, home + 2, CastleShort, Empty);
      if long in p.rights then
        if Free(home - 1) and Free(home - 2) and (p.board[home - 3].kind = Empty) then
          Add(home, home - 2, CastleLong, Empty)
    end
  end;

begin { Generate }
  list.count := 0;
  for row := 2 to 9 do
    for column := 1 to 8 do
    begin
      s := 10 * row + column;
      if p.board[s].kind <> Empty then
        if p.board[s].color = p.side then
          case p.board[s].kind of
            Pawn: PawnMoves(s);
            Knight:
              for i := 1 to 8 do
                Visit(s, s + KnightSteps[i]);
            Bishop: RayMoves(s, 5, 8);
            Rook: RayMoves(s, 1, 4);
            Queen: RayMoves(s, 1, 8);
            King:
              for i := 1 to 8 do
                Visit(s, s + RaySteps[i])
          end
    end;
  if not capturesOnly then
    if p.side = White then
      CastlingMoves(E1, WhiteShort, WhiteLong)
    else
      CastlingMoves(E8, BlackShort, BlackLong)
end;

procedure Shift(var p: Position; source, target: Square);
begin
  p.board[target] := p.board[source];
  p.board[source].kind := Empty
end;

procedure MakeMove(var p: Position; const m: Move; var u: Undo);

  procedure Touch(s: Square);
  begin
    case s of
      E1: p.rights := p.rights - [WhiteShort, WhiteLong];
      H1: p.rights := p.rights - [WhiteShort];
      A1: p.rights := p.rights - [WhiteLong];
      E8: p.rights := p.rights - [BlackShort, BlackLong];
      H8: p.rights := p.rights - [BlackShort];
      A8: p.rights := p.rights - [BlackLong]
    end
  end;

begin
  u.captured := p.board[m.target];
  u.rights := p.rights;
  u.passant := p.passant;
  p.passant := 0;
  Touch(m.source);
  Touch(m.target);
  Shift(p, m.source, m.target);
  if p.board[m.target].kind = King then
    p.kings[p.side] := m.target;
  case m.kind of
    Normal: ;
    DoubleStep: p.passant := (m.source + m.target) div 2;
    EnPassant: p.board[10 * (m.source div 10) + FileOf(m.target)].kind := Empty;
    CastleShort: Shift(p, m.target + 1, m.target - 1);
    CastleLong: Shift(p, m.target - 2, m.target + 1);
    Promotion: p.board[m.target].kind := m.promoted
  end;
  p.side := Opponent(p.side)
end;

procedure UnmakeMove(var p: Position; const m: Move; const u: Undo);
var
  victim: Square;
begin
  p.side := Opponent(p.side);
  Shift(p, m.target, m.source);
  p.board[m.target] := u.captured;
  case m.kind of
    Normal, DoubleStep: ;
    EnPassant:
      begin
        victim := 10 * (m.source div 10) + FileOf(m.target);
        p.board[victim].kind := Pawn;
        p.board[victim].color := Opponent(p.side)
      end;
    CastleShort: Shift(p, m.target - 1, m.target + 1);
    CastleLong: Shift(p, m.target + 1, m.target - 2);
    Promotion: p.board[m.source].kind := Pawn
  end;
  if p.board[m.source].kind = King then
    p.kings[p.side] := m.source;
  p.rights := u.rights;
  p.passant := u.passant
end;

{ Makes the move if it does not leave the king in check. }
function MakeLegal(var p: Position; const m: Move; var u: Undo): Boolean;
begin
  MakeMove(p, m, u);
  if InCheck(p, Opponent(p.side)) then
  begin
    UnmakeMove(p, m, u);
    MakeLegal := False
  end
  else
    MakeLegal := True
end;

procedure LegalMoves(var p: Position; var legal: MoveList);
var
  all: MoveList;
  u: Undo;
  i: Integer;
begin
  Generate(p, False, all);
  legal.count := 0;
  for i := 1 to all.count do
    if MakeLegal(p, all.items[i], u) then
    begin
      UnmakeMove(p, all.items[i], u);
      legal.count := legal.count + 1;
      legal.items[legal.count] := all.items[i]
    end
end;

function Perft(var p: Position; depth: Integer): Int64;
var
  list: MoveList;
  u: Undo;
  i: Integer;
  sum: Int64;
begin
  if depth = 0 then
    Perft := 1
  else
  begin
    sum := 0;
    Generate(p, False, list);
    for i := 1 to list.count do
      if MakeLegal(p, list.items[i], u) then
      begin
        sum := sum + Perft(p, depth - 1);
        UnmakeMove(p, list.items[i], u)
      end;
    Perft := sum
  end
end;

{ ------------------------------------------------------------------ the search }

{ Selection sort step: brings the most promising move of from..count to 'from'. }
procedure PickBest(var list: MoveList; from: Integer);
var
  i, best: Integer;
  m: Move;
begin
  best := from;
  for i := from + 1 to list.count do
    if list.items[i].order > list.items[best].order then
      best := i;
  m := list.items[from];
  list.items[from] := list.items[best];
  list.items[best] := m
end;

procedure Prepend(const m: Move; const tail: Line; var joined: Line);
var
  i, count: Integer;
begin
  count := tail.count;
  if count > MaxPly - 1 then
    count := MaxPly - 1;
  for i := 1 to count do
    joined.items[i + 1] := tail.items[i];
  joined.items[1] := m;
  joined.count := count + 1
end;

{ Material and a little geography, from the view of the side to move. }
function Evaluate(var p: Position): Integer;
var
  row, column, score, value, centre: Integer;
  kind: PieceKind;
begin
  score := 0;
  for row := 2 to 9 do
    for column := 1 to 8 do
    begin
      kind := p.board[10 * row + column].kind;
      if kind <> Empty then
      begin
        { 0 at the rim to 6 in the middle }
        centre := 7 - (Abs(2 * column - 9) + Abs(2 * row - 11)) div 2;
        value := PieceValues[kind];
        case kind of
          Pawn:
            if p.board[10 * row + column].color = White then
              value := value + 4 * (8 - row) + centre
            else
              value := value + 4 * (row - 3) + centre;
          Knight, Bishop: value := value + 5 * centre;
          Rook, Queen: value := value + centre;
          King: value := value - 3 * centre
        end;
        if p.board[10 * row + column].color = p.side then
          score := score + value
        else
          score := score - value
      end
    end;
  Evaluate := score
end;

{ Plays out captures only, so that no score is taken in the middle of an exchange. }
function Quiesce(var p: Position; alpha, beta, depth: Integer): Integer;
var
  list: MoveList;
  u: Undo;
  i, score: Integer;
begin
  nodes := nodes + 1;
  score := Evaluate(p);
  if score > alpha then
    alpha := score;
  if (alpha < beta) and (depth > 0) then
  begin
    Generate(p, True, list);
    i := 1;
    while (i <= list.count) and (alpha < beta) do
    begin
      PickBest(list, i);
      if MakeLegal(p, list.items[i], u) then
      begin
        score := -Quiesce(p, -beta, -alpha, depth - 1);
        UnmakeMove(p, list.items[i], u);
        if score > alpha then
          alpha := score
      end;
      i := i + 1
    end
  end;
  Quiesce := alpha
end;

function AlphaBeta(var p: Position; alpha, beta, depth, ply: Integer; var best: Line): Integer;
var
  list: MoveList;
  u: Undo;
  i, score, legal: Integer;
  tail: Line;
begin
  best.count := 0;
  if depth = 0 then
    AlphaBeta := Quiesce(p, alpha, beta, QuietDepth)
  else
  begin
    nodes := nodes + 1;
    Generate(p, False, list);
    legal := 0;
    i := 1;
    while (i <= list.count) and (alpha < beta) do
    begin
      PickBest(list, i);
      if MakeLegal(p, list.items[i], u) then
      begin
        legal := legal + 1;
        score := -AlphaBeta(p, -beta, -alpha, depth - 1, ply + 1, tail);
        UnmakeMove(p, list.items[i], u);
        if score > alpha then
        begin
          alpha := score;
          Prepend(list.items[i], tail, best)
        end
      end;
      i := i + 1
    end;
    if legal > 0 then
      AlphaBeta := alpha
    else if InCheck(p, p.side) then
      AlphaBeta := ply - MateScore
    else
      AlphaBeta := 0
  end
end;

{ Whether the side to move can force mate in 'moves' moves; its line goes to 'best'. }
function ForcedMate(var p: Position; moves: Integer; var best: Line): Boolean;
var
  list: MoveList;
  u: Undo;
  i: Integer;
  found: Boolean;
  tail: Line;

  { Whether the side to move, now the defender, is mated in 'moves' more moves at most.  The
    defender's line is the one that holds out longest. }
  function Lost(moves: Integer; var longest: Line): Boolean;
  var
    replies: MoveList;
    v: Undo;
    k, legal: Integer;
    survives: Boolean;
    answer: Line;
  begin
    longest.count := 0;
    if (moves = 0) and not InCheck(p, p.side) then
      Lost := False
    else
    begin
      Generate(p, False, replies);
      legal := 0;
      survives := False;
      k := 1;
      while (k <= replies.count) and not survives do
      begin
        if MakeLegal(p, replies.items[k], v) then
        begin
          legal := legal + 1;
          if moves = 0 then
            survives := True
          else if ForcedMate(p, moves, answer) then
          begin
            if answer.count >= longest.count then
              Prepend(replies.items[k], answer, longest)
          end
          else
            survives := True;
          UnmakeMove(p, replies.items[k], v)
        end;
        k := k + 1
      end;
      if legal = 0 then
        Lost := InCheck(p, p.side)
      else
        Lost := not survives
    end
  end;

begin { ForcedMate }
  nodes := nodes + 1;
  found := False;
  best.count := 0;
  { look for shorter mates first }
  if moves > 1 then
    found := ForcedMate(p, moves - 1, best);
  if not found then
  begin
    Generate(p, False, list);
    i := 1;
    while (i <= list.count) and not found do
    begin
      if MakeLegal(p, list.items[i], u) then
      begin
        if Lost(moves - 1, tail) then
        begin
          found := True;
          Prepend(list.items[i], tail, best)
        end;
        UnmakeMove(p, list.items[i], u)
      end;
      i := i + 1
    end
  end;
  ForcedMate := found
end;

{ ---------------------------------------------------------------- the commands }

procedure ClearPosition(var p: Position);
var
  s: Square;
begin
  for s := 0 to 119 do
  begin
    p.board[s].color := White;
    if (s div 10 in [2..9]) and (s mod 10 in [1..8]) then
      p.board[s].kind := Empty
    else
      p.board[s].kind := Border
  end;
  p.side := White;
  p.rights := [];
  p.passant := 0;
  p.kings[White] := 0;
  p.kings[Black] := 0
end;

{ Forsyth-Edwards notation: pieces, side, castling rights, en passant square. }
function SetPosition(var p: Position; const fen: string): Boolean;
var
  i, row, column: Integer;

  procedure NextField;
  begin
    while (i <= Length(fen)) and (fen[i] <> ' ') do
      i := i + 1;
    while (i <= Length(fen)) and (fen[i] = ' ') do
      i := i + 1
  end;

  procedure Place(letter: Char);
  var
    s: Square;
    kind: PieceKind;
  begin
    s := 10 * row + column;
    for kind := Pawn to King do
      if PieceLetters[kind] = Lower(letter) then
        p.board[s].kind := kind;
    if letter in ['a'..'z'] then
      p.board[s].color := Black;
    if p.board[s].kind = King then
      p.kings[p.board[s].color] := s;
    column := column + 1
  end;

begin
  ClearPosition(p);
  i := 1;
  row := 2;
  column := 1;
  while (i <= Length(fen)) and (fen[i] <> ' ') do
  begin
    if fen[i] = '/' then
    begin
      row := row + 1;
      column := 1
    end
    else if fen[i] in ['1'..'8'] then
      column := column + Ord(fen[i]) - Ord('0')
    else if (row <= 9) and (column <= 8) then
      Place(fen[i]);
    i := i + 1
  end;
  NextField;
  if i <= Length(fen) then
    if fen[i] = 'b' then
      p.side := Black;
  NextField;
  while (i <= Length(fen)) and (fen[i] <> ' ') do
  begin
    case fen[i] of
      'K': p.rights := p.rights + [WhiteShort];
      'Q': p.rights := p.rights + [WhiteLong];
      'k': p.rights := p.rights + [BlackShort];
      'q': p.rights := p.rights + [BlackLong]
    end;
    i := i + 1
  end;
  NextField;
  p.passant := SquareAt(fen, i);
  SetPosition := (p.kings[White] <> 0) and (p.kings[Black] <> 0)
end;

procedure Show(var p: Position);
var
  row, column: Integer;
  here: Piece;
begin
  for row := 2 to 9 do
  begin
    Write(10 - row:1, ' ');
    for column := 1 to 8 do
    begin
      here := p.board[10 * row + column];
      if (here.kind <> Empty) and (here.color = White) then
        Write(' ', UpCase(PieceLetters[here.kind]))
      else
        Write(' ', PieceLetters[here.kind])
    end;
    WriteLn
  end;
  WriteLn('   a b c d e f g h');
  if p.side = White then
    WriteLn('White to move')
  else
    WriteLn('Black to move')
end;

procedure WriteLine(const moves: Line);
var
  i: Integer;
begin
  for i := 1 to moves.count do
    Write(' ', MoveName(moves.items[i]));
  WriteLn
end;

procedure DoMoves;
var
  list: MoveList;
  i: Integer;
begin
  LegalMoves(game, list);
  Write(list.count:1, ' moves:');
  for i := 1 to list.count do
    Write(' ', MoveName(list.items[i]));
  WriteLn
end;

procedure DoMate(moves: Integer);
var
  best: Line;
begin
  nodes := 0;
  if ForcedMate(game, moves, best) then
  begin
    Write('mate in ', (best.count + 1) div 2:1, ':');
    WriteLine(best)
  end
  else
    WriteLn('no mate in ', moves:1);
  WriteLn('(', nodes:1, ' positions)')
end;

procedure DoSearch(depth: Integer);
var
  best: Line;
  score: Integer;
begin
  nodes := 0;
  score := AlphaBeta(game, -Infinity, Infinity, depth, 0, best);
  Write('score ', score:1, ', line:');
  WriteLine(best);
  WriteLn('(', nodes:1, ' positions)')
end;

procedure DoPlay(const name: string);
var
  list: MoveList;
  u: Undo;
  i, found: Integer;
begin
  LegalMoves(game, list);
  found := 0;
  for i := 1 to list.count do
    if MoveName(list.items[i]) = name then
      found := i;
  if found > 0 then
    MakeMove(game, list.items[found], u)
  else
    WriteLn('illegal move: ', name)
end;

procedure Run;
var
  command, word, rest: string;
  blank, number, position: Integer;
  running: Boolean;
begin
  running := SetPosition(game, 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq -');
  while running and not Eof do
  begin
    ReadLn(command);
    if command <> '' then
      WriteLn('> ', command);
    blank := Pos(' ', command);
    if blank = 0 then
      blank := Length(command) + 1;
    word := Copy(command, 1, blank - 1);
    rest := Copy(command, blank + 1, Length(command));
    Val(rest, number, position);
    if position <> 0 then
      number := 1;
    if word = 'fen' then
    begin
      if not SetPosition(game, rest) then
      begin
        WriteLn('each side needs a king');
        running := False
      end
    end
    else if word = 'show' then
      Show(game)
    else if word = 'moves' then
      DoMoves
    else if word = 'perft' then
      WriteLn(Perft(game, number):1)
    else if word = 'mate' then
      DoMate(number)
    else if word = 'search' then
      DoSearch(number)
    else if word = 'play' then
      DoPlay(rest)
    else if word = 'quit' then
      running := False
    else if word <> '' then
      WriteLn('unknown command: ', word)
  end
end;

begin
  Run
end.
