program S06; var c: channel of integer; tx: sender of integer; rx: receiver of integer; v: integer;
begin c := chan<integer>(1); tx := c.sender; rx := c.receiver; tx.push(1); { v := tx.collect; }
      v := rx.collect; { rx.push(2); } writeln(v) end.
