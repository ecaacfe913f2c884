// Largest singular value of an infinite matrix's n x n corner by the power method. Argument: n (at most 8000).
'use strict';
const n = Math.min(Number(process.argv[2]) || 700, 8000);

// One of two factors in sequence is even, so the half is whole.
function element(i, j) {
  return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

function mulAv(n, v, av) {
  for (let i = 0; i < n; i++) {
    let sum = 0.0;
    for (let j = 0; j < n; j++) sum += element(i, j) * v[j];
    av[i] = sum;
  }
}

function mulAtv(n, v, atv) {
  for (let i = 0; i < n; i++) {
    let sum = 0.0;
    for (let j = 0; j < n; j++) sum += element(j, i) * v[j];
    atv[i] = sum;
  }
}

function mulAtAv(n, v, atav) {
  const u = new Float64Array(n);
  mulAv(n, v, u);
  mulAtv(n, u, atav);
}

const u = new Float64Array(n).fill(1.0), v = new Float64Array(n);
for (let i = 0; i < 10; i++) {
  mulAtAv(n, u, v);
  mulAtAv(n, v, u);
}
let vBv = 0.0, vv = 0.0;
for (let i = 0; i < n; i++) {
  vBv += u[i] * v[i];
  vv += v[i] * v[i];
}
console.log(Math.sqrt(vBv / vv).toFixed(9));
