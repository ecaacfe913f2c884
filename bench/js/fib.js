// Naive recursive Fibonacci: the cost of calls and returns. Argument: n.
'use strict';
const n = Number(process.argv[2]) || 36;

function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}

console.log(`fib(${n}) = ${fib(n)}`);
