{$MODE PSCAL}
unit StringUtil;

interface

const
  DEFAULT_SEPARATOR = '-';

function ReverseString(s: string): string;

implementation

function ReverseString(s: string): string;
var
  i, n: Int64;
begin
  n := Length(s);
  ReverseString := s;
  for i := 1 to n do ReverseString[i] := s[n + 1 - i];
end;

end.
