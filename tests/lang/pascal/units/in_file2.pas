program in_file2;
uses deep in 'sub/deep.pas', deeper in 'sub/deeper.pp';
var a: TAnswer;
begin
  a := Answer;
  writeln(Text(a), ' ', deeper.Text(Answer));
end.
