program StrBuildBench;
{ Builds strings piece by piece (numbers and single characters) and reads them back.
  Argument: n, the pieces. }

const
  ChunkSize = 4000;

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

function HashOf(const s: string): integer;
var
  i: integer;
  h: Int64;
begin
  h := 7;
  for i := 1 to length(s) do h := (h * 31 + ord(s[i])) mod 1000003;
  HashOf := h;
end;

var
  n, i, chunks: integer;
  total, hash: Int64;
  chunk, digits: string;

begin
  n := SizeArg(1300000);
  chunk := '';
  chunks := 0;
  total := 0;
  hash := 0;
  for i := 1 to n do begin
    Str(i, digits);
    chunk := chunk + digits;
    chunk := chunk + chr(97 + i mod 26);
    if length(chunk) >= ChunkSize then begin
      chunks := chunks + 1;
      total := total + length(chunk);
      hash := (hash * 17 + HashOf(chunk)) mod 1000003;
      chunk := '';
    end;
  end;
  total := total + length(chunk);
  hash := (hash * 17 + HashOf(chunk)) mod 1000003;
  writeln('chunks ', chunks, ' characters ', total, ' hash ', hash);
end.
