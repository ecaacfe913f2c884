program not_caught_memory;
{ Nor can lack of memory. }
type
  list = ^node;
  node = record next: list; room: array [1..1000] of integer end;
var
  first, n: list;
begin
  try
    try
      while true do begin
        new(n);
        n^.next := first;
        first := n
      end
    except
      writeln('not reached')
    end
  finally
    writeln('not reached')
  end
end.
