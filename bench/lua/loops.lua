-- Five nested counting loops around a little integer arithmetic. Argument: n, the trip count.
local n = tonumber(arg[1]) or 35

local function nestedLoops(n)
  local x = 0
  for a = 1, n do
    for b = 1, n do
      for c = 1, n do
        for d = 1, n do
          for e = 1, n do
            x = x + a * e - c
            if x > 1000000 then x = x - 999983 + b * d end
          end
        end
      end
    end
  end
  return x
end

print(string.format("loops(%d) = %d", n, nestedLoops(n)))
