{$MODE DELPHI}
program Trees;
uses SysUtils;
type
  PNode = ^TNode;
  TNode = record
    Key: Integer;
    Height: Integer;
    Left, Right: PNode;
  end;
  TVisit = procedure(N: PNode; Depth: Integer);
  TOrder = (Pre, InOrd, Post);
var
  Root: PNode = nil;
  Rotations: Integer;
  Text: string;
function H(N: PNode): Integer; inline;
begin
  if N = nil then Result := 0 else Result := N.Height;
end;
procedure Fix(N: PNode);
begin
  if H(N.Left) > H(N.Right) then N.Height := H(N.Left) + 1 else N.Height := H(N.Right) + 1;
end;
function RotR(N: PNode): PNode;
begin
  Inc(Rotations);
  Result := N.Left; N.Left := Result.Right; Result.Right := N; Fix(N); Fix(Result);
end;
function RotL(N: PNode): PNode;
begin
  Inc(Rotations);
  Result := N.Right; N.Right := Result.Left; Result.Left := N; Fix(N); Fix(Result);
end;
function Balance(N: PNode): PNode;
begin
  Fix(N);
  Result := N;
  case H(N.Left) - H(N.Right) of
    2: begin
      if H(N.Left.Left) < H(N.Left.Right) then N.Left := RotL(N.Left);
      Result := RotR(N);
    end;
    -2: begin
      if H(N.Right.Right) < H(N.Right.Left) then N.Right := RotR(N.Right);
      Result := RotL(N);
    end;
  end;
end;
function Insert(N: PNode; Key: Integer): PNode;
begin
  if N = nil then begin
    New(Result); FillChar(Result^, SizeOf(TNode), 0); Result.Key := Key; Result.Height := 1;
  end else begin
    if Key < N.Key then N.Left := Insert(N.Left, Key)
    else if Key > N.Key then N.Right := Insert(N.Right, Key)
    else Exit(N);
    Result := Balance(N);
  end;
end;
procedure Walk(N: PNode; Order: TOrder; V: TVisit; Depth: Integer = 0);
begin
  if not Assigned(N) then Exit;
  if Order = Pre then V(N, Depth);
  Walk(N.Left, Order, V, Depth + 1);
  if Order = InOrd then V(N, Depth);
  Walk(N.Right, Order, V, Depth + 1);
  if Order = Post then V(N, Depth);
end;
procedure Show(N: PNode; Depth: Integer);
begin
  Text := Text + Format('%d@%d ', [N.Key, Depth]);
end;
procedure FreeTree(var N: PNode);
begin
  if N = nil then Exit;
  FreeTree(N^.Left); FreeTree(N^.Right); Dispose(N); N := nil;
end;
var I: Integer; O: TOrder;
begin
  for I := 1 to 15 do Root := Insert(Root, (I * 7) mod 16);
  for O := Low(TOrder) to High(TOrder) do begin Text := ''; Walk(Root, O, Show); WriteLn(Trim(Text)); end;
  WriteLn(Root.Height, ' ', Rotations);
  FreeTree(Root); WriteLn(Root = nil);
  for I := 1 to 1000 do Root := Insert(Root, I);
  WriteLn(Root.Height, ' ', Root.Key, ' ', Rotations);
end.
