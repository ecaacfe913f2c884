-- Escape times of an n x n picture of the Mandelbrot set. Argument: n.
local n = tonumber(arg[1]) or 1000
local MAX_ITER = 60

local function escapeTime(cr, ci)
  local zr, zi, zr2, zi2, k = 0.0, 0.0, 0.0, 0.0, 0
  while k < MAX_ITER and zr2 + zi2 <= 4.0 do
    zi = 2.0 * zr * zi + ci
    zr = zr2 - zi2 + cr
    zr2 = zr * zr
    zi2 = zi * zi
    k = k + 1
  end
  return k
end

local inside, total = 0, 0
local step = 2.0 / n
for y = 0, n - 1 do
  local ci = step * y - 1.0
  for x = 0, n - 1 do
    local cr = step * x - 1.5
    local k = escapeTime(cr, ci)
    if k == MAX_ITER then inside = inside + 1 end
    total = total + k
  end
end
print(string.format("inside %d iterations %d", inside, total))
