program TextFormatter;
{$mode fpc}
{ reads text, justifies to a width, with paragraph, centring and right flush }
const Width = 40;
type TAlign = (alLeft, alRight, alCenter, alFull);
var
  Words: array[1..50] of string[40]; NWords: integer; LineLen: integer; Align: TAlign; s: string; Lines: longint; i: integer; LeftSide: boolean;
procedure Emit(const t: string); begin inc(Lines); writeln(Lines:3, '|', t, '|') end;
procedure Spaces(var t: string; n: integer); begin while n > 0 do begin t := t + ' '; dec(n) end end;
procedure Flush(last: boolean);
var t: string; gaps, extra, i, each: integer;
begin
  if NWords = 0 then exit;
  t := '';
  case Align of
    alFull: if last or (NWords = 1) then
        for i := 1 to NWords do begin if i > 1 then t := t + ' '; t := t + Words[i] end
      else begin
        gaps := NWords - 1; extra := Width - LineLen;
        for i := 1 to NWords do begin
          t := t + Words[i];
          if i < NWords then begin
            each := extra div gaps;
            if (extra mod gaps <> 0) and LeftSide then inc(each);
            Spaces(t, 1 + each); dec(extra, each); dec(gaps);
          end;
        end;
        LeftSide := not LeftSide;
      end;
    else begin
      if Align = alRight then Spaces(t, Width - LineLen)
      else if Align = alCenter then Spaces(t, (Width - LineLen) div 2);
      for i := 1 to NWords do begin if i > 1 then t := t + ' '; t := t + Words[i] end;
    end;
  end;
  Emit(t); NWords := 0; LineLen := 0;
end;
procedure AddWord(const w: string);
begin
  if LineLen + length(w) + ord(NWords > 0) > Width then Flush(false);
  if NWords > 0 then inc(LineLen);
  inc(NWords); Words[NWords] := w; inc(LineLen, length(w));
end;
procedure Process(s: string);
var p: integer;
begin
  if s = '' then begin Flush(true); Emit(''); exit end;
  if s[1] = '.' then begin
    Flush(true);
    if s = '.center' then Align := alCenter else if s = '.right' then Align := alRight
    else if s = '.full' then Align := alFull else if s = '.left' then Align := alLeft
    else writeln(stderr, 'unknown ', s);
    exit;
  end;
  repeat
    while (s <> '') and (s[1] = ' ') do delete(s, 1, 1);
    p := pos(' ', s); if p = 0 then p := length(s) + 1;
    if s <> '' then AddWord(copy(s, 1, p - 1));
    delete(s, 1, p);
  until s = '';
end;
begin
  Align := alLeft; LeftSide := true;
  while not eof do begin readln(s); Process(s) end;
  Flush(true);
  writeln(Lines);
  for i := 1 to 3 do begin write(i); if i < 3 then write(',') else writeln('.') end;
end.
