// Sieve of Eratosthenes over one large array of bytes. Argument: n, the number of rounds.
'use strict';
const rounds = Number(process.argv[2]) || 40;
const LIMIT = 500000;

function countPrimes(flags) {
  let count = 0;
  flags.fill(1, 2);
  for (let i = 2; i <= LIMIT; i++) {
    if (flags[i]) {
      count++;
      for (let k = i + i; k <= LIMIT; k += i) flags[k] = 0;
    }
  }
  return count;
}

const isPrime = new Uint8Array(LIMIT + 1);
let count = 0;
for (let r = 0; r < rounds; r++) count = countPrimes(isPrime);
console.log(`primes up to ${LIMIT}: ${count}`);
