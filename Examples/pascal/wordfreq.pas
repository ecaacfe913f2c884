{ wordfreq.pas - counts the words of a text and makes an index of the lines they stand on.

  Shows: reading text by character, a hash table of chained records, dynamic arrays, sorting
  pointers, and lists within records. }
program WordFreq;

const
  BucketCount = 101;

type
  LineLink = ^LineItem;
  LineItem = record
    number: Integer;
    next: LineLink
  end;
  WordLink = ^WordItem;
  WordItem = record
    text: string;
    count: Integer;
    firstLine, lastLine: LineLink;
    next: WordLink                   { in the same bucket }
  end;

var
  buckets: array[0..BucketCount - 1] of WordLink;
  words: array of WordLink;
  distinct, total, lineNumber: Integer;

function Hash(const text: string): Integer;
var
  i, value: Integer;
begin
  value := 0;
  for i := 1 to Length(text) do
    value := (31 * value + Ord(text[i])) mod BucketCount;
  Hash := value
end;

{ The entry of a word, made if it is new. }
function Entry(const text: string): WordLink;
var
  bucket: Integer;
  word: WordLink;
begin
  bucket := Hash(text);
  word := buckets[bucket];
  while word <> nil do
  begin
    if word^.text = text then
      Break;
    word := word^.next
  end;
  if word = nil then
  begin
    New(word);
    word^.text := text;
    word^.count := 0;
    word^.firstLine := nil;
    word^.lastLine := nil;
    word^.next := buckets[bucket];
    buckets[bucket] := word;
    distinct := distinct + 1
  end;
  Entry := word
end;

procedure CountWord(const text: string);
var
  word: WordLink;
  line: LineLink;
begin
  total := total + 1;
  word := Entry(text);
  word^.count := word^.count + 1;
  if word^.lastLine <> nil then
    if word^.lastLine^.number = lineNumber then
      Exit;
  New(line);
  line^.number := lineNumber;
  line^.next := nil;
  if word^.firstLine = nil then
    word^.firstLine := line
  else
    word^.lastLine^.next := line;
  word^.lastLine := line
end;

procedure ReadText;
var
  c: Char;
  text: string;
begin
  lineNumber := 1;
  text := '';
  while not Eof do
  begin
    while not Eoln do
    begin
      Read(c);
      if c in ['A'..'Z'] then
        c := Chr(Ord(c) + 32);
      if c in ['a'..'z', ''''] then
        text := text + c
      else if text <> '' then
      begin
        CountWord(text);
        text := ''
      end
    end;
    if text <> '' then
      CountWord(text);
    text := '';
    ReadLn;
    lineNumber := lineNumber + 1
  end
end;

procedure CollectWords;
var
  bucket, i: Integer;
  word: WordLink;
begin
  SetLength(words, distinct);
  i := 0;
  for bucket := 0 to BucketCount - 1 do
  begin
    word := buckets[bucket];
    while word <> nil do
    begin
      words[i] := word;
      i := i + 1;
      word := word^.next
    end
  end
end;

{ Frequent words first, equally frequent ones in alphabetical order. }
function Before(a, b: WordLink; byCount: Boolean): Boolean;
begin
  if byCount and (a^.count <> b^.count) then
    Before := a^.count > b^.count
  else
    Before := a^.text < b^.text
end;

procedure SortWords(byCount: Boolean);
var
  i, j: Integer;
  word: WordLink;
begin
  for i := 1 to High(words) do
  begin
    word := words[i];
    j := i - 1;
    while j >= 0 do
    begin
      if not Before(word, words[j], byCount) then
        Break;
      words[j + 1] := words[j];
      j := j - 1
    end;
    words[j + 1] := word
  end
end;

procedure WriteFrequent(limit: Integer);
var
  i: Integer;
begin
  for i := 0 to limit - 1 do
    if i <= High(words) then
      WriteLn(words[i]^.count:4, '  ', StringOfChar('#', words[i]^.count), ' ', words[i]^.text)
end;

procedure WriteIndex;
var
  i: Integer;
  line: LineLink;
begin
  for i := 0 to High(words) do
  begin
    Write(words[i]^.text, StringOfChar('.', 14 - Length(words[i]^.text)));
    line := words[i]^.firstLine;
    while line <> nil do
    begin
      Write(line^.number:3);
      line := line^.next
    end;
    WriteLn
  end
end;

var
  bucket: Integer;
begin
  for bucket := 0 to BucketCount - 1 do
    buckets[bucket] := nil;
  distinct := 0;
  total := 0;
  ReadText;
  CollectWords;
  WriteLn(total, ' words, ', distinct, ' distinct');
  SortWords(True);
  WriteFrequent(8);
  WriteLn;
  SortWords(False);
  WriteIndex
end.
