{ zlib: a checksum, and text packed and unpacked }
{ test: needs libz.so.1 }
program zlibtest;
uses ctypes;
function crc32(crc: culong; text: string; length: cuint): culong; cdecl; external 'libz.so.1';
function adler32(sum: culong; text: string; length: cuint): culong; cdecl; external 'z';
function compress(var packed_: array of byte; var size: culong; text: string; length: culong): cint; cdecl; external 'z';
function uncompress(var text: array of char; var size: culong; const packed_: array of byte; length: culong): cint; cdecl; external 'z';
var
  small: array[0..999] of byte;
  text: array[0..9999] of char;
  size, length_: culong;
  s: string;
  i: integer;
begin
  writeln(crc32(0, 'The quick brown fox jumps over the lazy dog', 43));
  writeln(adler32(1, 'Wikipedia', 9));
  s := '';
  for i := 1 to 300 do s := s + 'all work and no play ';
  size := 1000;
  writeln(compress(small, size, s, length(s)), ' ', length(s), ' ', size < 100);
  length_ := 10000;
  writeln(uncompress(text, length_, small, size), ' ', length_);
  for i := 0 to 19 do write(text[i]);
  writeln;
  length_ := 10;
  writeln(uncompress(text, length_, small, size))
end.
