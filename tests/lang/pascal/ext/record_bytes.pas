{$mode fpc} program b1;
type TR = record a: byte; x: real; b: byte; y: longint; end;
var f: file; r, q: TR; n: integer; g: file of TR;
begin
  r.a := 1; r.x := 2.5; r.b := 3; r.y := 123456789;
  writeln(sizeof(TR));
  assign(f, 'b1.bin'); rewrite(f, sizeof(TR)); blockwrite(f, r, 1); close(f);
  fillchar(q, sizeof(q), 0);
  reset(f, sizeof(TR)); blockread(f, q, 1, n); close(f);
  writeln(n, ' ', q.a, q.x:0:1, q.b, ' ', q.y);
  fillchar(r, sizeof(r), 0); writeln(r.a, r.x:0:1, r.b, ' ', r.y);
  move(q, r, sizeof(r)); writeln(r.a, r.x:0:1, r.b, ' ', r.y);
  assign(g, 'b1.bin'); reset(g); read(g, r); writeln(r.a, r.x:0:1, r.b, ' ', r.y); close(g); erase(g);
end.
