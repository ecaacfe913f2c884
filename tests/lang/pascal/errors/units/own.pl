unit own;
interface
implementation
uses own; { error: cannot use itself }
end.
