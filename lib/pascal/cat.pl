{ Reserved. }
{$MODE PSCAL}
unit cat;

interface

implementation

end.
