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
  { Year .. Sec, as PackTime takes them. }
  DateTime = record
    Year, Month, Day, Hour, Min, Sec: Word;
  end;
  ComStr = string;
  FileNameStr = string;

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
{ The first file of that name in the folders of a list (Folder;Folder or Folder:Folder), '' if there is none. }
function FSearch(const Path, DirList: string): string;
{ A moment in one number, with two seconds in its last bit; and the reverse. }
procedure PackTime(const T: DateTime; var P: integer); overload;
procedure PackTime(const T: DateTime; var P: Int64); overload;
procedure UnpackTime(P: Int64; var T: DateTime);
function EnvCount: integer;
function EnvStr(Index: integer): string;
function DosVersion: Word;
function DosExitCode: Word;
function DiskFree(Drive: Byte): Int64;
function DiskSize(Drive: Byte): Int64;
procedure SwapVectors;
procedure GetCBreak(var Break: Boolean);
procedure SetCBreak(Break: Boolean);
procedure GetVerify(var Verify: Boolean);
procedure SetVerify(Verify: Boolean);
{ Runs a program; DosExitCode is its exit status then, and so is the result. }
function Exec(const Path, Arguments: string): integer;
function GetMsCount: Int64;

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

function FSearch(const Path, DirList: string): string;
begin
  FSearch := FileSearch(Path, StringReplace(DirList, ';', ':', [rfReplaceAll]));
end;

procedure PackTime(const T: DateTime; var P: Int64);
begin
  P := (T.Year - 1980) shl 25 or T.Month shl 21 or T.Day shl 16 or T.Hour shl 11 or T.Min shl 5 or T.Sec div 2;
end;

procedure PackTime(const T: DateTime; var P: integer);
var
  packed_: Int64;
begin
  PackTime(T, packed_);
  P := packed_;
end;

procedure UnpackTime(P: Int64; var T: DateTime);
begin
  T.Year := P shr 25 and 127 + 1980;
  T.Month := P shr 21 and 15;
  T.Day := P shr 16 and 31;
  T.Hour := P shr 11 and 31;
  T.Min := P shr 5 and 63;
  T.Sec := P and 31 * 2;
end;

function EnvCount: integer;
begin
  EnvCount := 1;
end;

function EnvStr(Index: integer): string;
begin
  EnvStr := '';
  if Index = 1 then EnvStr := 'PATH=' + GetEnv('PATH');
end;

function DosVersion: Word;
begin
  DosVersion := 5;
end;

var
  lastStatus: Word;

function Exec(const Path, Arguments: string): integer;
begin
  Exec := System.Exec(Path, Arguments);
  DosError := 0;
  if Exec < 0 then DosError := 2 else lastStatus := Exec;
end;

function DosExitCode: Word;
begin
  DosExitCode := lastStatus;
end;

function DiskFree(Drive: Byte): Int64;
begin
  DiskFree := -1;
end;

function DiskSize(Drive: Byte): Int64;
begin
  DiskSize := -1;
end;

procedure SwapVectors;
begin
end;

procedure GetCBreak(var Break: Boolean);
begin
  Break := true;
end;

procedure SetCBreak(Break: Boolean);
begin
end;

procedure GetVerify(var Verify: Boolean);
begin
  Verify := false;
end;

procedure SetVerify(Verify: Boolean);
begin
end;

function GetMsCount: Int64;
begin
  GetMsCount := Trunc(RealTimeClock * 1000);
end;

end.
