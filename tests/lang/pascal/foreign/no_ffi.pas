{ test: err the program calls C functions, which --no-ffi or --sandbox forbids }
program no_ffi;
function cosine(x: double): double; cdecl; external 'm' name 'cos';
begin
  writeln(cosine(0):0:1)
end.
