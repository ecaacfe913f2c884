{ huffman.pas - compresses a text with a Huffman code and gets it back.

  Shows: a forest of trees with pointers, a priority queue in an array, recursion that carries a
  prefix along, and bits packed into bytes with shl, shr, and, or. }
program Huffman;

type
  Tree = ^Node;
  Node = record
    weight: Integer;
    order: Integer;              { makes equal weights come in a fixed order }
    symbol: Char;
    left, right: Tree
  end;

var
  weights: array[Char] of Integer;
  codes: array[Char] of string;
  heap: array[1..300] of Tree;
  heapSize, made: Integer;

{ ---------------------------------------------------------- the priority queue }

function Lighter(a, b: Tree): Boolean;
begin
  Lighter := (a^.weight < b^.weight) or ((a^.weight = b^.weight) and (a^.order < b^.order))
end;

procedure Swap(i, k: Integer);
var
  t: Tree;
begin
  t := heap[i];
  heap[i] := heap[k];
  heap[k] := t
end;

procedure Put(t: Tree);
var
  i: Integer;
begin
  heapSize := heapSize + 1;
  heap[heapSize] := t;
  i := heapSize;
  while i > 1 do
  begin
    if not Lighter(heap[i], heap[i div 2]) then
      Break;
    Swap(i, i div 2);
    i := i div 2
  end
end;

function Take: Tree;
var
  i, child: Integer;
begin
  Take := heap[1];
  heap[1] := heap[heapSize];
  heapSize := heapSize - 1;
  i := 1;
  while 2 * i <= heapSize do
  begin
    child := 2 * i;
    if child < heapSize then
      if Lighter(heap[child + 1], heap[child]) then
        child := child + 1;
    if not Lighter(heap[child], heap[i]) then
      Break;
    Swap(i, child);
    i := child
  end
end;

{ ------------------------------------------------------------------ the code }

function NewNode(weight: Integer; symbol: Char; left, right: Tree): Tree;
var
  t: Tree;
begin
  made := made + 1;
  New(t);
  t^.weight := weight;
  t^.order := made;
  t^.symbol := symbol;
  t^.left := left;
  t^.right := right;
  NewNode := t
end;

function BuildTree(const text: string): Tree;
var
  c: Char;
  i: Integer;
  first, second: Tree;
begin
  heapSize := 0;
  made := 0;
  for c := #0 to #255 do
    weights[c] := 0;
  for i := 1 to Length(text) do
    weights[text[i]] := weights[text[i]] + 1;
  for c := #0 to #255 do
    if weights[c] > 0 then
      Put(NewNode(weights[c], c, nil, nil));
  while heapSize > 1 do
  begin
    first := Take;
    second := Take;
    Put(NewNode(first^.weight + second^.weight, #0, first, second))
  end;
  BuildTree := Take
end;

procedure AssignCodes(t: Tree; const prefix: string);
begin
  if t^.left = nil then
    codes[t^.symbol] := prefix
  else
  begin
    AssignCodes(t^.left, prefix + '0');
    AssignCodes(t^.right, prefix + '1')
  end
end;

procedure WriteCodes;
var
  c: Char;
begin
  for c := #0 to #255 do
    if weights[c] > 0 then
      WriteLn('  ''', c, '''', weights[c]:4, '  ', codes[c])
end;

{ --------------------------------------------------------- packing, unpacking }

function Compress(const text: string; var bits: Integer): string;
var
  i, k, buffer: Integer;
  bytes, code: string;
begin
  bytes := '';
  bits := 0;
  buffer := 0;
  for i := 1 to Length(text) do
  begin
    code := codes[text[i]];
    for k := 1 to Length(code) do
    begin
      buffer := (buffer shl 1) or (Ord(code[k]) - Ord('0'));
      bits := bits + 1;
      if bits mod 8 = 0 then
      begin
        bytes := bytes + Chr(buffer and 255);
        buffer := 0
      end
    end
  end;
  if bits mod 8 > 0 then
    bytes := bytes + Chr((buffer shl (8 - bits mod 8)) and 255);
  Compress := bytes
end;

function Expand(const bytes: string; bits: Integer; root: Tree): string;
var
  i: Integer;
  t: Tree;
  text: string;
begin
  text := '';
  t := root;
  for i := 0 to bits - 1 do
  begin
    if (Ord(bytes[i div 8 + 1]) shr (7 - i mod 8)) and 1 = 0 then
      t := t^.left
    else
      t := t^.right;
    if t^.left = nil then
    begin
      text := text + t^.symbol;
      t := root
    end
  end;
  Expand := text
end;

procedure WriteHex(const bytes: string);
const
  Digits = '0123456789abcdef';
var
  i, value: Integer;
begin
  for i := 1 to Length(bytes) do
  begin
    value := Ord(bytes[i]);
    Write(Copy(Digits, value shr 4 + 1, 1), Copy(Digits, value and 15 + 1, 1));
    if i mod 30 = 0 then
      WriteLn
  end;
  if Length(bytes) mod 30 <> 0 then
    WriteLn
end;

const
  Sample = 'she sells sea shells by the sea shore; the shells she sells are sea shells, i''m sure';

var
  root: Tree;
  bytes: string;
  bits: Integer;
begin
  root := BuildTree(Sample);
  AssignCodes(root, '');
  WriteCodes;
  bytes := Compress(Sample, bits);
  WriteLn(Length(Sample), ' characters, ', bits, ' bits, ', Length(bytes), ' bytes');
  WriteHex(bytes);
  WriteLn(Expand(bytes, bits, root));
  if Expand(bytes, bits, root) = Sample then
    WriteLn('the text came back unchanged')
end.
