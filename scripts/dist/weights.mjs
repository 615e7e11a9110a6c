// Where the bytes of the program's files are, by the names that the build kept beside them (target/names).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { weigh } from './wasm.mjs';

const names = fileURLToPath(new URL('../../target/names', import.meta.url));

/** So many lines are printed: the heaviest. */
const LINES = 60;

/** A path of Rust as the compiler writes it: `_ZN4core3fmt5Write17h…E`, or in its newer form, of which the crate is read. */
const OLD = /^_ZN(.*?)(17h[0-9a-f]{16}E.*)?$/;
const NEW = /Cs[A-Za-z0-9]+_(\d+)([a-z_][a-z0-9_]*)/;

function piecesOf(path) {
  const pieces = [];
  for (let rest = path; /^\d/.test(rest); ) {
    const [digits] = rest.match(/^\d+/);
    const end = digits.length + Number(digits);
    pieces.push(rest.slice(digits.length, end));
    rest = rest.slice(end);
  }
  return pieces;
}

/** What a function is counted as: itself, whatever its types, or the crate that it is of, or is compiled for. */
const GROUPS = {
  function: (name) => {
    const [, path] = name.match(OLD) ?? [];
    return path ? piecesOf(path).join('::') : name;
  },
  crate: (name) => {
    const [, path] = name.match(OLD) ?? [];
    const [first = ''] = path ? piecesOf(path) : [];
    const [, length, crate] = name.match(NEW) ?? [];
    if (crate) return crate.slice(0, Number(length));
    if (!first.startsWith('_$LT$')) return first || 'other';
    const crates = [...first.matchAll(/([a-z_][a-z0-9_]*)(?=\.\.)/g)].map(([, each]) => each);
    return crates.find((each) => each === 'relocation_explorer') ?? crates[0] ?? 'core';
  },
};

/** Prints the heaviest functions or crates of a file of the program: bytes before compression, and of how many functions. */
export function printWeights(program, part, by) {
  const group = GROUPS[by];
  if (!group) throw new Error(`--by ${by}: there are ${Object.keys(GROUPS).join(' and ')}`);
  const [file] = [`${part}.wasm`, `${part}_bg.wasm`].filter((each) => existsSync(join(names, `${each}.txt`)));
  if (!file) throw new Error(`${part}: no such part of the program; see target/names after scripts/build`);
  const lines = readFileSync(join(names, `${file}.txt`), 'utf8')
    .trim()
    .split('\n');
  const called = new Map(lines.map((line) => [Number.parseInt(line, 10), line.slice(line.indexOf(':') + 1)]));
  const { weights, data } = weigh(readFileSync(join(program, file)));
  const sums = new Map();
  for (const [index, bytes] of weights) {
    const name = group(called.get(index) ?? '');
    const sum = sums.get(name) ?? { bytes: 0, functions: 0 };
    sums.set(name, { bytes: sum.bytes + bytes, functions: sum.functions + 1 });
  }
  const code = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0);
  const number = (bytes) => bytes.toLocaleString('en').padStart(9);
  console.log(`${file}: ${code.toLocaleString('en')} bytes of code, ${data.toLocaleString('en')} of data`);
  const heaviest = [...sums].sort(([, a], [, b]) => b.bytes - a.bytes).slice(0, LINES);
  for (const [name, { bytes, functions }] of heaviest) console.log(number(bytes), number(functions), name);
}
