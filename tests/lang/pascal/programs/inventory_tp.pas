program Inventory;
{$mode tp}
uses Dos, Crt;
type
  Str20 = string[20];
  PItem = ^Item;
  Item = record Name: Str20; Qty: integer; Price: real; Next: PItem end;
  ItemFile = file of Item;
  Cmp = function(a, b: PItem): boolean;
var
  Head: PItem; F: ItemFile; T: text; N: integer; Total: real; Buf: array[1..512] of char;
{$F+}
function ByName(a, b: PItem): boolean; begin ByName := a^.Name < b^.Name end;
function ByQty(a, b: PItem): boolean; begin ByQty := a^.Qty > b^.Qty end;
{$F-}
procedure AddItem(N: Str20; Q: integer; P: real);
var it: PItem;
begin
  New(it);
  with it^ do begin Name := N; Qty := Q; Price := P; Next := Head end;
  Head := it
end;
procedure SortList(Less: Cmp);
var sorted, it, p, q: PItem;
begin
  sorted := nil;
  while Head <> nil do begin
    it := Head; Head := Head^.Next;
    p := sorted; q := nil;
    while (p <> nil) and not Less(it, p) do begin q := p; p := p^.Next end;
    it^.Next := p;
    if q = nil then sorted := it else q^.Next := it;
  end;
  Head := sorted
end;
procedure List(var t: text);
var p: PItem;
begin
  p := Head;
  while p <> nil do with p^ do begin
    WriteLn(t, Name, '':22 - Length(Name), Qty:5, Price:10:2, Qty * Price:12:2);
    p := Next
  end
end;
procedure Save;
var p: PItem;
begin
  Assign(F, 'inv.dat'); Rewrite(F);
  p := Head; while p <> nil do begin Write(F, p^); p := p^.Next end;
  Close(F)
end;
procedure Load;
var it: Item;
begin
  Assign(F, 'inv.dat'); Reset(F); N := 0; Total := 0;
  while not Eof(F) do begin Read(F, it); Inc(N); Total := Total + it.Qty * it.Price end;
  Seek(F, 1); Read(F, it); it.Qty := it.Qty + 1000; Seek(F, FilePos(F) - 1); Write(F, it);
  Seek(F, 1); Read(F, it); WriteLn(it.Name, it.Qty);
  Close(F)
end;
function Exists(name: string): boolean;
var f: file;
begin
  Assign(f, name); {$I-} Reset(f); {$I+}
  if IOResult = 0 then begin Exists := true; Close(f) end else Exists := false
end;
var Dir: DirStr; Nm: NameStr; Ext: ExtStr; SR: SearchRec; y, m, d, w: word;
begin
  Head := nil;
  AddItem('Widget', 10, 2.5); AddItem('Gadget', 3, 19.99); AddItem('Nut', 500, 0.02); AddItem('Bolt', 250, 0.05);
  SortList(ByName); List(Output);
  SortList(ByQty); List(Output);
  Save; WriteLn(Exists('inv.dat'), ' ', Exists('none.dat')); Load;
  WriteLn(N, ' ', Total:0:2);
  Assign(T, 'inv.txt'); SetTextBuf(T, Buf); Rewrite(T); List(T); Close(T);
  Reset(T); N := 0; while not Eof(T) do begin ReadLn(T); Inc(N) end; Close(T); WriteLn(N);
  FSplit('/usr/lib/test.pas', Dir, Nm, Ext); WriteLn(Dir, '|', Nm, '|', Ext);
  FindFirst('inv.*', AnyFile, SR); N := 0; while DosError = 0 do begin Inc(N); FindNext(SR) end; WriteLn(N);
  GetDate(y, m, d, w); WriteLn((y >= 2000) and (m in [1..12]) and (w < 7));
  Erase(T); Rename(F, 'inv2.dat'); WriteLn(Exists('inv2.dat')); Erase(F);
  WriteLn(ParamCount, ' ', FExpand('/a/../b'), ' ', FSearch('nofile', '/tmp;/usr') = '');
  WriteLn(GetEnv('NOSUCHVAR') = '');
end.
