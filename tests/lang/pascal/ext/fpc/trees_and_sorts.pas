{$mode fpc}
program f03;
type
  pnode = ^node;
  node = record v: longint; l, r: pnode; h: integer end;
var root: pnode; i: longint; arr: array[1..20] of longint; n: integer;
function height(p: pnode): integer; begin if p = nil then height := 0 else height := p^.h end;
function max(a, b: integer): integer; begin if a > b then max := a else max := b end;
procedure upd(p: pnode); begin p^.h := max(height(p^.l), height(p^.r)) + 1 end;
function rotr(y: pnode): pnode; var x: pnode; begin x := y^.l; y^.l := x^.r; x^.r := y; upd(y); upd(x); rotr := x end;
function rotl(x: pnode): pnode; var y: pnode; begin y := x^.r; x^.r := y^.l; y^.l := x; upd(x); upd(y); rotl := y end;
function ins(p: pnode; v: longint): pnode;
var b: integer;
begin
  if p = nil then begin new(p); p^.v := v; p^.l := nil; p^.r := nil; p^.h := 1; ins := p; exit end;
  if v < p^.v then p^.l := ins(p^.l, v) else p^.r := ins(p^.r, v);
  upd(p); b := height(p^.l) - height(p^.r);
  if (b > 1) and (v < p^.l^.v) then p := rotr(p)
  else if (b < -1) and (v > p^.r^.v) then p := rotl(p)
  else if b > 1 then begin p^.l := rotl(p^.l); p := rotr(p) end
  else if b < -1 then begin p^.r := rotr(p^.r); p := rotl(p) end;
  ins := p
end;
procedure inorder(p: pnode); begin if p <> nil then begin inorder(p^.l); write(p^.v, ' '); inorder(p^.r) end end;
procedure heapify(n, i: integer);
var m, l, r: integer; t: longint;
begin
  m := i; l := 2*i; r := l+1;
  if (l <= n) and (arr[l] > arr[m]) then m := l; if (r <= n) and (arr[r] > arr[m]) then m := r;
  if m <> i then begin t := arr[i]; arr[i] := arr[m]; arr[m] := t; heapify(n, m) end
end;
procedure heapsort(n: integer);
var i: integer; t: longint;
begin
  for i := n div 2 downto 1 do heapify(n, i);
  for i := n downto 2 do begin t := arr[1]; arr[1] := arr[i]; arr[i] := t; heapify(i-1, 1) end
end;
procedure msort(l, r: integer);
var m, i, j, k: integer; tmp: array[1..20] of longint;
begin
  if l >= r then exit; m := (l + r) div 2; msort(l, m); msort(m+1, r); i := l; j := m+1; k := l;
  while (i <= m) or (j <= r) do
    if (j > r) or ((i <= m) and (arr[i] <= arr[j])) then begin tmp[k] := arr[i]; inc(i); inc(k) end
    else begin tmp[k] := arr[j]; inc(j); inc(k) end;
  for k := l to r do arr[k] := tmp[k]
end;
procedure shell(n: integer);
var gap, i, j: integer; t: longint;
begin
  gap := n div 2;
  while gap > 0 do begin
    for i := gap + 1 to n do begin t := arr[i]; j := i; while (j > gap) and (arr[j-gap] > t) do begin arr[j] := arr[j-gap]; dec(j, gap) end; arr[j] := t end;
    gap := gap div 2 end
end;
function bsearch(x: longint; n: integer): integer;
var lo, hi, mid: integer;
begin lo := 1; hi := n; bsearch := 0; while lo <= hi do begin mid := (lo+hi) shr 1; if arr[mid] = x then begin bsearch := mid; exit end else if arr[mid] < x then lo := mid+1 else hi := mid-1 end end;
procedure fill; var i: integer; begin randseed := 99; for i := 1 to 20 do arr[i] := random(1000) - 500 end;
procedure show; var i: integer; begin for i := 1 to 20 do write(arr[i], ' '); writeln end;
function power(b, e, m: int64): int64; begin power := 1; b := b mod m; while e > 0 do begin if odd(e) then power := power * b mod m; b := b * b mod m; e := e shr 1 end end;
begin
  root := nil; for i := 1 to 15 do root := ins(root, i * 7 mod 16); inorder(root); writeln(root^.h, ' ', root^.v);
  fill; show; heapsort(20); show; fill; msort(1, 20); show; fill; shell(20); show; writeln(bsearch(arr[7], 20), ' ', bsearch(9999, 20));
  writeln(power(2, 62, 1000000007), ' ', power(3, 200, 13));
end.
