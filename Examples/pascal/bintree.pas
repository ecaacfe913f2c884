{ bintree.pas - a binary search tree: insert, find, delete, walk, draw.

  Shows: pointers and New/Dispose, recursive data with recursive procedures, var parameters that
  are pointers, and a procedure as a parameter. }
program BinTree;

type
  Tree = ^Node;
  Node = record
    key: Integer;
    left, right: Tree
  end;
  Visitor = procedure(key: Integer);

procedure Insert(var t: Tree; key: Integer);
begin
  if t = nil then
  begin
    New(t);
    t^.key := key;
    t^.left := nil;
    t^.right := nil
  end
  else if key < t^.key then
    Insert(t^.left, key)
  else if key > t^.key then
    Insert(t^.right, key)
end;

function Contains(t: Tree; key: Integer): Boolean;
begin
  while (t <> nil) and (t^.key <> key) do
    if key < t^.key then
      t := t^.left
    else
      t := t^.right;
  Contains := t <> nil
end;

procedure Delete(var t: Tree; key: Integer);
var
  victim: Tree;

  { Takes the largest node out of a tree; its key replaces the deleted one. }
  procedure RemoveLargest(var s: Tree);
  begin
    if s^.right <> nil then
      RemoveLargest(s^.right)
    else
    begin
      t^.key := s^.key;
      victim := s;
      s := s^.left
    end
  end;

begin
  if t <> nil then
    if key < t^.key then
      Delete(t^.left, key)
    else if key > t^.key then
      Delete(t^.right, key)
    else
    begin
      victim := t;
      if t^.left = nil then
        t := t^.right
      else if t^.right = nil then
        t := t^.left
      else
        RemoveLargest(t^.left);
      Dispose(victim)
    end
end;

procedure InOrder(t: Tree; visit: Visitor);
begin
  if t <> nil then
  begin
    InOrder(t^.left, visit);
    visit(t^.key);
    InOrder(t^.right, visit)
  end
end;

function Height(t: Tree): Integer;
var
  leftHeight, rightHeight: Integer;
begin
  if t = nil then
    Height := 0
  else
  begin
    leftHeight := Height(t^.left);
    rightHeight := Height(t^.right);
    if leftHeight > rightHeight then
      Height := leftHeight + 1
    else
      Height := rightHeight + 1
  end
end;

{ Draws the tree lying on its side, the root at the left. }
procedure Draw(t: Tree; indent: Integer);
begin
  if t <> nil then
  begin
    Draw(t^.right, indent + 4);
    WriteLn(t^.key:indent);
    Draw(t^.left, indent + 4)
  end
end;

procedure DisposeTree(var t: Tree);
begin
  if t <> nil then
  begin
    DisposeTree(t^.left);
    DisposeTree(t^.right);
    Dispose(t);
    t := nil
  end
end;

procedure WriteKey(key: Integer);
begin
  Write(key:4)
end;

procedure Show(const title: string; t: Tree);
begin
  WriteLn(title);
  Draw(t, 4);
  Write('in order:');
  InOrder(t, @WriteKey);
  WriteLn;
  WriteLn('height ', Height(t));
  WriteLn
end;

const
  KeyCount = 12;
  Keys: array[1..KeyCount] of Integer = (50, 30, 70, 20, 40, 60, 80, 35, 45, 65, 30, 10);

var
  root: Tree;
  i: Integer;
begin
  root := nil;
  for i := 1 to KeyCount do
    Insert(root, Keys[i]);
  Show('after inserting:', root);
  for i := 44 to 46 do
    if Contains(root, i) then
      WriteLn(i, ' is in the tree')
    else
      WriteLn(i, ' is not in the tree');
  WriteLn;
  Delete(root, 20);
  Delete(root, 50);
  Delete(root, 99);
  Show('after deleting 20 and 50:', root);
  DisposeTree(root);
  WriteLn('empty again: ', root = nil)
end.
