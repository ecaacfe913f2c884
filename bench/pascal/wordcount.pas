program WordCountBench;
{ Makes lines of text, splits them into words and counts the words in a hash table.
  Argument: n, the lines. }

const
  VocabSize = 1500;
  Buckets = 2048;
  WordsPerLine = 12;
  TopCount = 10;
  Syllables: array[0..15] of string = ('ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni',
    'po', 'ru', 'sa', 'te', 'vi', 'xo', 'zu', 'ran');

type
  PEntry = ^TEntry;
  TEntry = record
    text: string;
    count: integer;
    reported: boolean;
    next: PEntry;
  end;

var
  seed: Int64;
  vocab: array[0..VocabSize - 1] of string;
  table: array[0..Buckets - 1] of PEntry;
  words, distinct: integer;

function SizeArg(usual: integer): integer;
var
  n, code: integer;
begin
  SizeArg := usual;
  if ParamCount >= 1 then begin
    Val(ParamStr(1), n, code);
    if (code = 0) and (n > 0) then SizeArg := n;
  end;
end;

function Random0(range: integer): integer;
begin
  seed := seed * 16807 mod 2147483647;
  Random0 := seed mod range;
end;

procedure MakeVocab;
var
  i, k: integer;
  w: string;
begin
  for i := 0 to VocabSize - 1 do begin
    w := '';
    for k := 1 to 2 + Random0(3) do w := w + Syllables[Random0(16)];
    vocab[i] := w;
  end;
end;

function MakeLine: string;
var
  i, a, b: integer;
  w, line: string;
begin
  line := '';
  for i := 1 to WordsPerLine do begin
    a := Random0(VocabSize);
    b := Random0(VocabSize);
    if b < a then a := b;
    w := vocab[a];
    if i = 1 then
      w[1] := UpCase(w[1])
    else if a mod 7 = 0 then
      line := line + ', '
    else
      line := line + ' ';
    line := line + w;
  end;
  MakeLine := line + '.';
end;

procedure CountWord(const w: string);
var
  h, i: integer;
  p: PEntry;
begin
  h := 0;
  for i := 1 to length(w) do h := (h * 31 + ord(w[i])) and (Buckets - 1);
  p := table[h];
  while p <> nil do begin
    if p^.text = w then begin
      p^.count := p^.count + 1;
      exit;
    end;
    p := p^.next;
  end;
  new(p);
  p^.text := w;
  p^.count := 1;
  p^.reported := false;
  p^.next := table[h];
  table[h] := p;
  distinct := distinct + 1;
end;

procedure SplitLine(const line: string);
var
  i, start, len: integer;
begin
  len := length(line);
  i := 1;
  while i <= len do begin
    while (i <= len) and not (line[i] in ['A'..'Z', 'a'..'z']) do i := i + 1;
    start := i;
    while (i <= len) and (line[i] in ['A'..'Z', 'a'..'z']) do i := i + 1;
    if i > start then begin
      CountWord(LowerCase(copy(line, start, i - start)));
      words := words + 1;
    end;
  end;
end;

procedure ReportTop;
var
  k, h: integer;
  p, best: PEntry;
begin
  for k := 1 to TopCount do begin
    best := nil;
    for h := 0 to Buckets - 1 do begin
      p := table[h];
      while p <> nil do begin
        if not p^.reported then
          if best = nil then
            best := p
          else if (p^.count > best^.count)
            or ((p^.count = best^.count) and (p^.text < best^.text)) then
            best := p;
        p := p^.next;
      end;
    end;
    if best <> nil then begin
      best^.reported := true;
      writeln(best^.count:8, ' ', best^.text);
    end;
  end;
end;

var
  n, i: integer;

begin
  n := SizeArg(80000);
  seed := 12345;
  words := 0;
  distinct := 0;
  for i := 0 to Buckets - 1 do table[i] := nil;
  MakeVocab;
  for i := 1 to n do SplitLine(MakeLine);
  writeln('words ', words, ' distinct ', distinct);
  ReportTop;
end.
