{ MathLib: constants as functions. }
{$MODE PSCAL}
unit MathLib;

interface

function PiValue: real;
function EValue: real;
function Ln2Value: real;
function Ln10Value: real;
function TwoPiValue: real;
function PiOver2Value: real;

implementation

function PiValue: real;
begin
  PiValue := 3.14159265358979323846;
end;

function EValue: real;
begin
  EValue := 2.71828182845904523536;
end;

function Ln2Value: real;
begin
  Ln2Value := 0.69314718055994530942;
end;

function Ln10Value: real;
begin
  Ln10Value := 2.30258509299404568402;
end;

function TwoPiValue: real;
begin
  TwoPiValue := 6.28318530717958647693;
end;

function PiOver2Value: real;
begin
  PiOver2Value := 1.57079632679489661923;
end;

end.
