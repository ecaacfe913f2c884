unit kind_b;
interface
type TThing = record n: integer end; TColor = (Red, Green);
implementation
end.
