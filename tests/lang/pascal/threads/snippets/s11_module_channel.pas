program S11; uses thread; var ch: channel; msg: string;
begin ch := thread.channel.new(10);
      thread.core.spawn(procedure begin thread.channel.send(ch, 'hello from goroutine') end);
      msg := thread.channel.recv(ch); writeln(msg) end.
