program rounding(output);
begin
  writeln(trunc(3.7):1, trunc(-3.7):3, round(3.5):2, round(-3.5):3, round(2.4):2, round(-2.6):3, trunc(0.0):2)
end.
