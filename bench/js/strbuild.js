// Builds strings piece by piece (numbers and single characters) and reads them back. Argument: n, the pieces.
'use strict';
const n = Number(process.argv[2]) || 1300000;
const CHUNK_SIZE = 4000;

function hashOf(s) {
  let h = 7;
  for (let i = 0; i < s.length; i++) h = (h * 31 + s.charCodeAt(i)) % 1000003;
  return h;
}

let chunk = '', chunks = 0, total = 0, hash = 0;
for (let i = 1; i <= n; i++) {
  chunk += i;
  chunk += String.fromCharCode(97 + i % 26);
  if (chunk.length >= CHUNK_SIZE) {
    chunks++;
    total += chunk.length;
    hash = (hash * 17 + hashOf(chunk)) % 1000003;
    chunk = '';
  }
}
total += chunk.length;
hash = (hash * 17 + hashOf(chunk)) % 1000003;
console.log(`chunks ${chunks} characters ${total} hash ${hash}`);
