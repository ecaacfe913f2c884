// Product of two n x n matrices of reals, the second one transposed first. Argument: n (at most 500).
'use strict';
const n = Math.min(Number(process.argv[2]) || 400, 500);

function newMatrix(n) {
  return Array.from({ length: n }, () => new Float64Array(n));
}

function filled(n, seed) {
  const m = newMatrix(n);
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= n; j++) m[i - 1][j - 1] = seed * (i - j) * (i + j);
  }
  return m;
}

function multiply(a, b, n) {
  const transposed = newMatrix(n), product = newMatrix(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) transposed[j][i] = b[i][j];
  }
  for (let i = 0; i < n; i++) {
    const row = a[i], out = product[i];
    for (let j = 0; j < n; j++) {
      const column = transposed[j];
      let sum = 0.0;
      for (let k = 0; k < n; k++) sum += row[k] * column[k];
      out[j] = sum;
    }
  }
  return product;
}

const scale = 1.0 / n / n;
const product = multiply(filled(n, scale), filled(n, scale), n);
let trace = 0.0;
for (let i = 0; i < n; i++) trace += product[i][i];
const middle = Math.floor(n / 2);
console.log(`trace ${trace.toFixed(6)}`);
console.log(`corner ${product[0][n - 1].toFixed(6)} middle ${product[middle][middle].toFixed(6)}`);
