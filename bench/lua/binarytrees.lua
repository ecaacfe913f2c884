-- Allocates and walks many short-lived binary trees beside a long-lived one.
-- Argument: n, the depth.
local n = tonumber(arg[1]) or 15
local MIN_DEPTH = 4

local function makeTree(depth)
  if depth > 0 then
    return { makeTree(depth - 1), makeTree(depth - 1) }
  end
  return {}
end

local function checkTree(node)
  local left = node[1]
  if not left then return 1 end
  return 1 + checkTree(left) + checkTree(node[2])
end

local maxDepth = math.max(n, MIN_DEPTH + 2)
local tree = makeTree(maxDepth + 1)
print(string.format("stretch tree of depth %d check: %d", maxDepth + 1, checkTree(tree)))
tree = nil
local longLived = makeTree(maxDepth)
for depth = MIN_DEPTH, maxDepth, 2 do
  local iterations = 2 ^ (maxDepth - depth + MIN_DEPTH)
  local check = 0
  for _ = 1, iterations do
    check = check + checkTree(makeTree(depth))
  end
  print(string.format("%d trees of depth %d check: %d", iterations, depth, check))
end
print(string.format("long lived tree of depth %d check: %d", maxDepth, checkTree(longLived)))
