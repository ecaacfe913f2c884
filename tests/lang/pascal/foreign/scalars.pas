{ numbers of all widths, there and back }
{ test: needs libpscaltest.so }
program scalars;
uses ctypes;
function t_i8(x: cschar): cschar; cdecl; external 'pscaltest';
function t_u8(x: cuchar): cuchar; cdecl; external 'pscaltest';
function t_i16(x: cshort): cshort; cdecl; external 'pscaltest';
function t_u16(x: cushort): cushort; cdecl; external 'pscaltest';
function t_i32(x: cint): cint; cdecl; external 'pscaltest';
function t_u32(x: cuint): cuint; cdecl; external 'pscaltest';
function t_i64(x: clong): clong; cdecl; external 'libpscaltest.so';
function t_f32(x: cfloat): cfloat; cdecl; external 'pscaltest';
function t_f64(x: cdouble): cdouble; cdecl; external 'pscaltest';
function sum(a: cschar; b: cuchar; c: cshort; d: cushort; e: cint; f: cuint; g: clong; h: cfloat; i: cdouble): cdouble;
  cdecl; external 'pscaltest' name 't_all';
var
  f: function(x: cdouble): cdouble;
begin
  writeln(t_i8(-128), ' ', t_i8(127), ' ', t_u8(255));
  writeln(t_i16(-32768), ' ', t_u16(65535));
  writeln(t_i32(-2147483647), ' ', t_u32(4294967295));
  writeln(t_i64(-9223372036854775807), ' ', t_i64(9223372036854775807));
  writeln(t_f32(1.5):0:3, ' ', t_f32(-0.1):0:6, ' ', t_f64(1.0e300));
  writeln(sum(-1, 2, -3, 4, -5, 6, -7, 8.5, -9.25):0:3);
  f := @t_f64;
  writeln(f(2.5):0:2)
end.
