{$MODE OBJFPC}
{$modeswitch advancedrecords}
type t = record x: integer; class operator explicit(const a: t): string; end;
class operator t.explicit(const a: t): string; begin result := 'T!' end;
var v: t; begin writeln(string(v)) end.
