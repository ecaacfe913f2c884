-- Builds strings piece by piece (numbers and single characters) and reads them back.
-- Argument: n, the pieces.
-- Pieces are collected in a table and joined, since appending to a Lua string copies it.
local n = tonumber(arg[1]) or 1300000
local CHUNK_SIZE = 4000
local byte, char, concat = string.byte, string.char, table.concat

local function hashOf(s)
  local h = 7
  for i = 1, #s do h = (h * 31 + byte(s, i)) % 1000003 end
  return h
end

local chunks, total, hash = 0, 0, 0
local pieces, count, size = {}, 0, 0
for i = 1, n do
  local digits = tostring(i)
  pieces[count + 1] = digits
  pieces[count + 2] = char(97 + i % 26)
  count = count + 2
  size = size + #digits + 1
  if size >= CHUNK_SIZE then
    chunks = chunks + 1
    total = total + size
    hash = (hash * 17 + hashOf(concat(pieces, "", 1, count))) % 1000003
    count, size = 0, 0
  end
end
total = total + size
hash = (hash * 17 + hashOf(concat(pieces, "", 1, count))) % 1000003
print(string.format("chunks %d characters %d hash %d", chunks, total, hash))
