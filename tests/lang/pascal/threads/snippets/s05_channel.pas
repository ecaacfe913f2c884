program S05; var c: channel of string; msg: string;
procedure worker(c: channel of string); begin delay(1000); writeln('Worker sending'); c.push('Done') end;
begin c := chan<string>(1); go worker(c); writeln('Waiting...'); msg := c.collect; writeln('Received: ' + msg) end.
