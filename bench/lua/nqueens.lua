-- Counts all placements of n queens by backtracking over Boolean arrays. Argument: n.
local size = math.min(tonumber(arg[1]) or 13, 14)
local solutions = 0
local columnUsed, sumUsed, diffUsed = {}, {}, {}
for i = 1, 2 * size do
  columnUsed[i], sumUsed[i], diffUsed[i] = false, false, false
end

local function place(row)
  if row > size then
    solutions = solutions + 1
    return
  end
  for col = 1, size do
    local sum, diff = row + col, row - col + size
    if not (columnUsed[col] or sumUsed[sum] or diffUsed[diff]) then
      columnUsed[col], sumUsed[sum], diffUsed[diff] = true, true, true
      place(row + 1)
      columnUsed[col], sumUsed[sum], diffUsed[diff] = false, false, false
    end
  end
end

place(1)
print(string.format("queens(%d) = %d", size, solutions))
