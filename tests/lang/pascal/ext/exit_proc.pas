{$mode objfpc}{$H+}
program g2;
procedure Bye1;
begin writeln('bye1 code=', ExitCode); ExitCode := 5; end;
var OldExit: pointer;
procedure Bye2;
begin ExitProc := OldExit; writeln('bye2 code=', ExitCode); end;
begin
  ExitProc := @Bye1;
  OldExit := ExitProc;
  ExitProc := @Bye2;
  writeln('main');
  Halt(3);
end.
