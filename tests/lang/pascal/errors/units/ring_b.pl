unit ring_b;
interface
uses ring_a; { error: use each other in their interfaces }
implementation
end.
