unit failing;
interface
var
  closed: integer;
procedure fail_with(const message: string; code: integer);
function guarded(divisor: integer): integer;
function caught(action: procedure): string;
implementation

procedure fail_with(const message: string; code: integer);
var
  e: Exception;
begin
  e.Message := message;
  e.Code := code;
  raise e
end;

function guarded(divisor: integer): integer;
begin
  try
    guarded := 100 div divisor
  finally
    closed := closed + 1
  end
end;

function caught(action: procedure): string;
begin
  caught := 'nothing';
  try
    action
  except
    on e: Exception do caught := e.Message
  end
end;

finalization
  writeln('finalization ', closed)
end.
