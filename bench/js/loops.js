// Five nested counting loops around a little integer arithmetic. Argument: n, the trip count.
'use strict';
const n = Number(process.argv[2]) || 35;

function nestedLoops(n) {
  let x = 0;
  for (let a = 1; a <= n; a++) {
    for (let b = 1; b <= n; b++) {
      for (let c = 1; c <= n; c++) {
        for (let d = 1; d <= n; d++) {
          for (let e = 1; e <= n; e++) {
            x = x + a * e - c;
            if (x > 1000000) x = x - 999983 + b * d;
          }
        }
      }
    }
  }
  return x;
}

console.log(`loops(${n}) = ${nestedLoops(n)}`);
