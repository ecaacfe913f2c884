{ The types of C, for declarations of external routines. }
{$MODE PSCAL}
unit ctypes;
interface
type
  cschar = ShortInt;
  cuchar = Byte;
  cchar = Char;
  cshort = SmallInt;
  cushort = Word;
  cint = Int32;
  cuint = LongWord;
  clong = Int64;
  culong = UInt64;
  clonglong = Int64;
  culonglong = UInt64;
  csize_t = UInt64;
  cbool = Boolean;
  cfloat = Single;
  cdouble = Double;
  pcint = ^cint;
  pcuint = ^cuint;
  pclong = ^clong;
  pcdouble = ^cdouble;
  pcfloat = ^cfloat;
  pcuchar = ^cuchar;
  pcchar = ^cchar;
implementation
end.
