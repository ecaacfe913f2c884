-- Sieve of Eratosthenes over one large array. Argument: n, the number of rounds.
local rounds = tonumber(arg[1]) or 40
local LIMIT = 500000

local function countPrimes(flags)
  for i = 1, LIMIT do flags[i] = true end
  local count = 0
  for i = 2, LIMIT do
    if flags[i] then
      count = count + 1
      for k = i + i, LIMIT, i do flags[k] = false end
    end
  end
  return count
end

local flags, count = {}, 0
for _ = 1, rounds do count = countPrimes(flags) end
print(string.format("primes up to %d: %d", LIMIT, count))
