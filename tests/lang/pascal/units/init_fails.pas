{ Only units that have begun are finalized. }
program init_fails;
uses order_a, order_e, order_d;
begin
  writeln('never');
end.
