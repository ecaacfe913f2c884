{ format.pas - a text formatter in the tradition of roff.

  Shows: dynamic strings, line-oriented text input, a table of commands found by name, text macros
  with arguments, and how filling and justifying lines works.

  A line of input that begins with a period is a request, every other line is text.  N stands for
  a number, +N and -N change the present value, nothing stands for the value in brackets.

      .br         break: finish the line      .bp N      begin a new page (numbered N)
      .sp N       N blank lines [1]           .ne N      new page unless N lines are left [1]
      .fi  .nf    fill lines, or leave them   .ju  .nj   justify the right margin, or not
      .ce N       centre N lines [1]          .ul N      underline N lines [1]
      .ll N       line length [60]            .in N      indent [0]
      .pl N       page length [66]            .ti N      indent of the next line only
      .po N       page offset [0]             .ls N      line spacing [1]
      .he 'a'b'c' page header                 .fo 'a'b'c'  page footer
      .sh N text  numbered heading, level N   .bu        start an item with a bullet
      .de NAME    define a macro, up to a line '..'; $1 to $9 are its arguments, $0 its name
      .\" text    a remark

  In headers and footers % is the page number and the parts go left, centre and right.
  A blank line of text breaks and leaves a blank line; leading blanks break and indent. }
program Format;

const
  HeaderSpace = 2;        { lines: the header and a blank line; likewise the footer }
  MaxMacros = 50;
  MaxMacroLines = 500;
  MaxDepth = 10;          { macros that call macros }
  MaxWords = 200;         { words of one output line }
  MaxLineLength = 500;
  MaxHeadingLevel = 4;

type
  Request = (
    rqNone, rqBreak, rqPage, rqSpace, rqNeed, rqFill, rqNoFill, rqJustify, rqNoJustify,
    rqCentre, rqUnderline, rqLineLength, rqIndent, rqPageLength, rqTemporaryIndent,
    rqPageOffset, rqLineSpacing, rqHeader, rqFooter, rqHeading, rqBullet, rqDefine, rqRemark);

  MacroEntry = record
    name: string;
    first, last: Integer          { its lines in macroLines }
  end;

const
  RequestNames: array[Request] of string[2] =
    ('', 'br', 'bp', 'sp', 'ne', 'fi', 'nf', 'ju', 'nj',
     'ce', 'ul', 'll', 'in', 'pl', 'ti',
     'po', 'ls', 'he', 'fo', 'sh', 'bu', 'de', '\"');

var
  { settings }
  filling, justifying: Boolean;
  lineLength, indent, temporaryIndent, pageOffset, lineSpacing: Integer;
  centreCount, underlineCount: Integer;

  { the page }
  pageLength, pageNumber, linesOnPage: Integer;
  pageStarted: Boolean;
  header, footer: string;

  { the line that is being filled }
  words: array[1..MaxWords] of string;
  wordCount: Integer;
  textWidth: Integer;             { of the words with single blanks between }
  padFromRight: Boolean;          { alternates, so that rivers of blanks do not form }

  { macros and headings }
  macros: array[1..MaxMacros] of MacroEntry;
  macroCount: Integer;
  macroLines: array[1..MaxMacroLines] of string;
  macroLineCount: Integer;
  headingNumbers: array[1..MaxHeadingLevel] of Integer;

  inputLine: Integer;
  complaints: Integer;

{ ------------------------------------------------------------------- helpers }

function Min(a, b: Integer): Integer;
begin
  if a < b then
    Min := a
  else
    Min := b
end;

function Max(a, b: Integer): Integer;
begin
  if a > b then
    Max := a
  else
    Max := b
end;

function Spaces(count: Integer): string;
begin
  Spaces := StringOfChar(' ', count)
end;

function NumberText(n: Integer): string;
var
  text: string;
begin
  Str(n, text);
  NumberText := text
end;

{ The text without blanks at its right end. }
function TrimmedRight(const text: string): string;
var
  n: Integer;
