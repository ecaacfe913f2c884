program c85_isolated_cycle;
uses thread;

type
  PNode = ^TNode;
  TNode = record
    value: Integer;
    next: PNode
  end;

var
  list, alias: PNode;

function len: Integer;
var
  p: PNode;
  n: Integer;
begin
  p := list;
  n := 0;
  repeat
    n := n + 1;
    p := p^.next
  until p = list;
  len := n
end;

function append: Integer;
var
  p: PNode;
begin
  New(p);
  p^.value := 99;
  p^.next := list^.next;
  list^.next := p;
  { The alias still names the same node as in the caller. }
  if alias <> list then writeln('alias lost');
  append := len
end;

var
  i: Integer;
  p: PNode;
begin
  New(list);
  list^.value := 0;
  list^.next := list;
  for i := 1 to 4 do
  begin
    New(p);
    p^.value := i;
    p^.next := list^.next;
    list^.next := p
  end;
  alias := list;
  writeln(thread.async.await(thread.async.run(@append)));
  writeln(len);
  writeln(TaskAwait(TaskSpawn(@append)));
  writeln(len)
end.
