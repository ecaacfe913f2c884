#!/usr/bin/env pascal
begin
  writeln('script')
end.
