{ ^G is the character whose code is that of the letter minus 64, as in Turbo Pascal. }
program ControlCharacters;
const
  Bell = ^G;
  Escape = ^z;
var
  c: Char;
  p: ^Integer;
begin
  new(p);
  p^ := 3;
  c := ^M;
  writeln(Ord(Bell), ' ', Ord(Escape), ' ', Ord(c), ' ', ^A = #1, ' ', c in [^J, ^M], ' ', Length('a' + ^I + 'b'), ' ', p^ * p^);
  case c of
    ^J: writeln('line feed');
    ^M: writeln('carriage return')
  end
end.
