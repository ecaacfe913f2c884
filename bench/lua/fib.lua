-- Naive recursive Fibonacci: the cost of calls and returns. Argument: n.
local n = tonumber(arg[1]) or 36

local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end

print(string.format("fib(%d) = %d", n, fib(n)))
