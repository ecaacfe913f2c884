{ depth 2: the iterator stands on a node when that is disposed }
program p32_iterator_on_a_disposed_node;
type
  PNode = ^TNode;
  TNode = record
    value: Integer;
    next: PNode
  end;
var
  head: PNode;

function NextOf(p: PNode): PNode; begin NextOf := p^.next end;

procedure Push(v: Integer);
var
  p: PNode;
begin
  new(p);
  p^.value := v;
  p^.next := head;
  head := p
end;

function Sum: Integer;
var
  p: PNode;
  n: Integer;
begin
  n := 0;
  p := head;
  while p <> nil do
  begin
    n := n + p^.value;
    p := NextOf(p)
  end;
  Sum := n
end;

procedure RemoveSecond;
var
  p: PNode;
begin
  p := head^.next;
  head^.next := p^.next;
  dispose(p)
end;

var
  a, b: task;
  i: Integer;
begin
  for i := 1 to 3 do Push(i);
  a := TaskSpawn(@Sum);
  b := TaskSpawn(@RemoveSecond);
  TaskAwait(a);
  TaskAwait(b);
  writeln('ok')
end.
