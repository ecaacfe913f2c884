program values_of_all_kinds_through_channels;

type
  Color = (red, green, blue);
  TRec = record name: string; n: Integer end;
  PRec = ^TRec;
  TRow = array [1..2] of string;
  TNumbers = array of Integer;
  TLetters = set of Char;

var
  ci: channel of Integer; cr: channel of Real; cb: channel of Boolean; cc: channel of Char; cs: channel of string;
  ce: channel of Color; cx: channel of TRec; cp: channel of PRec; ca: channel of TRow; cn: channel of TNumbers;
  cl: channel of TLetters; cq: channel of Int64; ct: channel of Thread; c2: channel of string; cch: channel;
  x, y: TRec; p: PRec; a, b: TRow; n, m: TNumbers; s: string;
begin
  ci := chan<Integer>(1); ci.push(-5); writeln(ci.collect);
  cr := chan<Real>(1); cr.push(2.5); writeln(cr.collect:0:2);
  cb := chan<Boolean>(1); cb.push(true); writeln(cb.collect);
  cc := chan<Char>(1); cc.push('c'); writeln(cc.collect);
  cs := chan<string>(1); s := 'text'; cs.push(s); s := 'changed'; writeln(cs.collect);
  ce := chan<Color>(1); ce.push(blue); writeln(ord(ce.collect));
  cq := chan<Int64>(1); cq.push(9007199254740993); writeln(cq.collect);
  cx := chan<TRec>(1); x.name := 'record'; x.n := 3; cx.push(x); x.n := 4; y := cx.collect; writeln(y.name, y.n);
  cp := chan<PRec>(1); New(p); p^.n := 1; cp.push(p); p^.n := 2; writeln(cp.collect^.n);
  ca := chan<TRow>(1); a[1] := 'row'; ca.push(a); a[1] := ''; b := ca.collect; writeln(b[1]);
  { Dynamic arrays travel as copies like other arrays. }
  cn := chan<TNumbers>(1); SetLength(n, 2); n[0] := 6; cn.push(n); n[0] := 7; m := cn.collect; writeln(m[0], ' ', Length(m));
  cl := chan<TLetters>(1); cl.push(['a', 'z']); writeln('z' in cl.collect);
  ct := chan<Thread>(1); ct.push(ThreadCurrent); writeln(ct.collect);
  c2 := cs; writeln(c2 = cs);
  cch := chan(3);
  cch.push(1); cch.push('two'); cch.push(3.5);
  writeln(ChannelReceive(cch), ' ', ChannelReceive(cch), ' ', ChannelLen(cch))
end.
