{ Reserved. }
unit cat;

interface

implementation

end.