begin
  n := Length(text);
  while (n > 0) and (text[n] = ' ') do
    n := n - 1;
  TrimmedRight := Copy(text, 1, n)
end;

{ Takes the next word of 'text' from 'position' on; empty at the end.  A quoted word may hold
  blanks when 'quotes' is true. }
function NextWord(const text: string; var position: Integer; quotes: Boolean): string;
var
  start: Integer;
begin
  while (position <= Length(text)) and (text[position] = ' ') do
    position := position + 1;
  start := position;
  if quotes and (position <= Length(text)) and (text[position] = '"') then
  begin
    position := position + 1;
    while (position <= Length(text)) and (text[position] <> '"') do
      position := position + 1;
    NextWord := Copy(text, start + 1, position - start - 1);
    position := position + 1
  end
  else
  begin
    while (position <= Length(text)) and (text[position] <> ' ') do
      position := position + 1;
    NextWord := Copy(text, start, position - start)
  end
end;

procedure Complain(const message, what: string);
begin
  complaints := complaints + 1;
  WriteLn(StdErr, 'format: line ', inputLine:1, ': ', message, what)
end;

{ ----------------------------------------------------------------- the pages }

{ Writes a title 'left'centre'right', the first character being the delimiter. }
procedure WriteTitle(const title: string);
var
  parts: array[1..3] of string;
  part, i, gap: Integer;
  delimiter: Char;
  line: string;
begin
  line := '';
  if Length(title) > 0 then
  begin
    for i := 1 to 3 do
      parts[i] := '';
    delimiter := title[1];
    part := 1;
    for i := 2 to Length(title) do
      if title[i] = delimiter then
        part := part + 1
      else if part <= 3 then
        if title[i] = '%' then
          parts[part] := parts[part] + NumberText(pageNumber)
        else
          parts[part] := parts[part] + title[i];
    line := Spaces(pageOffset) + parts[1];
    gap := pageOffset + (lineLength - Length(parts[2])) div 2 - Length(line);
    line := line + Spaces(Max(gap, Ord(parts[2] <> ''))) + parts[2];
    gap := pageOffset + lineLength - Length(parts[3]) - Length(line);
    line := line + Spaces(Max(gap, Ord(parts[3] <> ''))) + parts[3]
  end;
  WriteLn(TrimmedRight(line))
end;

function BodyLines: Integer;
begin
  BodyLines := pageLength - 2 * HeaderSpace
end;

procedure StartPage;
begin
  WriteTitle(header);
  WriteLn;
  pageStarted := True;
  linesOnPage := 0
end;

procedure EndPage;
begin
  if pageStarted then
  begin
    while linesOnPage < BodyLines do
    begin
      WriteLn;
      linesOnPage := linesOnPage + 1
    end;
    WriteLn;
    WriteTitle(footer);
    pageStarted := False;
    pageNumber := pageNumber + 1
  end
end;

{ Puts one finished line on the page. }
procedure PutLine(const line: string);
begin
  if not pageStarted then
    StartPage;
  WriteLn(TrimmedRight(Spaces(Ord(line <> '') * pageOffset) + line));
  linesOnPage := linesOnPage + 1;
  if linesOnPage >= BodyLines then
    EndPage
end;

{ Blank lines; they vanish at the bottom of a page. }
procedure PutBlankLines(count: Integer);
var
  i: Integer;
begin
  if not pageStarted then
    StartPage;
  for i := 1 to Min(count, BodyLines - linesOnPage) do
    PutLine('')
end;

{ Puts a line of text with its indent, underline and line spacing. }
procedure PutText(const text: string; left: Integer);
var
  rule: string;
  i: Integer;
begin
  PutLine(Spaces(left) + text);
  if underlineCount > 0 then
  begin
    underlineCount := underlineCount - 1;
    rule := '';
    for i := 1 to Length(text) do
      if text[i] = ' ' then
        rule := rule + ' '
      else
        rule := rule + '-';
    PutLine(Spaces(left) + rule)
  end;
  if pageStarted then
    PutBlankLines(lineSpacing - 1)
