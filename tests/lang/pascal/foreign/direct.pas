{ functions with numbers and addresses only, which native code calls without the machine between: all widths, many arguments, places that C changes, again
  and again; also once there are tasks, and when C calls back }
{ test: needs libpscaltest.so }
{ test: no seeds C's threads are none of the scheduler's }
program direct;
uses ctypes;
type
  TFunc = function(x: clong): clong;
function t_i8(x: cschar): cschar; cdecl; external 'pscaltest';
function t_u8(x: cuchar): cuchar; cdecl; external 'pscaltest';
function t_i16(x: cshort): cshort; cdecl; external 'pscaltest';
function t_u16(x: cushort): cushort; cdecl; external 'pscaltest';
function t_i32(x: cint): cint; cdecl; external 'pscaltest';
function t_u32(x: cuint): cuint; cdecl; external 'pscaltest';
function t_i64(x: clong): clong; cdecl; external 'pscaltest';
function t_f32(x: cfloat): cfloat; cdecl; external 'pscaltest';
function t_f64(x: cdouble): cdouble; cdecl; external 'pscaltest';
function t_narrow(a: cschar; b: cuchar; c: cshort; d: cushort): cshort; cdecl; external 'pscaltest';
function t_halves(a: cfloat; b: cdouble; c: cfloat): cfloat; cdecl; external 'pscaltest';
function t_many(a: clong; b: cdouble; c: cint; d: cfloat; e: clong; f: cuchar; g: cshort; h: cdouble; i: clong; j: cschar; k: cuint; l: cdouble): clong;
  cdecl; external 'pscaltest';
procedure t_add_to(var sum: cint; x: cshort); cdecl; external 'pscaltest';
function t_sum(const items: array of cint; n: clong): clong; cdecl; external 'pscaltest';
procedure t_keep(f: TFunc); cdecl; external 'pscaltest';
function t_call_kept(x: clong): clong; cdecl; external 'pscaltest';
procedure t_sleep(ms: cint); cdecl; external 'pscaltest';
var
  collected: string;
  total: clong;
  t: Thread;
  i: integer;

{ a hash of what all widths give }
function widths(rounds: clong): clong;
var i, h: clong;
begin
  h := 0;
  for i := 1 to rounds do begin
    h := (h * 31 + t_i8(cschar(i - 200)) + t_u8(cuchar(i * 3)) + t_i16(cshort(i * 400 - 32768)) + t_u16(cushort(i * 397))) mod 1000000007;
    h := (h * 31 + t_i32(-i) + t_u32(4294967295 - i) + t_i64(-9000000000000 + i)) mod 1000000007;
    h := (h * 31 + t_narrow(-i mod 100, i mod 256, -i, i) + round(t_f32(i + 0.5) * 2) + round(t_f64(i / 4) * 8)) mod 1000000007;
    h := (h * 31 + t_many(i, 2.5, -3, 4.5, 5, 6, -7, 8, 9, -10, 11, 12) + round(t_halves(i, 0.5, 1) * 4)) mod 1000000007
  end;
  widths := h
end;

{ places: a local, an element, a field of the heap }
procedure places;
type PPair = ^TPair; TPair = record before, value, after: cint end;
var local: cint; a: array[0..3] of cint; p: PPair; d: array of cint; i: integer;
begin
  local := 0; a[1] := 0; a[2] := 10;
  new(p); p^.value := 5;
  setlength(d, 3);
  for i := 1 to 200 do begin
    t_add_to(local, i); t_add_to(a[2], -1); t_add_to(p^.value, 2); t_add_to(d[i mod 3], 1)
  end;
  writeln(local, ' ', a[1], ' ', a[2], ' ', p^.before, ' ', p^.value, ' ', p^.after, ' ', t_sum(d, 3), ' ', t_sum(d, 1), ' ', t_sum([1, 2, 3], 3));
  dispose(p)
end;

{ runs bytecode below C: it allocates, and every 50th time it fails }
function step(x: clong): clong;
var s: string;
begin
  s := 'x';
  s := s + 'y';
  collected := collected + s;
  if length(collected) > 100 then collected := '';
  if x mod 50 = 49 then raise 'stop';
  step := 2 * x + length(s) - 2
end;

procedure callbacks;
var i, sum: clong; failures: integer; text: string;
begin
  t_keep(@step);
  sum := 0; failures := 0; text := '';
  for i := 1 to 200 do begin
    text := 'kept' + 'alive';
    try
      sum := sum + t_call_kept(i)
    except
      on e: Exception do begin if e.Message = 'stop' then failures := failures + 1; if text <> 'keptalive' then writeln('lost') end
    end
  end;
  writeln(sum, ' ', failures, ' ', text)
end;

procedure worker;
begin
  for var k := 1 to 20 do begin
    total := total + 0 * widths(20);
    t_sleep(1)
  end
end;

begin
  writeln(widths(300));
  places;
  callbacks;
  t := spawn worker;
  writeln(widths(300));
  places;
  callbacks;
  join t;
  writeln(total)
end.
