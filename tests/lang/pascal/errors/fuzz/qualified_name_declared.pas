program QualifiedName;
var system.foo d: integer; { error: expected ':' but found identifier 'd' }
var e: system.foo; { error: 'system.foo' is not a type }
begin
end.
