program places;
type TP = procedure;
const c: TP = procedure begin end; { error+: anonymous routine outside of statements }
begin
end.
