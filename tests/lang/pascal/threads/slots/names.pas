program names;
uses Threading;

var
  t: Thread;

procedure show;
var
  s: TThreadStat;
begin
  for s in ThreadStats do writeln('[', s.name, ']')
end;

begin
  t := ThreadPoolSubmit('delay', 60000);
  show;
  writeln(ThreadSetName(t, 'first'));
  show;
  writeln(ThreadSetName(t, 'tab'#9'bell'#7'del'#127'end'));
  show;
  { 62 bytes and a character of two bytes: cut at the boundary of the character. }
  writeln(ThreadSetName(t, '12345678901234567890123456789012345678901234567890123456789012'#195#164'xyz'));
  show;
  writeln(ThreadSetName(t, ''));
  show;
  writeln(ThreadSetName(1, 'by number'));
  show;
  ThreadCancel(t);
  join t;
  { A released slot keeps its name until its next use. }
  show;
  writeln(ThreadLookup('by number'));
  writeln(ThreadSetName(t, 'too late'));
  t := ThreadPoolSubmit('delay', 0);
  show;
  writeln(ThreadLookup('by number'));
  join t
end.
