program Words;
{$R+}
const
  One = 1;
resourcestring
  SHello = 'hello';
  SBye = 'bye';
var
  resourcestring: integer;
  operator: integer;
  s, t: string;
  f: text;
  buffer: array[1..100] of char;
{$IFOPT R+}
const
  Checked = 'checked';
{$ELSE}
const
  Checked = 'unchecked';
{$ENDIF}
begin
  resourcestring := One;
  operator := 2;
  s := SHello;
  t := s;
  UniqueString(t);
  t[1] := 'j';
  SetTextBuf(f, buffer);
  writeln(s, ' ', t, ' ', SBye, ' ', Checked, resourcestring, operator);
{$IFOPT R-} writeln('no'); {$ELSE} writeln('yes'); {$ENDIF}
{$IFDEF FPC} writeln('fpc'); {$ELSE} writeln('pscal'); {$ENDIF}
end.
