// Makes lines of text, splits them into words and counts the words in a hash table of its own. Argument: n, the lines.
'use strict';
const n = Number(process.argv[2]) || 80000;
const VOCAB_SIZE = 1500, BUCKETS = 2048, WORDS_PER_LINE = 12, TOP_COUNT = 10;
const SYLLABLES = [
  'ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vi', 'xo', 'zu', 'ran',
];

class Entry {
  constructor(text, next) {
    this.text = text;
    this.count = 1;
    this.reported = false;
    this.next = next;
  }
}

let seed = 12345;
const vocab = [];
const table = new Array(BUCKETS).fill(null);
let words = 0, distinct = 0;

function random0(range) {
  seed = seed * 16807 % 2147483647;
  return seed % range;
}

function makeVocab() {
  for (let i = 0; i < VOCAB_SIZE; i++) {
    let w = '';
    for (let k = 2 + random0(3); k > 0; k--) w += SYLLABLES[random0(16)];
    vocab.push(w);
  }
}

function makeLine() {
  let line = '';
  for (let i = 0; i < WORDS_PER_LINE; i++) {
    const a = Math.min(random0(VOCAB_SIZE), random0(VOCAB_SIZE));
    const w = vocab[a];
    if (i === 0) {
      line = w[0].toUpperCase() + w.slice(1);
    } else {
      line += (a % 7 === 0 ? ', ' : ' ') + w;
    }
  }
  return line + '.';
}

function countWord(w) {
  let h = 0;
  for (let i = 0; i < w.length; i++) h = (h * 31 + w.charCodeAt(i)) & (BUCKETS - 1);
  for (let p = table[h]; p !== null; p = p.next) {
    if (p.text === w) {
      p.count++;
      return;
    }
  }
  table[h] = new Entry(w, table[h]);
  distinct++;
}

function isLetter(c) {
  return (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
}

function splitLine(line) {
  const length = line.length;
  let i = 0;
  while (i < length) {
    while (i < length && !isLetter(line.charCodeAt(i))) i++;
    const start = i;
    while (i < length && isLetter(line.charCodeAt(i))) i++;
    if (i > start) {
      countWord(line.slice(start, i).toLowerCase());
      words++;
    }
  }
}

function reportTop() {
  for (let k = 0; k < TOP_COUNT; k++) {
    let best = null;
    for (let p of table) {
      for (; p !== null; p = p.next) {
        if (!p.reported && (best === null || p.count > best.count || (p.count === best.count && p.text < best.text))) {
          best = p;
        }
      }
    }
    if (best !== null) {
      best.reported = true;
      console.log(`${String(best.count).padStart(8)} ${best.text}`);
    }
  }
}

makeVocab();
for (let i = 0; i < n; i++) splitLine(makeLine());
console.log(`words ${words} distinct ${distinct}`);
reportTop();
