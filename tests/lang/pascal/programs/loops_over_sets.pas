{$mode fpc}
var i: integer; begin for i in [1, 4, 90, 200] do write(i, ' '); writeln; for i in [1, 90] do write(i, ' ');for i in [5..7, 70] do write(i, ' '); writeln; end.
