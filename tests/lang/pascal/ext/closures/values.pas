program values;
type TF = function: integer; TP = procedure; TI = function(x: integer): integer;
var f, g: TF; p: TP; a: array[1..3] of TF; ptr: pointer; q: TI;
    r: record cb: TI end;

procedure Make(start: integer; var fget, finc: TF);
var n: integer;
  function Get: integer; begin Get := n end;
  function Next: integer; begin n := n + 1; Next := n end;
begin
  n := start; fget := @Get; finc := @Next;
end;

procedure Loop;
var i: integer;
  function Mine: integer; begin Mine := i end;
begin
  for i := 1 to 3 do a[i] := @Mine;
  i := 100;
end;
function Plus1(x: integer): integer; begin Plus1 := x + 1 end;
procedure Hello; begin writeln('hello') end;
procedure ByRef(var x: integer);
  procedure Inner; begin x := x + 1 end;
var pr: TP;
begin
  pr := @Inner; pr; pr(); p := @Inner;
end;
var k: integer;
begin
  Make(10, f, g);
  writeln(g(), ' ', g(), ' ', f());
  Loop;
  writeln(a[1](), a[2](), a[3]());
  r.cb := @Plus1; writeln(r.cb(4));
  ptr := @Plus1;
  q := TI(ptr); writeln(q(7));
  p := @Hello; p; ptr := Pointer(p); p := nil; p := TP(ptr); p();
  k := 5; ByRef(k); writeln(k);
  if p <> nil then writeln('not nil');
end.
