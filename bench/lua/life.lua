-- Conway's game of life on a 64 x 64 board with a dead border. Argument: n, the generations.
-- Rows and columns are 1..66 here: the border is part of the board and Lua tables count from 1.
local n = tonumber(arg[1]) or 3500
local SIZE = 64

local function newBoard()
  local b = {}
  for y = 1, SIZE + 2 do
    local row = {}
    for x = 1, SIZE + 2 do row[x] = 0 end
    b[y] = row
  end
  return b
end

local function seedBoard(b)
  local s = 2024
  for y = 2, SIZE + 1 do
    for x = 2, SIZE + 1 do
      s = s * 16807 % 2147483647
      if s % 3 == 0 then b[y][x] = 1 end
    end
  end
end

local function step(a, b)
  for y = 2, SIZE + 1 do
    local up, mid, down, out = a[y - 1], a[y], a[y + 1], b[y]
    for x = 2, SIZE + 1 do
      local neighbours = up[x - 1] + up[x] + up[x + 1]
        + mid[x - 1] + mid[x + 1]
        + down[x - 1] + down[x] + down[x + 1]
      if neighbours == 3 or (neighbours == 2 and mid[x] == 1) then
        out[x] = 1
      else
        out[x] = 0
      end
    end
  end
end

local one, two = newBoard(), newBoard()
seedBoard(one)
for _ = 1, n do
  step(one, two)
  one, two = two, one
end
local alive, hash = 0, 0
for y = 2, SIZE + 1 do
  for x = 2, SIZE + 1 do
    alive = alive + one[y][x]
    hash = (hash * 2 + one[y][x]) % 1000003
  end
end
print(string.format("alive %d hash %d", alive, hash))
