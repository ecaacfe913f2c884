program foreign;
{ C functions: numbers, text both ways (short and long), pointers, variable arguments, a callback that allocates and one that fails }
uses ctypes;
type
  TFive = array[0..4] of clong;
function floor(x: cdouble): cdouble; cdecl; external 'm';
function strlen(text: string): csize_t; cdecl; external 'c';
function strchr(text: string; c: cint): string; cdecl; external name 'strchr';
function snprintf(var buffer: array of char; size: csize_t; format: string): cint; cdecl; varargs; external 'c';
function memcpy(target, source: Pointer; n: csize_t): Pointer; cdecl; external 'c';
procedure qsort(var items: TFive; n, size: csize_t; compare: function(var a, b: clong): cint); cdecl; external 'c';
var
  a, b: TFive;
  p, q: ^clong;
  i, calls: integer;
  buffer: array[0..31] of char;
  long: string;

function ascending(var a, b: clong): cint;
var s: string;
begin
  calls := calls + 1;
  s := 'n';
  s := s + inttostr(a);
  if a < b then ascending := -1 else if a > b then ascending := 1 else ascending := length(s) - length(s)
end;

function failing(var a, b: clong): cint;
begin
  raise Exception.Create('no order');
  failing := 0
end;

begin
  for i := 0 to 4 do a[i] := (i * 3) mod 5;
  b := a;
  writeln(floor(2.75):0:1, ' ', strlen('text'));
  long := 'x';
  for i := 1 to 10 do long := long + long;
  writeln(strlen(long), ' ', length(strchr(long + '!' + long, 33)));
  i := snprintf(buffer, 32, '%d %s %.2f', 7, 'seven', 7.5);
  writeln(i, ' ', buffer[0], buffer[2]);
  new(p); new(q);
  p^ := 42;
  if memcpy(q, p, 8) <> nil then writeln(q^);
  qsort(a, 5, 8, @ascending);
  writeln(a[0], a[1], a[2], a[3], a[4], ' ', calls > 4);
  try
    qsort(b, 5, 8, @failing)
  except
    on e: Exception do writeln(e.Message)
  end
end.