end;

{ ------------------------------------------------------------------- filling }

{ The words of the present line with 'extra' blanks spread between them. }
function JoinWords(extra: Integer): string;
var
  i, gaps, wide, share: Integer;
  line: string;
begin
  gaps := wordCount - 1;
  share := 0;
  wide := 0;
  if gaps > 0 then
  begin
    share := extra div gaps;
    wide := extra mod gaps
  end;
  line := '';
  for i := 1 to wordCount do
  begin
    line := line + words[i];
    if i < wordCount then
    begin
      line := line + Spaces(1 + share);
      { the 'wide' gaps get one blank more, from the left or the right in turn }
      if padFromRight then
      begin
        if i > gaps - wide then
          line := line + ' '
      end
      else if i <= wide then
        line := line + ' '
    end
  end;
  JoinWords := line
end;

{ Writes the line that is being filled; 'stretch' it to the right margin when asked. }
procedure FlushLine(stretch: Boolean);
var
  extra, room: Integer;
begin
  if wordCount > 0 then
  begin
    room := lineLength - temporaryIndent;
    extra := 0;
    if stretch and justifying and (room > textWidth) and (wordCount > 1) then
    begin
      extra := room - textWidth;
      padFromRight := not padFromRight
    end;
    PutText(JoinWords(extra), temporaryIndent);
    wordCount := 0;
    textWidth := 0;
    temporaryIndent := indent
  end
end;

procedure BreakLine;
begin
  FlushLine(False)
end;

procedure AddWord(const word: string);
var
  width: Integer;
begin
  width := Length(word);
  if wordCount > 0 then
    if (textWidth + 1 + width > lineLength - temporaryIndent) or (wordCount = MaxWords) then
      FlushLine(True);
  if wordCount > 0 then
    textWidth := textWidth + 1;
  wordCount := wordCount + 1;
  words[wordCount] := word;
  textWidth := textWidth + width
end;

procedure FillFrom(const line: string);
var
  position: Integer;
  word: string;
begin
  position := 1;
  word := NextWord(line, position, False);
  while word <> '' do
  begin
    AddWord(word);
    word := NextWord(line, position, False)
  end
end;

function LeadingBlanks(const line: string): Integer;
var
  n: Integer;
begin
  n := 0;
  while (n < Length(line)) and (line[n + 1] = ' ') do
    n := n + 1;
  LeadingBlanks := n
end;

procedure TextLine(const line: string);
var
  trimmed: string;
begin
  trimmed := TrimmedRight(line);
  if trimmed = '' then
  begin
    BreakLine;
    PutBlankLines(1)
  end
  else if centreCount > 0 then
  begin
    BreakLine;
    centreCount := centreCount - 1;
    trimmed := Copy(trimmed, LeadingBlanks(trimmed) + 1, Length(trimmed));
    PutText(trimmed, Max(0, indent + (lineLength - indent - Length(trimmed)) div 2))
  end
  else if not filling then
  begin
    PutText(trimmed, temporaryIndent);
    temporaryIndent := indent
  end
  else
  begin
    if LeadingBlanks(trimmed) > 0 then
    begin
      BreakLine;
      temporaryIndent := indent + LeadingBlanks(trimmed)
    end;
    FillFrom(trimmed)
  end
end;

{ ------------------------------------------------------------------ requests }

{ A number argument: absolute, or relative to 'present'; 'standard' when missing. }
function Argument(const text: string; present, standard, low, high: Integer): Integer;
var
  value, position: Integer;
begin
  if text = '' then
    value := standard
  else
  begin
    if (text[1] = '+') or (text[1] = '-') then
      Val(Copy(text, 2, Length(text)), value, position)
    else
      Val(text, value, position);
    if position <> 0 then
    begin
      Complain('bad number ', text);
      value := present
    end
    else if text[1] = '+' then
      value := present + value
    else if text[1] = '-' then
      value := present - value
  end;
  Argument := Max(low, Min(high, value))
