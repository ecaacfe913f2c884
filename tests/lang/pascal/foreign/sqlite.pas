{ sqlite3: open, exec with a callback, a prepared statement }
{ test: needs libsqlite3.so.0 }
program sqlite;
uses ctypes;
const lib = 'sqlite3';
type
  TRow = function(user: Pointer; n: cint; values, names: Pointer): cint;
  TText = array[0..15] of char;
function sqlite3_open(name: string; out db: Pointer): cint; cdecl; external lib;
function sqlite3_close(db: Pointer): cint; cdecl; external lib;
function sqlite3_exec(db: Pointer; sql: string; row: TRow; user, error: Pointer): cint; cdecl; external lib;
function sqlite3_prepare_v2(db: Pointer; sql: string; bytes: cint; out statement: Pointer; tail: Pointer): cint; cdecl; external lib;
function sqlite3_bind_int64(statement: Pointer; at: cint; value: clong): cint; cdecl; external lib;
function sqlite3_bind_text(statement: Pointer; at: cint; var value: TText; bytes: cint; kept: Pointer): cint; cdecl; external lib;
function sqlite3_step(statement: Pointer): cint; cdecl; external lib;
function sqlite3_reset(statement: Pointer): cint; cdecl; external lib;
function sqlite3_column_text(statement: Pointer; column: cint): string; cdecl; external lib;
function sqlite3_column_int64(statement: Pointer; column: cint): clong; cdecl; external lib;
function sqlite3_finalize(statement: Pointer): cint; cdecl; external lib;
function sqlite3_errmsg(db: Pointer): string; cdecl; external lib;
var
  db, statement: Pointer;
  name: TText;
  i, rows: integer;

function show(user: Pointer; n: cint; values, names: Pointer): cint;
var k: integer;
begin
  rows := rows + 1;
  for k := 0 to n - 1 do write(CTextAt(names, k), '=', CTextAt(values, k), ' ');
  writeln;
  show := 0
end;

begin
  if sqlite3_open(':memory:', db) <> 0 then halt(1);
  if sqlite3_exec(db, 'create table t (id integer, name text)', nil, nil, nil) <> 0 then writeln(sqlite3_errmsg(db));
  if sqlite3_prepare_v2(db, 'insert into t values (?, ?)', -1, statement, nil) <> 0 then writeln(sqlite3_errmsg(db));
  for i := 1 to 3 do begin
    name[0] := chr(64 + i); name[1] := 'x';
    sqlite3_bind_int64(statement, 1, i * i);
    sqlite3_bind_text(statement, 2, name, 2, nil);
    if sqlite3_step(statement) <> 101 then writeln(sqlite3_errmsg(db));
    sqlite3_reset(statement)
  end;
  sqlite3_finalize(statement);
  rows := 0;
  sqlite3_exec(db, 'select * from t order by id desc', @show, nil, nil);
  writeln(rows);
  if sqlite3_prepare_v2(db, 'select sum(id), group_concat(name) from t', -1, statement, nil) = 0 then
    while sqlite3_step(statement) = 100 do writeln(sqlite3_column_int64(statement, 0), ' ', sqlite3_column_text(statement, 1));
  sqlite3_finalize(statement);
  if sqlite3_exec(db, 'select * from nothing', nil, nil, nil) <> 0 then writeln(sqlite3_errmsg(db));
  writeln(sqlite3_close(db))
end.
