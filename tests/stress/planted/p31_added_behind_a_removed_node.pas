{ depth 2: a list with a lock for each change, but the place is looked up before: the new node hangs on one that has left the list }
program p31_added_behind_a_removed_node;
type
  PNode = ^TNode;
  TNode = record
    key: Integer;
    next: PNode
  end;
var
  head: PNode;
  guard: Integer;

function Before(key: Integer): PNode;
var
  p: PNode;
begin
  p := head;
  while (p^.next <> nil) and (p^.next^.key < key) do p := p^.next;
  Before := p
end;

procedure Add(key: Integer);
var
  p, n: PNode;
begin
  p := Before(key);
  lock(guard);
  new(n);
  n^.key := key;
  n^.next := p^.next;
  p^.next := n;
  unlock(guard)
end;

procedure Remove(key: Integer);
var
  p: PNode;
begin
  p := Before(key);
  lock(guard);
  if (p^.next <> nil) and (p^.next^.key = key) then p^.next := p^.next^.next;
  unlock(guard)
end;

function Has(key: Integer): Boolean;
var
  p: PNode;
begin
  p := Before(key);
  Has := (p^.next <> nil) and (p^.next^.key = key)
end;

var
  a, b: task;
begin
  guard := mutex();
  new(head);
  Add(1);
  Add(5);
  a := TaskSpawn(@Add, 7);
  b := TaskSpawn(@Remove, 5);
  TaskAwait(a);
  TaskAwait(b);
  if not Has(7) then halt(1);
  writeln('ok')
end.
