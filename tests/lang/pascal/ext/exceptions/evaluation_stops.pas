program evaluation_stops;
{ An error in an expression leaves all variables as they were, and what was evaluated before it has happened. }
{$R+}
type
  small = 1..5;
  rec = record a: integer; s: string end;
  few = set of 0..9;
  arr = array [1..3] of integer;
var
  calls, zero, g: integer;
  gs: string;

function noted(x: integer): integer;
begin
  calls := calls + 1;
  noted := x
end;

function broken: integer;
begin
  raise 'broken';
  broken := 1
end;

function broken_rec: rec;
begin
  broken_rec.a := 99;
  broken_rec.s := 'half done';
  raise 'broken'
end;

function broken_string: string;
begin
  broken_string := 'half done';
  raise 'broken'
end;

procedure locals;
var
  i: integer;
  m: small;
  s, t: string;
  r: rec;
  x: real;
  b: byte;
  f: few;
  a: arr;
  d: array of integer;
  ok: boolean;

  procedure inner;
  begin
    s := 'inner' + broken_string
  end;

begin
  i := 1; m := 2; s := 's'; t := 't'; r.a := 3; r.s := 'r'; x := 1.5; b := 4; f := [1]; a[1] := 5; ok := true;
  setlength(d, 1);
  d[0] := 6;
  try i := 10 + broken except end;
  try m := 99 + zero except end;
  try m := small(noted(50)) except end;
  try b := 200 + noted(100) except end;
  try s := s + t + broken_string except end;
  try s := broken_string except end;
  try inner except end;
  try r := broken_rec except end;
  try x := 2.5 * a[1] / zero except end;
  try x := x + a[noted(2)] * d[noted(3)] except end;
  try f := f + [noted(3), noted(12)] except end;
  try a[noted(1)] := broken except end;
  try a[noted(7)] := noted(8) except end;
  try d[0] := d[1] except end;
  try inc(i, broken) except end;
  try i := noted(1) + noted(2) div zero + noted(3) except end;
  try ok := (noted(1) = 2) or (broken = 1) except end;
  try setlength(d, zero - 1) except end;
  writeln(i, ' ', m, ' ', s, ' ', t, ' ', r.a, r.s, ' ', x:0:1, ' ', b, ' ', 1 in f, 3 in f, ' ', a[1], ' ', d[0], length(d), ok);
  writeln(calls)
end;

begin
  g := 1;
  gs := 'global';
  locals;
  try g := g + 1 div zero except end;
  try gs := gs + broken_string except end;
  writeln(g, gs);
  try
    write('written ', noted(1), ' ', broken, ' not written')
  except
    writeln('.')
  end
end.
