{ lists.pas - linked lists: a stack, a queue, and a sorted list that is reversed and merged.

  Shows: pointers to records, lists built at either end, a queue with two pointers, and taking a
  list apart without losing a node. }
program Lists;

type
  Link = ^Item;
  Item = record
    value: Integer;
    next: Link
  end;
  Queue = record
    first, last: Link;
    length: Integer
  end;

{ ---- a stack is a list that grows at its front }

procedure Push(var stack: Link; value: Integer);
var
  node: Link;
begin
  New(node);
  node^.value := value;
  node^.next := stack;
  stack := node
end;

function Pop(var stack: Link): Integer;
var
  old: Link;
begin
  old := stack;
  Pop := old^.value;
  stack := old^.next;
  Dispose(old)
end;

{ ---- a queue grows at its back }

procedure InitQueue(var q: Queue);
begin
  q.first := nil;
  q.last := nil;
  q.length := 0
end;

procedure Enqueue(var q: Queue; value: Integer);
var
  node: Link;
begin
  New(node);
  node^.value := value;
  node^.next := nil;
  if q.first = nil then
    q.first := node
  else
    q.last^.next := node;
  q.last := node;
  q.length := q.length + 1
end;

function Dequeue(var q: Queue): Integer;
begin
  Dequeue := Pop(q.first);
  if q.first = nil then
    q.last := nil;
  q.length := q.length - 1
end;

{ ---- lists in order }

procedure InsertSorted(var list: Link; value: Integer);
begin
  if list = nil then
    Push(list, value)
  else if value <= list^.value then
    Push(list, value)
  else
    InsertSorted(list^.next, value)
end;

procedure Reverse(var list: Link);
var
  reversed, rest: Link;
begin
  reversed := nil;
  while list <> nil do
  begin
    rest := list^.next;
    list^.next := reversed;
    reversed := list;
    list := rest
  end;
  list := reversed
end;

{ Merges two sorted lists; both are used up. }
function Merge(a, b: Link): Link;
begin
  if a = nil then
    Merge := b
  else if b = nil then
    Merge := a
  else if a^.value <= b^.value then
  begin
    a^.next := Merge(a^.next, b);
    Merge := a
  end
  else
  begin
    b^.next := Merge(a, b^.next);
    Merge := b
  end
end;

procedure WriteList(const title: string; list: Link);
begin
  Write(title);
  while list <> nil do
  begin
    Write(' ', list^.value);
    list := list^.next
  end;
  WriteLn
end;

procedure DisposeList(var list: Link);
var
  rest: Link;
begin
  while list <> nil do
  begin
    rest := list^.next;
    Dispose(list);
    list := rest
  end
end;

{ Josephus: every k-th of n people standing in a circle leaves; the queue is the circle. }
procedure Josephus(n, k: Integer);
var
  circle: Queue;
  i: Integer;
begin
  InitQueue(circle);
  for i := 1 to n do
    Enqueue(circle, i);
  Write('leaving the circle:');
  while circle.length > 1 do
  begin
    for i := 1 to k - 1 do
      Enqueue(circle, Dequeue(circle));
    Write(' ', Dequeue(circle))
  end;
  WriteLn(', left: ', Dequeue(circle))
end;

var
  stack, odd, even, all: Link;
  i: Integer;
begin
  stack := nil;
  for i := 1 to 5 do
    Push(stack, i * i);
  WriteList('stack:', stack);
  WriteLn('popped ', Pop(stack), ' and ', Pop(stack));
  WriteList('stack:', stack);

  odd := nil;
  even := nil;
  for i := 1 to 10 do
    if i * 7 mod 11 mod 2 = 0 then
      InsertSorted(even, i * 7 mod 11)
    else
      InsertSorted(odd, i * 7 mod 11);
  WriteList('even:', even);
  WriteList('odd:', odd);
  all := Merge(even, odd);
  WriteList('merged:', all);
  Reverse(all);
  WriteList('reversed:', all);
  DisposeList(all);
  DisposeList(stack);
  Josephus(10, 3);
  Josephus(41, 3)
end.
