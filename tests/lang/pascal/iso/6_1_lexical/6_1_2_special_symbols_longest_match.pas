{ ISO 7185 6.1.2: special symbols longest match }
program prog(output);
type arr = array [1..3] of integer;
     p = ^integer;
var a: arr; i: integer; q: p; r: real; c: set of 1..9;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  a[1]:=1;a[2]:=a[1]+2;a[3]:=a[2]*3-1;
  chk(1,a[3]=8);
  chk(2,a[1]<a[2]);chk(3,a[1]<=a[1]);chk(4,a[3]>a[2]);chk(5,a[3]>=a[3]);chk(6,a[1]<>a[2]);
  new(q);q^:=5;chk(7,q^=5);dispose(q);
  r:=1/4;chk(8,r=0.25);
  c:=[1..3,5];
  chk(9,not(4 in c)and(5 in c)and(2 in c));
  i:=-1;chk(10,i<-0);
  i:=(2+3)*(4-1);chk(11,i=15)
end.
