unit Deep;
interface
uses deeper;
function Answer: TAnswer;
implementation
function Answer: TAnswer;
begin
  Answer.n := 42;
  Answer.s := 'deep';
end;
end.
