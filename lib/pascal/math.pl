{ Math: Floor, Ceil, Power, Max, Min and their like are built in; the unit exists for programs that name it. }
unit Math;

interface

implementation

end.
