program nil_call;
type TP = procedure; TR = record cb: TP end;
var p: TP; r: TR; a: array[1..2] of TP; q: TP;
procedure Hello;
begin
  writeln('hello');
end;
begin
  writeln(p = nil, ' ', r.cb = nil, ' ', a[2] <> nil);
  p := @Hello;
  r.cb := p;
  a[2] := r.cb;
  q := Hello;
  writeln(p = nil, ' ', p = a[2], ' ', q = p, ' ', nil = p);
  a[2];
  r.cb();
  a[1] := nil;
  if Assigned(a[2]) then a[2]();
  a[1];
  writeln('never');
end.