end;

{ A numbered heading: 2.1 Title }
procedure Heading(level: Integer; const title: string);
var
  number: string;
  i: Integer;
begin
  BreakLine;
  headingNumbers[level] := headingNumbers[level] + 1;
  for i := level + 1 to MaxHeadingLevel do
    headingNumbers[i] := 0;
  number := NumberText(headingNumbers[1]);
  for i := 2 to level do
    number := number + '.' + NumberText(headingNumbers[i]);
  { keep the heading and two lines of text together }
  if pageStarted and (BodyLines - linesOnPage < 5) then
    EndPage;
  if pageStarted and (linesOnPage > 0) then
    PutBlankLines(1);
  if level = 1 then
    underlineCount := 1;
  PutText(number + '  ' + title, 0);
  if pageStarted then
    PutBlankLines(1)
end;

procedure DefineMacro(const name: string);
var
  line: string;
  entry, i: Integer;
begin
  entry := 0;
  for i := 1 to macroCount do
    if macros[i].name = name then
      entry := i;
  if entry = 0 then
    if macroCount < MaxMacros then
    begin
      macroCount := macroCount + 1;
      entry := macroCount
    end
    else
      Complain('too many macros: ', name);
  if entry > 0 then
  begin
    macros[entry].name := name;
    macros[entry].first := macroLineCount + 1
  end;
  line := '';
  while not Eof and (line <> '..') do
  begin
    ReadLn(line);
    inputLine := inputLine + 1;
    if line <> '..' then
      if macroLineCount < MaxMacroLines then
      begin
        macroLineCount := macroLineCount + 1;
        macroLines[macroLineCount] := line
      end
      else
        Complain('macro too long: ', name)
  end;
  if line <> '..' then
    Complain('macro without an end: ', name);
  if entry > 0 then
    macros[entry].last := macroLineCount
end;

function FindMacro(const name: string): Integer;
var
  i: Integer;
begin
  i := macroCount;
  while (i > 0) and (macros[i].name <> name) do
    i := i - 1;
  FindMacro := i
end;

function FindRequest(const name: string): Request;
var
  candidate, found: Request;
begin
  found := rqNone;
  for candidate := rqBreak to rqRemark do
    if RequestNames[candidate] = name then
      found := candidate;
  FindRequest := found
end;

procedure Perform(what: Request; const first, rest: string);
const
  BreakingRequests = [rqBreak, rqPage, rqSpace, rqFill, rqNoFill, rqCentre, rqIndent,
                      rqTemporaryIndent, rqNeed];
var
  position: Integer;
begin
  if what in BreakingRequests then
    BreakLine;
  case what of
    rqBreak, rqRemark:
      ;
    rqPage:
      begin
        EndPage;
        pageNumber := Argument(first, pageNumber, pageNumber, 0, MaxInt)
      end;
    rqSpace: PutBlankLines(Argument(first, 0, 1, 0, MaxInt));
    rqNeed:
      if pageStarted then
        if BodyLines - linesOnPage < Argument(first, 0, 1, 0, MaxInt) then
          EndPage;
    rqFill: filling := True;
    rqNoFill: filling := False;
    rqJustify: justifying := True;
    rqNoJustify: justifying := False;
    rqCentre: centreCount := Argument(first, 0, 1, 0, MaxInt);
    rqUnderline: underlineCount := Argument(first, 0, 1, 0, MaxInt);
    rqLineLength: lineLength := Argument(first, lineLength, 60, indent + 10, MaxLineLength);
    rqIndent:
      begin
        indent := Argument(first, indent, 0, 0, lineLength - 10);
        temporaryIndent := indent
      end;
    rqTemporaryIndent: temporaryIndent := Argument(first, indent, 0, 0, lineLength - 10);
    rqPageLength: pageLength := Argument(first, pageLength, 66, 2 * HeaderSpace + 4, 1000);
    rqPageOffset: pageOffset := Argument(first, pageOffset, 0, 0, 100);
    rqLineSpacing: lineSpacing := Argument(first, lineSpacing, 1, 1, 10);
    rqHeader: header := rest;
    rqFooter: footer := rest;
    rqHeading:
      begin
        position := 1;
        if NextWord(rest, position, False) <> '' then
          while (position <= Length(rest)) and (rest[position] = ' ') do
            position := position + 1;
        Heading(Argument(first, 1, 1, 1, MaxHeadingLevel), Copy(rest, position, Length(rest)))
      end;
    rqBullet:
      begin
        BreakLine;
        temporaryIndent := Max(0, indent - 2);
        AddWord('*')
      end;
    rqDefine: DefineMacro(first)
  end
