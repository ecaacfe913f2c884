{ Dos: files and folders by pattern. GetDate, GetTime, Exec, GetEnv and the like are built in, also FindFirst and FindNext without parameters of the
  kind below. }
{$MODE PSCAL}
unit Dos;

interface

const
  ReadOnly = 1;
  Hidden = 2;
  SysFile = 4;
  VolumeID = 8;
  Directory = 16;
  Archive = 32;
  AnyFile = 63;

type
  SearchRec = record
    Name: string;
    Attr: integer;
    Size: Int64;
    Time: Int64;
    Folder: string;
    Wanted: integer; { attributes that are found }
    Rest: array of string; { what is left }
    At: integer;
  end;
  PathStr = string;
  DirStr = string;
  NameStr = string;
  ExtStr = string;

var
  { 0, or 18: there is no further file. }
  DosError: integer;

{ The files that a pattern with * and ? names; folders and hidden ones only if Attr has their bit. }
procedure FindFirst(const Path: string; Attr: integer; var F: SearchRec); overload;
procedure FindNext(var F: SearchRec); overload;
procedure FindClose(var F: SearchRec);
function FindFirst(const Folder: string): string; overload;
function FindNext: string; overload;
function FExpand(const Path: string): string;
procedure FSplit(const Path: string; var Dir, Name, Ext: string);

implementation

uses SysUtils;

function FindFirst(const Folder: string): string;
begin
  FindFirst := System.FindFirst(Folder);
end;

function FindNext: string;
begin
  FindNext := System.FindNext;
end;

{ Does Name, from character n on, agree with Pattern from character p on? }
function Agrees(const Name, Pattern: string; n, p: integer): Boolean;
begin
  Agrees := False;
  while p <= Length(Pattern) do
  begin
    if Pattern[p] = '*' then
    begin
      while (n <= Length(Name) + 1) and not Agrees(Name, Pattern, n, p + 1) do n := n + 1;
      Agrees := n <= Length(Name) + 1;
      Exit;
    end;
    if (n > Length(Name)) or ((Pattern[p] <> '?') and (Pattern[p] <> Name[n])) then Exit;
    n := n + 1;
    p := p + 1;
  end;
  Agrees := n > Length(Name);
end;

function SizeOfFile(const Path: string): Int64;
var
  f: file;
begin
  SizeOfFile := 0;
{$push}
{$I-}
  Assign(f, Path);
  Reset(f, 1);
  if IOResult <> 0 then Exit;
  SizeOfFile := FileSize(f);
  Close(f);
{$pop}
end;

procedure FindNext(var F: SearchRec);
var
  isFound: Boolean;
begin
  isFound := False;
  while not isFound and (F.At < Length(F.Rest)) do
  begin
    F.Name := F.Rest[F.At];
    F.At := F.At + 1;
    F.Attr := GetFAttr(F.Folder + F.Name);
    if F.Name[1] = '.' then F.Attr := F.Attr or Hidden;
    isFound := (F.Attr and (Directory or Hidden)) and not F.Wanted = 0;
  end;
  DosError := 18;
  if not isFound then Exit;
  DosError := 0;
  F.Size := 0;
  if F.Attr and Directory = 0 then F.Size := SizeOfFile(F.Folder + F.Name);
end;

procedure FindFirst(const Path: string; Attr: integer; var F: SearchRec);
var
  name, pattern: string;
begin
  F.Folder := ExtractFilePath(Path);
  F.Wanted := Attr;
  F.At := 0;
  SetLength(F.Rest, 0);
  pattern := ExtractFileName(Path);
  name := F.Folder;
  if name = '' then name := '.';
  name := System.FindFirst(name);
  while name <> '' do
  begin
    if Agrees(name, pattern, 1, 1) then
    begin
      SetLength(F.Rest, Length(F.Rest) + 1);
      F.Rest[High(F.Rest)] := name;
    end;
    name := System.FindNext;
  end;
  FindNext(F);
end;

procedure FindClose(var F: SearchRec);
begin
  SetLength(F.Rest, 0);
  F.At := 0;
end;

function FExpand(const Path: string): string;
begin
  FExpand := ExpandFileName(Path);
end;

procedure FSplit(const Path: string; var Dir, Name, Ext: string);
begin
  Dir := ExtractFilePath(Path);
  Ext := ExtractFileExt(Path);
  Name := ExtractFileName(Path);
  SetLength(Name, Length(Name) - Length(Ext));
end;

end.
