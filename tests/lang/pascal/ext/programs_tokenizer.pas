{$mode objfpc}{$H+}
program d01;
uses SysUtils;
type
  TState = (stStart, stNumber, stIdent, stString, stError);
  TToken = record Kind: TState; Text: string; Col: Integer; end;
  TTokens = array of TToken;
function Tokenize(const s: string): TTokens;
var i, start: Integer; st: TState; c: Char;
  procedure Emit(k: TState);
  var n: Integer;
  begin
    n := Length(Result); SetLength(Result, n + 1);
    with Result[n] do begin Kind := k; Text := Copy(s, start, i - start); Col := start end;
    st := stStart;
  end;
begin
  Result := nil; st := stStart; i := 1; start := 1;
  while i <= Length(s) + 1 do begin
    if i <= Length(s) then c := s[i] else c := #0;
    case st of
      stStart: begin start := i; if c in ['0'..'9'] then st := stNumber else if c in ['a'..'z', 'A'..'Z', '_'] then st := stIdent else if c = '"' then st := stString else if not (c in [' ', #0, #9]) then begin Inc(i); Emit(stError); Dec(i) end end;
      stNumber: if not (c in ['0'..'9', '.']) then begin Emit(stNumber); continue end;
      stIdent: if not (c in ['a'..'z', 'A'..'Z', '_', '0'..'9']) then begin Emit(stIdent); continue end;
      stString: if (c = '"') or (c = #0) then begin Inc(i); Emit(stString); continue end;
    end;
    Inc(i);
  end;
end;
var t: TToken; k: TState; counts: array[TState] of Integer = (0, 0, 0, 0, 0);
begin
  for t in Tokenize('x1 = 42 + foo("a b", 3.14) ; "open') do begin writeln(t.Kind, ' ', t.Text, ' @', t.Col); Inc(counts[t.Kind]) end;
  for k := Low(k) to High(k) do write(Ord(k), ':', counts[k], ' '); writeln;
end.
