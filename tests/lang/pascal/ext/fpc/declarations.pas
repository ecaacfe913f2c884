{$mode objfpc}
program d07;
{$modeswitch nestedprocvars}
type TF = function(x: double): double;
  TRec = record a: integer; case tag: integer of 1: (x, y: single); 2: (name: string[7]); 3: (case b: boolean of true: (p: char); false: (q: word)); end;
const
  Fib: array[0..9] of integer = (0,1,1,2,3,5,8,13,21,34);
  Recs: array[1..2] of TRec = ((a: 1; tag: 1; x: 1.5; y: 2.5), (a: 2; tag: 2; name: 'abc'));
  Names: array[boolean] of string[5] = ('no', 'yes');
  E1 = 1e3; Big = 1 shl 20; Str1 = 'a''b'#13#10'c'; Chars = ['a'..'c', 'x'];
  Neg = -5; Cond = 3 > 2; Ch = 'x'; Ptr0: pointer = nil; PF: ^integer = nil;
  M: array[1..2, 1..3] of char = ('abc', 'def');
resourcestring rs = 'resource';
threadvar tv: integer;
label 10, done;
var i: integer; r: TRec; f: TF; 
function half(x: double): double; begin half := x / 2 end;
function apply(g: TF; x: double): double; begin apply := g(g(x)) end;
procedure swapi(var a, b: integer); var t: integer; begin t := a; a := b; b := t end;
procedure deft(a: integer; b: integer = 5; const c: string = 'dflt'); begin writeln(a, ' ', b, ' ', c) end;
begin
  for i in Fib do write(i, ' '); writeln;
  writeln(Recs[1].x:0:2, ' ', Recs[2].name, ' ', Names[true], ' ', E1:0:0, Big, ' ', Length(Str1), Neg, Cond, M[2][1], M[1]);
  f := @half; writeln(apply(f, 8):0:2, apply(@half, 2):0:2);
  i := 1; swapi(i, r.a); writeln(i, r.a);
  deft(1); deft(1, 2); deft(1, 2, 'z');
  i := 0;
10: inc(i); if i < 3 then goto 10; 
  if i = 3 then goto done; writeln('skipped');
done: writeln(i, rs);
  r.name := 'xyz'; r.tag := 2; case r.tag of 1: writeln('one'); 2, 3: writeln('twothree ', r.name) end;
  writeln('b' in Chars, ' ', Ch, Ptr0 = nil, assigned(PF));
  with r do begin a := 7; with Recs[1] do writeln(a) end;
  tv := 4; writeln(tv);
  if (i > 1) then begin end else; ;
  repeat until true;
  case i of 0: ; 3: begin end; end;
  writeln(sizeof(TRec), ' ', high(Fib), low(Names), ' ', sizeof(M));
end.
