{$MODE FPC}
program stock_file;
{ typed-file database: add, find, update, delete, sort, report }
const fname = 'stock.dat';
type
  tname = string[20];
  tkind = (tool, food, toy);
  tdate = packed record d, m: byte; y: word end;
  titem = record
    id: word; name: tname; qty: integer; price: real; bought: tdate; deleted: boolean;
    case kind: tkind of
      tool: (weight: single; powered: boolean);
      food: (calories: longint; expires: tdate);
      toy: (minage: byte; colors: set of (red, green, blue));
  end;
  tfile = file of titem;
var f: tfile; it: titem; k: tkind; total: real; i: longint;
procedure put(var f: tfile; id: word; n: tname; q: integer; p: real; k: tkind);
var x: titem;
begin
  fillchar(x, sizeof(x), 0);
  with x, bought do begin x.id := id; name := n; qty := q; price := p; d := 1 + id mod 28; m := 3; y := 1999; kind := k;
    case k of tool: begin weight := id * 1.5; powered := odd(id) end; food: begin calories := id * 100; expires.y := 2001;
    expires.d := 9 end; toy: begin minage := id mod 7; colors := [red, blue] end end end;
  seek(f, filesize(f)); write(f, x)
end;
function find(var f: tfile; n: tname; var x: titem): longint;
var p: longint;
begin
  find := -1; seek(f, 0);
  while not eof(f) do begin p := filepos(f); read(f, x); if (x.name = n) and not x.deleted then begin find := p; exit end end
end;
procedure sort(var f: tfile);
var i, j: longint; a, b: titem;
begin
  for i := 0 to filesize(f) - 2 do for j := 0 to filesize(f) - 2 - i do begin
    seek(f, j); read(f, a, b);
    if a.price < b.price then begin seek(f, j); write(f, b, a) end end
end;
begin
  assign(f, fname); rewrite(f);
  put(f, 1, 'hammer', 10, 12.5, tool); put(f, 2, 'bread', 100, 1.25, food); put(f, 3, 'robot', 5, 49.99, toy);
  put(f, 4, 'saw', 0, 19.95, tool); put(f, 5, 'milk', 50, 0.89, food);
  close(f); reset(f); writeln(filesize(f), ' records');
  i := find(f, 'saw', it); writeln(i, ' ', it.name, ' ', it.weight:0:2, ' ', it.powered); it.qty := 77; seek(f, i); write(f, it);
  writeln(find(f, 'nothing', it)); i := find(f, 'bread', it); it.deleted := true; seek(f, i); write(f, it); writeln(find(f, 'bread', it));
  sort(f); seek(f, 0); total := 0;
  while not eof(f) do begin read(f, it); with it do begin
    write(id:3, ' ', name:10, qty:5, price:10:2, ' ', bought.d:2, '/', bought.m, '/', bought.y, ' ', deleted:6, ord(kind):2, ' ');
    case kind of tool: writeln(weight:0:1, powered); food: writeln(calories, ' ', expires.d, expires.y);
    toy: writeln(minage, ' ', red in colors, green in colors) end;
    if not deleted then total := total + qty * price end end;
  writeln('total ', total:0:2); close(f);
  for k := tool to toy do write(ord(k), ' '); writeln; writeln(sizeof(tdate), ' ', sizeof(tname), ' ', sizeof(tkind));
end.
