program lib_small;
uses MathLib, Base64, CalculateArea, mylib, cat, crt, dos;
var p: TPerson; s: SearchRec; os: TOSType; t: string;
begin
  writeln(PiValue:0:10, ' ', EValue:0:10, ' ', Ln2Value:0:10, ' ', Ln10Value:0:10, ' ', TwoPiValue:0:10, ' ', PiOver2Value:0:10);
  writeln(EncodeStringBase64(''), ' ', EncodeStringBase64('f'), ' ', EncodeStringBase64('fo'), ' ', EncodeStringBase64('foo'), ' ',
          EncodeStringBase64('foob'), ' ', EncodeStringBase64(#0#255#128));
  writeln(DecodeStringBase64('Zm9vYmFy'), ' ', DecodeStringBase64('Zm9vYg=='), ' ', DecodeStringBase64('Zm9vYmE='), ' [', DecodeStringBase64(''), ']');
  t := DecodeStringBase64(EncodeStringBase64(#0#255#128));
  writeln(length(t), ' ', ord(t[1]), ' ', ord(t[2]), ' ', ord(t[3]));
  writeln('[', DecodeStringBase64('abc'), ']');
  writeln('[', DecodeStringBase64('ab*d'), ']');
  writeln(RectangleArea(2, 3):0:2, ' ', CircleArea(2):0:5, ' ', TriangleArea(3, 4, 5):0:2);
  Greet('world');
  p.name := 'Ann'; p.age := 7;
  inc(GlobalCounter);
  writeln(p.name, ' ', p.age, ' ', GlobalCounter, ' ', Add(2, 3), ' ', GetPi:0:5);
  os := osLinux; s.Name := 'f'; s.Attr := 1;
  writeln(os, ' ', s.Name, ' ', Blue, ' ', crt.White, ' ', ord(ESC), ' ', Blink);
end.
