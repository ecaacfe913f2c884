// Counts all placements of n queens by backtracking over arrays of bytes. Argument: n (at most 14).
'use strict';
const size = Math.min(Number(process.argv[2]) || 13, 14);
const columnUsed = new Uint8Array(size + 1);
const sumUsed = new Uint8Array(2 * size + 1);
const diffUsed = new Uint8Array(2 * size + 1);
let solutions = 0;

function place(row) {
  if (row > size) {
    solutions++;
    return;
  }
  for (let col = 1; col <= size; col++) {
    const sum = row + col, diff = row - col + size;
    if (!(columnUsed[col] || sumUsed[sum] || diffUsed[diff])) {
      columnUsed[col] = sumUsed[sum] = diffUsed[diff] = 1;
      place(row + 1);
      columnUsed[col] = sumUsed[sum] = diffUsed[diff] = 0;
    }
  }
}

place(1);
console.log(`queens(${size}) = ${solutions}`);
