{$MODE FPC}
program lists_and_trees;
type pnode = ^node; node = record key: integer; next, prev: pnode; data: string[15] end; plist = ^list; list = record head, tail: pnode;
  n: integer end;
  ptree = ^tree; tree = record k: integer; cnt: word; l, r: ptree end; visit = procedure(p: ptree);
  cmp = function(const a, b: node): boolean;
var q: list; t: ptree; i, d: integer; p: pnode; sum: longint;
procedure init(var l: list); begin with l do begin head := nil; tail := nil; n := 0 end end;
procedure append(var l: list; k: integer; const s: string); var p: pnode; begin new(p); with p^ do begin key := k; data := s; next := nil;
  prev := l.tail end; if l.tail = nil then l.head := p else l.tail^.next := p; l.tail := p; inc(l.n) end;
procedure remove(var l: list; p: pnode); begin if p^.prev = nil then l.head := p^.next else p^.prev^.next := p^.next;
  if p^.next = nil then l.tail := p^.prev else p^.next^.prev := p^.prev; dispose(p); dec(l.n) end;
procedure show(const l: list); var p: pnode; begin p := l.head; while p <> nil do begin write(p^.key, ':', p^.data, ' '); p := p^.next end;
  writeln('(', l.n, ')') end;
procedure reverse(var l: list); var p, t: pnode; begin p := l.head; while p <> nil do begin t := p^.next; p^.next := p^.prev; p^.prev := t;
  p := t end; t := l.head; l.head := l.tail; l.tail := t end;
function find(const l: list; k: integer): pnode; var p: pnode; begin p := l.head; while (p <> nil) and (p^.key <> k) do p := p^.next;
  find := p end;
procedure isort(var l: list; less: cmp); var p, q: pnode; tk: integer; td: string[15]; begin p := l.head;
  while p <> nil do begin q := p^.next; while q <> nil do begin if less(q^, p^) then begin tk := p^.key; p^.key := q^.key; q^.key := tk;
  td := p^.data; p^.data := q^.data; q^.data := td end; q := q^.next end; p := p^.next end end;
function bykey(const a, b: node): boolean; begin bykey := a.key < b.key end; function bydata(const a, b: node): boolean;
  begin bydata := a.data < b.data end;
procedure ins(var t: ptree; k: integer); begin if t = nil then begin new(t); t^.k := k; t^.cnt := 1; t^.l := nil;
  t^.r := nil end else if k < t^.k then ins(t^.l, k) else if k > t^.k then ins(t^.r, k) else inc(t^.cnt) end;
procedure inorder(t: ptree; v: visit); begin if t <> nil then with t^ do begin inorder(l, v); v(t); inorder(r, v) end end;
procedure del(var t: ptree; k: integer); procedure dl(var r: ptree); var q: ptree; begin if r^.r <> nil then dl(r^.r) else begin q := r;
  t^.k := r^.k; t^.cnt := r^.cnt; r := r^.l; dispose(q) end end; var q: ptree;
begin if t = nil then writeln('no ', k) else if k < t^.k then del(t^.l, k) else if k > t^.k then del(t^.r, k) else if t^.r = nil then begin
  q := t; t := q^.l; dispose(q) end else if t^.l = nil then begin q := t; t := q^.r; dispose(q) end else dl(t^.l) end;
procedure pr(p: ptree); begin write(p^.k, 'x', p^.cnt, ' ') end; procedure add(p: ptree); begin inc(sum, p^.k * p^.cnt) end;
function depth(t: ptree): integer; var a, b: integer; begin if t = nil then depth := 0 else begin a := depth(t^.l); b := depth(t^.r);
  if a > b then depth := a + 1 else depth := b + 1 end end;
begin
  init(q); for i := 1 to 6 do append(q, (i * 7) mod 10, chr(ord('z') - i) + 'name'); show(q); reverse(q); show(q); p := find(q, 8);
  remove(q, p); remove(q, q.head); remove(q, q.tail); show(q); isort(q, @bykey); show(q); isort(q, @bydata); show(q);
  writeln(find(q, 99) = nil);
  t := nil; for i := 1 to 15 do ins(t, (i * 37) mod 23); for i := 1 to 5 do ins(t, i * 3); inorder(t, @pr); writeln; writeln(depth(t));
  del(t, 14); del(t, 5); del(t, 100); del(t, 3); inorder(t, @pr); writeln; sum := 0; inorder(t, @add); writeln(sum);
end.
