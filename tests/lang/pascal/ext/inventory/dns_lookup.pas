{ DnsLookup: an address as text; '' if the name has none. }
program DnsLookupTest;
var
  address: string;
begin
  address := DnsLookup('localhost');
  writeln((address = '127.0.0.1') or (address = '::1'));
  writeln('[', DnsLookup('no.such.host.invalid'), ']')
end.
