// WebAssembly modules as bytes, of which the lists of imports and exports are made anew. All else stays as it is.

/** What the compiler uses of WebAssembly, as options of binaryen's tools: files that were put together do not say it. */
export const FEATURES = [
  'bulk-memory',
  'bulk-memory-opt',
  'call-indirect-overlong',
  'multivalue',
  'mutable-globals',
  'nontrapping-float-to-int',
  'reference-types',
  'sign-ext',
].map((feature) => `--enable-${feature}`);

/** The sections that are read here, and the kinds of what is imported and exported. */
const [IMPORTS, EXPORTS, CODE, DATA] = [2, 7, 10, 11];
const [FUNCTION, TABLE, MEMORY, GLOBAL] = [0, 1, 2, 3];

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  get isOver() {
    return this.at >= this.bytes.length;
  }
  take(size) {
    this.at += size;
    return this.bytes.subarray(this.at - size, this.at);
  }
  number() {
    let [number, scale, byte] = [0, 1, 0];
    do {
      [byte] = this.take(1);
      number += (byte & 127) * scale;
      scale *= 128;
    } while (byte > 127);
    return number;
  }
  text() {
    return this.take(this.number()).toString();
  }
  /** What `read` passes over. */
  through(read) {
    const start = this.at;
    read();
    return this.bytes.subarray(start, this.at);
  }
}

function number(value) {
  const bytes = [];
  do {
    bytes.push((value % 128) | (value > 127 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}
const text = (value) => Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value)]);
const list = (entries) => Buffer.concat([number(entries.length), ...entries]);
const section = (id, body) => Buffer.concat([Buffer.from([id]), number(body.length), body]);

const HEAD = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);

/** The sections of a module: their ids and bodies. */
function sectionsOf(module) {
  const reader = new Reader(module);
  reader.take(HEAD.length);
  const sections = [];
  while (!reader.isOver) sections.push({ id: reader.take(1)[0], body: reader.take(reader.number()) });
  return sections;
}

/** A module whose section is what `change` makes of its entries, which `read` reads one by one. */
function changed(module, id, read, write, change) {
  const parts = sectionsOf(module).map((each) => {
    if (each.id !== id) return section(each.id, each.body);
    const reader = new Reader(each.body);
    const entries = Array.from({ length: reader.number() }, () => read(reader));
    return section(id, list(change(entries).map(write)));
  });
  return Buffer.concat([HEAD, ...parts]);
}

function readImport(reader) {
  const [from, name, kind] = [reader.text(), reader.text(), reader.take(1)[0]];
  const limits = () => {
    if (reader.number() & 1) reader.number();
    reader.number();
  };
  const type = reader.through(
    {
      [FUNCTION]: () => reader.number(),
      [TABLE]: () => {
        reader.take(1);
        limits();
      },
      [MEMORY]: limits,
      [GLOBAL]: () => reader.take(2),
    }[kind],
  );
  return { from, name, kind, type };
}
const writeImport = ({ from, name, kind, type }) => Buffer.concat([text(from), text(name), Buffer.from([kind]), type]);

const readExport = (reader) => ({
  name: reader.text(),
  target: reader.through(() => {
    reader.take(1);
    reader.number();
  }),
});
const writeExport = ({ name, target }) => Buffer.concat([text(name), target]);

/** A module with other imports: `change` gets the list of them, each with `from` where and the `name` there. */
export const changeImports = (module, change) => changed(module, IMPORTS, readImport, writeImport, change);

/** A module with other exports: `change` gets the list of them, each with its `name`. */
export const changeExports = (module, change) => changed(module, EXPORTS, readExport, writeExport, change);

/** The imports of a module. */
export function importsOf(module) {
  let found = [];
  changeImports(module, (imports) => {
    found = imports;
    return imports;
  });
  return found;
}

/** A module that hands on, under their names, what it imports; each name once, and no functions. */
export function writeHandingOn(imports) {
  const counts = {};
  const exports = imports.map(({ name, kind }) => {
    if (kind === FUNCTION) throw new Error(`${name} is a function`);
    counts[kind] = (counts[kind] ?? -1) + 1;
    return Buffer.concat([text(name), Buffer.from([kind]), number(counts[kind])]);
  });
  return Buffer.concat([HEAD, section(IMPORTS, list(imports.map(writeImport))), section(EXPORTS, list(exports))]);
}

/** The bytes of each function that a module has itself, by its index among all, and of its data. */
export function weigh(module) {
  const weights = new Map();
  let data = 0;
  let index = importsOf(module).filter(({ kind }) => kind === FUNCTION).length;
  for (const { id, body } of sectionsOf(module)) {
    if (id === DATA) data += body.length;
    if (id !== CODE) continue;
    const reader = new Reader(body);
    for (let left = reader.number(); left > 0; left -= 1) {
      const start = reader.at;
      reader.take(reader.number());
      weights.set(index, reader.at - start);
      index += 1;
    }
  }
  return { weights, data };
}
