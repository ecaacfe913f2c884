{ halt status is taken modulo 256 }
program prog(output);
begin
  halt(259)
end.
