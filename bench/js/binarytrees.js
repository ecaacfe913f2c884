// Allocates and walks many short-lived binary trees beside a long-lived one; the collector frees them. Argument: n, the depth.
'use strict';
const n = Number(process.argv[2]) || 15;
const MIN_DEPTH = 4;

class Tree {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
}

function makeTree(depth) {
  if (depth > 0) return new Tree(makeTree(depth - 1), makeTree(depth - 1));
  return new Tree(null, null);
}

function checkTree(node) {
  if (node.left === null) return 1;
  return 1 + checkTree(node.left) + checkTree(node.right);
}

const maxDepth = Math.max(n, MIN_DEPTH + 2);
console.log(`stretch tree of depth ${maxDepth + 1} check: ${checkTree(makeTree(maxDepth + 1))}`);
const longLived = makeTree(maxDepth);
for (let depth = MIN_DEPTH; depth <= maxDepth; depth += 2) {
  const iterations = 1 << (maxDepth - depth + MIN_DEPTH);
  let check = 0;
  for (let i = 0; i < iterations; i++) check += checkTree(makeTree(depth));
  console.log(`${iterations} trees of depth ${depth} check: ${check}`);
}
console.log(`long lived tree of depth ${maxDepth} check: ${checkTree(longLived)}`);
