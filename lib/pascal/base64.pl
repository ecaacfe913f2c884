{ Base64: RFC 4648 section 4, with padding, without line breaks. }
{$MODE PSCAL}
unit Base64;

interface

function EncodeStringBase64(const s: string): string;
{ Prints a warning and gives '' if s is no Base64 text. }
function DecodeStringBase64(const s: string): string;

implementation

const
  Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function EncodeStringBase64(const s: string): string;
var
  i, k, group, have: Int64;
  done: string;
begin
  done := '';
  i := 1;
  while i <= Length(s) do
  begin
    group := 0;
    have := 0;
    for k := 0 to 2 do
    begin
      group := group shl 8;
      if i + k <= Length(s) then
      begin
        group := group or Ord(s[i + k]);
        have := have + 1;
      end;
    end;
    for k := 0 to 3 do
      if k <= have then
        done := done + Digits[(group shr (18 - 6 * k)) and 63 + 1]
      else
        done := done + '=';
    i := i + 3;
  end;
  EncodeStringBase64 := done;
end;

function DecodeStringBase64(const s: string): string;
var
  i, k, group, digit, padding: Int64;
  done: string;
begin
  DecodeStringBase64 := '';
  if Length(s) mod 4 <> 0 then
  begin
    writeln('Warning: Base64 text of length ', Length(s), ' is not complete');
    exit;
  end;
  padding := 0;
  if (s <> '') and (s[Length(s)] = '=') then
  begin
    padding := 1;
    if s[Length(s) - 1] = '=' then padding := 2;
  end;
  done := '';
  i := 1;
  while i <= Length(s) do
  begin
    group := 0;
    for k := 0 to 3 do
    begin
      digit := Pos(s[i + k], Digits) - 1;
      if i + k > Length(s) - padding then digit := 0;
      if digit < 0 then
      begin
        writeln('Warning: ''', s[i + k], ''' is no Base64 digit');
        exit;
      end;
      group := group shl 6 or digit;
    end;
    done := done + Chr(group shr 16 and 255) + Chr(group shr 8 and 255) + Chr(group and 255);
    i := i + 4;
  end;
  DecodeStringBase64 := Copy(done, 1, Length(done) - padding);
end;

end.
