{$mode tp}
program e02;
{$F+}
type
  Str80 = string[80];
  PPerson = ^Person;
  Person = record
    name: string[30]; age: integer; salary: real;
    next: PPerson;
  end;
  CmpFunc = function(a, b: PPerson): boolean;
var head: PPerson; i: integer; total: real; f: text; w, h: word; buf: array[1..1024] of char;
function byName(a, b: PPerson): boolean; begin byName := a^.name < b^.name end;
function byAge(a, b: PPerson): boolean; begin byAge := a^.age < b^.age end;
procedure add(n: Str80; a: integer; s: real);
var p: PPerson;
begin new(p); p^.name := n; p^.age := a; p^.salary := s; p^.next := head; head := p end;
procedure sortList(var head: PPerson; cmp: CmpFunc);
var sorted, cur, nxt, q: PPerson;
begin
  sorted := nil; cur := head;
  while cur <> nil do begin
    nxt := cur^.next;
    if (sorted = nil) or cmp(cur, sorted) then begin cur^.next := sorted; sorted := cur end
    else begin
      q := sorted;
      while (q^.next <> nil) and not cmp(cur, q^.next) do q := q^.next;
      cur^.next := q^.next; q^.next := cur
    end;
    cur := nxt
  end;
  head := sorted
end;
procedure list;
var p: PPerson;
begin p := head; while p <> nil do with p^ do begin writeln(name:10, age:4, salary:10:2); p := next end end;
begin
  head := nil;
  add('Smith', 34, 1234.5); add('Adams', 51, 999.99); add('Jones', 28, 20000);
  list; writeln; sortList(head, byName); list; writeln; sortList(head, byAge); list;
  assign(f, 'e02.txt'); settextbuf(f, buf); rewrite(f);
  writeln(f, 'Header'); for i := 1 to 3 do writeln(f, i:3, i * 1.5:8:2); close(f);
  reset(f); readln(f); total := 0;
  while not eof(f) do begin read(f, i); read(f, total); readln(f); write(i, ' ', total:0:1, ';') end; writeln; close(f); erase(f);
  w := 65535; w := w + 1; writeln(w); i := 32767; i := i + 1; writeln(i);
  h := $00FF; writeln(h shl 4, ' ', h shr 4, ' ', h and $0F, ' ', not h);
  writeln(paramcount); writeln(sizeof(integer), sizeof(longint), sizeof(real), sizeof(Str80));
  if ioresult = 0 then writeln('io ok');
end.
