-- Pancake flips over all permutations: small integer arrays and short loops.
-- Argument: n, the rounds.
-- Arrays and their contents count from 1 here, which is what Lua tables are fast at.
local rounds = tonumber(arg[1]) or 4
local SIZE = 9

local function countFlips(perm)
  local flips = 0
  local k = perm[1]
  while k ~= 1 do
    local i, j = 1, k
    while i < j do
      perm[i], perm[j] = perm[j], perm[i]
      i = i + 1
      j = j - 1
    end
    flips = flips + 1
    k = perm[1]
  end
  return flips
end

local function fannkuch(n)
  local perm, perm1, count = {}, {}, {}
  for i = 1, n do
    perm[i], perm1[i], count[i] = i, i, 0
  end
  local r, permCount, maxFlips, checksum = n, 0, 0, 0
  while true do
    while r ~= 1 do
      count[r] = r
      r = r - 1
    end
    for i = 1, n do perm[i] = perm1[i] end
    local flips = countFlips(perm)
    if flips > maxFlips then maxFlips = flips end
    if permCount % 2 == 1 then
      checksum = checksum - flips
    else
      checksum = checksum + flips
    end
    -- the next permutation: rotate ever longer prefixes
    while true do
      if r == n then return checksum, maxFlips end
      local first = perm1[1]
      for i = 1, r do perm1[i] = perm1[i + 1] end
      perm1[r + 1] = first
      count[r + 1] = count[r + 1] - 1
      if count[r + 1] > 0 then break end
      r = r + 1
    end
    permCount = permCount + 1
  end
end

local total, best = 0, 0
for _ = 1, rounds do
  local checksum, maxFlips = fannkuch(SIZE)
  total, best = total + checksum, maxFlips
end
print(string.format("%d", total))
print(string.format("Pfannkuchen(%d) = %d", SIZE, best))
