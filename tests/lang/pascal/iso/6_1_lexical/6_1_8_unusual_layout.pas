program
unusual(output
);const(*a*)one{b}=1;var{;}i
:integer
;r:record x:array[1..2]of integer;y:char end;begin{begin}i:=one;r.x[one]:=2;with r do
begin
x[2]:=x[1]+i;y:='}'
end;if i=one then{then}writeln(r.x[2]:1,r.y)else;for i:=1 to 2 do write(i:1);repeat i:=one until(i)=1;
writeln(i:1,'{','(*','*)',1.5e1:5:1,3 in[1..3],2<>3,-i:3)end
   .
