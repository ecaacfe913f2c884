unit deeper;
interface
type TAnswer = record n: integer; s: string end;
function Text(const a: TAnswer): string;
implementation
function Text(const a: TAnswer): string;
begin
  Text := a.s + '/' + IntToStr(a.n);
end;
end.
