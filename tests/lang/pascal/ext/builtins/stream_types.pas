program types;
var i: integer; b: array[0..3] of byte; ms: MStream; s: string;
begin
  MStreamFree(i); { error: mstream }
  s := MStreamFromString(1); { error: string }
  MandelbrotRow(0, 0, 0, 1, 3, b); { error: array of 32-bit }
  MStreamSaveToFile(ms); { error: 2 }
  writeln(HasExtBuiltin('math')); { error: 2 }
end.
