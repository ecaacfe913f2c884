// Pancake flips over all permutations: small integer arrays and short loops. Argument: n, the rounds.
'use strict';
const rounds = Number(process.argv[2]) || 4;
const SIZE = 9;

function countFlips(perm) {
  let flips = 0;
  for (let k = perm[0]; k !== 0; k = perm[0]) {
    for (let i = 0, j = k; i < j; i++, j--) {
      const t = perm[i];
      perm[i] = perm[j];
      perm[j] = t;
    }
    flips++;
  }
  return flips;
}

function fannkuch(n) {
  const perm = new Int32Array(n + 1), perm1 = new Int32Array(n + 1), count = new Int32Array(n + 1);
  let r = n, checksum = 0, maxFlips = 0;
  for (let i = 0; i < n; i++) perm1[i] = i;
  for (let permCount = 0; ; permCount++) {
    for (; r !== 1; r--) count[r - 1] = r;
    for (let i = 0; i < n; i++) perm[i] = perm1[i];
    const flips = countFlips(perm);
    if (flips > maxFlips) maxFlips = flips;
    checksum += permCount % 2 === 1 ? -flips : flips;
    // the next permutation: rotate ever longer prefixes
    for (; ; r++) {
      if (r === n) return { checksum, maxFlips };
      const first = perm1[0];
      for (let i = 0; i < r; i++) perm1[i] = perm1[i + 1];
      perm1[r] = first;
      count[r]--;
      if (count[r] > 0) break;
    }
  }
}

let total = 0, best = 0;
for (let i = 0; i < rounds; i++) {
  const { checksum, maxFlips } = fannkuch(SIZE);
  total += checksum;
  best = maxFlips;
}
console.log(total);
console.log(`Pfannkuchen(${SIZE}) = ${best}`);
