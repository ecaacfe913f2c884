unit ring_a;
interface
uses ring_b; { error: cannot be used }
implementation
end.
