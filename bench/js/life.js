// Conway's game of life on a 64 x 64 board with a dead border. Argument: n, the generations.
'use strict';
const n = Number(process.argv[2]) || 3500;
const SIZE = 64;

function newBoard() {
  return Array.from({ length: SIZE + 2 }, () => new Uint8Array(SIZE + 2));
}

function seedBoard(b) {
  let s = 2024;
  for (let y = 1; y <= SIZE; y++) {
    for (let x = 1; x <= SIZE; x++) {
      s = s * 16807 % 2147483647;
      if (s % 3 === 0) b[y][x] = 1;
    }
  }
}

function step(a, b) {
  for (let y = 1; y <= SIZE; y++) {
    const up = a[y - 1], mid = a[y], down = a[y + 1], out = b[y];
    for (let x = 1; x <= SIZE; x++) {
      const neighbours = up[x - 1] + up[x] + up[x + 1] + mid[x - 1] + mid[x + 1] +
        down[x - 1] + down[x] + down[x + 1];
      out[x] = neighbours === 3 || (neighbours === 2 && mid[x] === 1) ? 1 : 0;
    }
  }
}

function report(b) {
  let alive = 0, hash = 0;
  for (let y = 1; y <= SIZE; y++) {
    for (let x = 1; x <= SIZE; x++) {
      alive += b[y][x];
      hash = (hash * 2 + b[y][x]) % 1000003;
    }
  }
  console.log(`alive ${alive} hash ${hash}`);
}

let one = newBoard(), two = newBoard();
seedBoard(one);
for (let i = 0; i < n; i++) {
  step(one, two);
  [one, two] = [two, one];
}
report(one);
