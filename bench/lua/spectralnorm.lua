-- Largest singular value of an infinite matrix's n x n corner by the power method.
-- Argument: n.
local n = math.min(tonumber(arg[1]) or 700, 8000)

local function element(i, j)
  return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)
end

local function mulAv(n, v, av)
  for i = 1, n do
    local sum = 0.0
    for j = 1, n do sum = sum + element(i - 1, j - 1) * v[j] end
    av[i] = sum
  end
end

local function mulAtv(n, v, atv)
  for i = 1, n do
    local sum = 0.0
    for j = 1, n do sum = sum + element(j - 1, i - 1) * v[j] end
    atv[i] = sum
  end
end

local scratch = {}
local function mulAtAv(n, v, atav)
  mulAv(n, v, scratch)
  mulAtv(n, scratch, atav)
end

local u, v = {}, {}
for i = 1, n do u[i] = 1.0 end
for _ = 1, 10 do
  mulAtAv(n, u, v)
  mulAtAv(n, v, u)
end
local vBv, vv = 0.0, 0.0
for i = 1, n do
  vBv = vBv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(string.format("%.9f", math.sqrt(vBv / vv)))
