// Recursive quicksort of pseudo-random integers. Argument: n, the number of elements (at most 16000000).
'use strict';
const n = Math.min(Number(process.argv[2]) || 1300000, 16000000);

// The products stay below 2^46, which doubles hold exactly.
function fill(a) {
  let seed = 42;
  for (let i = 0; i < a.length; i++) {
    seed = seed * 16807 % 2147483647;
    a[i] = seed;
  }
}

function quicksort(a, lo, hi) {
  let i = lo, j = hi;
  const pivot = a[(lo + hi) >> 1];
  do {
    while (a[i] < pivot) i++;
    while (a[j] > pivot) j--;
    if (i <= j) {
      const t = a[i];
      a[i] = a[j];
      a[j] = t;
      i++;
      j--;
    }
  } while (i <= j);
  if (lo < j) quicksort(a, lo, j);
  if (i < hi) quicksort(a, i, hi);
}

const numbers = new Int32Array(n);
fill(numbers);
quicksort(numbers, 0, n - 1);
let sorted = true, hash = 0;
for (let i = 0; i < n; i++) {
  if (i > 0 && numbers[i - 1] > numbers[i]) sorted = false;
  hash = (hash * 31 + numbers[i]) % 1000003;
}
console.log(sorted ? `sorted ${n} hash ${hash}` : 'NOT SORTED');
