{ Captured var, const and open array parameters: a closure refers to the caller's variables while the activation lives. }
program by_reference;
type TP = procedure; TF = function: integer; TRec = record a, b: integer end;
var p: TP; x: integer; r: TRec; a: array[1..3] of integer; k: integer;

procedure Call(q: TP);
begin
  q();
end;

procedure Work(var n: integer; const c: TRec; var list: array of integer; out o: integer; s: string);
  procedure Inner;
  var i: integer;
  begin
    n := n + c.a;
    o := n;
    s := s + '!';
    for i := 0 to High(list) do list[i] := list[i] + n;
  end;
begin
  o := 0;
  Call(@Inner);
  p := @Inner;
  p;
  Call(procedure begin n := n * 2; Inner end);
  writeln(s);
end;

function Rows(m: array[lo..hi: integer] of integer): TF;
  function Sum: integer;
  var i: integer;
  begin
    Sum := 0;
    for i := lo to hi do Sum := Sum + m[i];
  end;
var q: TF;
begin
  q := @Sum;
  writeln(q());
  Rows := q;
end;

begin
  r.a := 3;
  x := 10;
  Work(x, r, a, k, 'go');
  writeln(x, ' ', k, ' ', a[1], ' ', a[3]);
  Rows(a);
  p; { the activation has ended: error 216 }
end.
