{ sized integer types }
program prog(output);
var a: shortint; b: smallint; c: integer; d: longint; e: int64; f: byte; g: word; h: cardinal; q: qword; i8: int8; u8: uint8; i16: int16; u16: uint16; i32: int32; u32: uint32; u64: uint64; lw: longword;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, (low(shortint) = -128) and (high(shortint) = 127)); chk(2, (low(smallint) = -32768) and (high(smallint) = 32767)); chk(3, (low(integer) = -2147483648) and (high(integer) = 2147483647));
  chk(4, high(longint) = 9223372036854775807); chk(5, high(int64) = maxint64); chk(6, (low(byte) = 0) and (high(byte) = 255)); chk(7, high(word) = 65535); chk(8, high(cardinal) = 4294967295); chk(9, high(longword) = high(uint32));
  chk(10, (sizeof(a) = 1) and (sizeof(b) = 2) and (sizeof(c) = 4) and (sizeof(d) = 8) and (sizeof(e) = 8)); chk(11, (sizeof(byte) = 1) and (sizeof(word) = 2) and (sizeof(cardinal) = 4) and (sizeof(qword) = 8)); chk(12, (sizeof(char) = 1) and (sizeof(boolean) = 1) and (sizeof(real) = 8) and (sizeof(single) = 4));
  a := 127; b := -32768; c := maxint; d := 9223372036854775807; e := d; f := 255; g := 65535; h := 4294967295; chk(13, a + 1 = 128); chk(14, b - 1 = -32769); chk(15, c + 1 = 2147483648); chk(16, h + 1 = 4294967296); chk(17, e - 1 < d);
  q := 18446744073709551615; chk(18, q > 9223372036854775807); writeln(q); q := q + 1; chk(19, q = 0);
  i8 := -1; u8 := 200; i16 := i8; u16 := u8; i32 := i16; u32 := u16; u64 := u32; chk(20, (i32 = -1) and (u64 = 200)); lw := 3000000000; chk(21, lw div 2 = 1500000000); chk(22, maxint = 2147483647)
end.
