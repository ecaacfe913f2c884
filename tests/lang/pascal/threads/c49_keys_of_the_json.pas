program c49_keys_of_the_json;
uses Threading;

var
  t: Thread;
  json, key: string;
  i, depth: Integer;
  inText, isKey: Boolean;
begin
  t := ThreadPoolSubmit('delay', 1);
  join t;
  json := ThreadStatsJson;
  depth := 0;
  inText := false;
  key := '';
  { Keys stand before a colon; those of the entry itself are printed at depth 2, nested ones indented. }
  for i := 1 to Length(json) do
    if json[i] = '"' then
    begin
      inText := not inText;
      if inText then key := ''
    end
    else if inText then
      key := key + json[i]
    else
    begin
      isKey := json[i] = ':';
      if isKey then writeln('' : 2 * (depth - 2), key);
      if (json[i] = '{') or (json[i] = '[') then depth := depth + 1;
      if (json[i] = '}') or (json[i] = ']') then depth := depth - 1
    end;
  writeln(depth)
end.
