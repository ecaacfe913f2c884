-- Makes lines of text, splits them into words and counts the words in a table.
-- Argument: n, the lines.
-- The line is scanned by hand, as in the other languages; the hash table is Lua's own.
local n = tonumber(arg[1]) or 80000
local byte, sub, lower, upper = string.byte, string.sub, string.lower, string.upper
local concat = table.concat
local VOCAB_SIZE, WORDS_PER_LINE, TOP_COUNT = 1500, 12, 10
local SYLLABLES = {
  "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "ran",
}

local seed = 12345
local function random0(range)
  seed = seed * 16807 % 2147483647
  return seed % range
end

local vocab = {}
for i = 0, VOCAB_SIZE - 1 do
  local parts = {}
  for k = 1, 2 + random0(3) do parts[k] = SYLLABLES[random0(16) + 1] end
  vocab[i] = concat(parts)
end

local function makeLine()
  local parts, count = {}, 0
  for i = 1, WORDS_PER_LINE do
    local a, b = random0(VOCAB_SIZE), random0(VOCAB_SIZE)
    if b < a then a = b end
    local w = vocab[a]
    if i == 1 then
      w = upper(sub(w, 1, 1)) .. sub(w, 2)
    else
      count = count + 1
      parts[count] = a % 7 == 0 and ", " or " "
    end
    count = count + 1
    parts[count] = w
  end
  parts[count + 1] = "."
  return concat(parts)
end

local counts, words, distinct = {}, 0, 0

local function splitLine(line)
  local len, i = #line, 1
  while i <= len do
    local c = byte(line, i)
    while i <= len and not (c >= 97 and c <= 122 or c >= 65 and c <= 90) do
      i = i + 1
      c = byte(line, i)
    end
    local start = i
    while i <= len and (c >= 97 and c <= 122 or c >= 65 and c <= 90) do
      i = i + 1
      c = byte(line, i)
    end
    if i > start then
      local w = lower(sub(line, start, i - 1))
      local count = counts[w]
      if count then
        counts[w] = count + 1
      else
        counts[w] = 1
        distinct = distinct + 1
      end
      words = words + 1
    end
  end
end

for _ = 1, n do splitLine(makeLine()) end
print(string.format("words %d distinct %d", words, distinct))
local list = {}
for w, count in pairs(counts) do list[#list + 1] = { text = w, count = count } end
table.sort(list, function(a, b)
  if a.count ~= b.count then return a.count > b.count end
  return a.text < b.text
end)
for k = 1, math.min(TOP_COUNT, #list) do
  print(string.format("%8d %s", list[k].count, list[k].text))
end
