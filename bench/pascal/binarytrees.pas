program BinaryTreesBench;
{ Allocates, walks and frees many short-lived binary trees beside a long-lived one.
  Argument: n, the depth. }

const
  MinDepth = 4;

type
  PNode = ^TNode;
  TNode = record
    left, right: PNode;
  end;

function SizeArg(usual: integer): integer;
var
  n, code: integer;
begin
  SizeArg := usual;
  if ParamCount >= 1 then begin
    Val(ParamStr(1), n, code);
    if (code = 0) and (n > 0) then SizeArg := n;
  end;
end;

function MakeTree(depth: integer): PNode;
var
  node: PNode;
begin
  new(node);
  if depth > 0 then begin
    node^.left := MakeTree(depth - 1);
    node^.right := MakeTree(depth - 1);
  end else begin
    node^.left := nil;
    node^.right := nil;
  end;
  MakeTree := node;
end;

function CheckTree(node: PNode): integer;
begin
  if node^.left = nil then
    CheckTree := 1
  else
    CheckTree := 1 + CheckTree(node^.left) + CheckTree(node^.right);
end;

procedure FreeTree(node: PNode);
begin
  if node^.left <> nil then begin
    FreeTree(node^.left);
    FreeTree(node^.right);
  end;
  dispose(node);
end;

var
  n, maxDepth, depth, iterations, i, k, check: integer;
  tree, longLived: PNode;

begin
  n := SizeArg(15);
  maxDepth := n;
  if maxDepth < MinDepth + 2 then maxDepth := MinDepth + 2;
  tree := MakeTree(maxDepth + 1);
  writeln('stretch tree of depth ', maxDepth + 1, ' check: ', CheckTree(tree));
  FreeTree(tree);
  longLived := MakeTree(maxDepth);
  depth := MinDepth;
  while depth <= maxDepth do begin
    iterations := 1;
    for k := 1 to maxDepth - depth + MinDepth do iterations := iterations * 2;
    check := 0;
    for i := 1 to iterations do begin
      tree := MakeTree(depth);
      check := check + CheckTree(tree);
      FreeTree(tree);
    end;
    writeln(iterations, ' trees of depth ', depth, ' check: ', check);
    depth := depth + 2;
  end;
  writeln('long lived tree of depth ', maxDepth, ' check: ', CheckTree(longLived));
  FreeTree(longLived);
end.