end;

{ One line of input or of a macro; 'depth' counts the macros around it. }
procedure ProcessLine(const line: string; depth: Integer);

  { Runs a macro, with $1 to $9 in its lines replaced by the words of 'rest'. }
  procedure Expand(const macro: MacroEntry; const rest: string);
  var
    arguments: array[0..9] of string;
    position, i, k: Integer;
    source, expanded: string;
  begin
    arguments[0] := macro.name;
    position := 1;
    for k := 1 to 9 do
      arguments[k] := NextWord(rest, position, True);
    for i := macro.first to macro.last do
    begin
      source := macroLines[i];
      expanded := '';
      k := 1;
      while k <= Length(source) do
      begin
        if (source[k] = '$') and (k < Length(source)) and (source[k + 1] in ['0'..'9']) then
        begin
          expanded := expanded + arguments[Ord(source[k + 1]) - Ord('0')];
          k := k + 2
        end
        else
        begin
          expanded := expanded + source[k];
          k := k + 1
        end
      end;
      ProcessLine(expanded, depth + 1)
    end
  end;

var
  name, rest: string;
  position, macro: Integer;
  what: Request;
begin
  if (Length(line) = 0) or (line[1] <> '.') then
    TextLine(line)
  else
  begin
    position := 2;
    name := NextWord(line, position, False);
    while (position <= Length(line)) and (line[position] = ' ') do
      position := position + 1;
    rest := TrimmedRight(Copy(line, position, Length(line)));
    macro := FindMacro(name);
    if macro > 0 then
    begin
      if depth < MaxDepth then
        Expand(macros[macro], rest)
      else
        Complain('macros are nested too deeply: ', name)
    end
    else
    begin
      what := FindRequest(name);
      position := 1;
      if what <> rqNone then
        Perform(what, NextWord(rest, position, False), rest)
      else if name <> '' then
        Complain('unknown request .', name)
    end
  end
end;

{ -------------------------------------------------------------- the main loop }

procedure Initialize;
var
  i: Integer;
begin
  filling := True;
  justifying := True;
  lineLength := 60;
  indent := 0;
  temporaryIndent := 0;
  pageOffset := 0;
  lineSpacing := 1;
  centreCount := 0;
  underlineCount := 0;
  pageLength := 66;
  pageNumber := 1;
  linesOnPage := 0;
  pageStarted := False;
  header := '';
  footer := '';
  wordCount := 0;
  textWidth := 0;
  padFromRight := False;
  macroCount := 0;
  macroLineCount := 0;
  for i := 1 to MaxHeadingLevel do
    headingNumbers[i] := 0;
  inputLine := 0;
  complaints := 0
end;

procedure FormatInput;
var
  line: string;
begin
  while not Eof do
  begin
    ReadLn(line);
    inputLine := inputLine + 1;
    ProcessLine(line, 0)
  end;
  BreakLine;
  EndPage
end;

begin
  Initialize;
  FormatInput;
  if complaints > 0 then
    WriteLn(StdErr, 'format: ', complaints:1, ' complaint(s)')
end.
