-- Recursive quicksort of pseudo-random integers. Argument: n, the number of elements.
local n = math.min(tonumber(arg[1]) or 1300000, 16000000)
local floor = math.floor

local function fill(n)
  local a, seed = {}, 42
  for i = 1, n do
    seed = seed * 16807 % 2147483647
    a[i] = seed
  end
  return a
end

local function quicksort(a, lo, hi)
  local i, j = lo, hi
  local pivot = a[floor((lo + hi) / 2)]
  repeat
    while a[i] < pivot do i = i + 1 end
    while a[j] > pivot do j = j - 1 end
    if i <= j then
      a[i], a[j] = a[j], a[i]
      i = i + 1
      j = j - 1
    end
  until i > j
  if lo < j then quicksort(a, lo, j) end
  if i < hi then quicksort(a, i, hi) end
end

local a = fill(n)
quicksort(a, 1, n)
local sorted, hash = true, 0
for i = 1, n do
  if i > 1 and a[i - 1] > a[i] then sorted = false end
  hash = (hash * 31 + a[i]) % 1000003
end
if sorted then
  print(string.format("sorted %d hash %d", n, hash))
else
  print("NOT SORTED")
end
