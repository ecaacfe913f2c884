-- Product of two n x n matrices of reals, the second one transposed first. Argument: n.
local n = math.min(tonumber(arg[1]) or 400, 500)

local function fill(n, seed)
  local m = {}
  for i = 1, n do
    local row = {}
    for j = 1, n do row[j] = seed * (i - j) * (i + j) end
    m[i] = row
  end
  return m
end

local function multiply(a, b, n)
  local t = {}
  for j = 1, n do
    local row = {}
    for i = 1, n do row[i] = b[i][j] end
    t[j] = row
  end
  local c = {}
  for i = 1, n do
    local ai, ci = a[i], {}
    for j = 1, n do
      local tj, sum = t[j], 0.0
      for k = 1, n do sum = sum + ai[k] * tj[k] end
      ci[j] = sum
    end
    c[i] = ci
  end
  return c
end

local scale = 1.0 / n / n
local c = multiply(fill(n, scale), fill(n, scale), n)
local trace = 0.0
for i = 1, n do trace = trace + c[i][i] end
local mid = math.floor(n / 2) + 1
print(string.format("trace %.6f", trace))
print(string.format("corner %.6f middle %.6f", c[1][n], c[mid][mid]))
