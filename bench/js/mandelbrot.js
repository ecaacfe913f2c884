// Escape times of an n x n picture of the Mandelbrot set: real arithmetic in registers. Argument: n.
'use strict';
const n = Number(process.argv[2]) || 1000;
const MAX_ITER = 60;

function escapeTime(cr, ci) {
  let zr = 0.0, zi = 0.0, zr2 = 0.0, zi2 = 0.0, k = 0;
  while (k < MAX_ITER && zr2 + zi2 <= 4.0) {
    zi = 2.0 * zr * zi + ci;
    zr = zr2 - zi2 + cr;
    zr2 = zr * zr;
    zi2 = zi * zi;
    k++;
  }
  return k;
}

let inside = 0, total = 0;
const step = 2.0 / n;
for (let y = 0; y < n; y++) {
  const ci = step * y - 1.0;
  for (let x = 0; x < n; x++) {
    const cr = step * x - 1.5;
    const k = escapeTime(cr, ci);
    if (k === MAX_ITER) inside++;
    total += k;
  }
}
console.log(`inside ${inside} iterations ${total}`);
