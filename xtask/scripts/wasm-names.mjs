// Names in a WebAssembly module: what it imports and exports. wasm-bindgen gives them long names with a hash in each, which no
// compression can make small; the glue is their only other reader.

const IMPORTS = 2;
const EXPORTS = 7;

/**
 * Shortens the names of the functions that a module imports from its glue and of what it exports, in both. Exports that the glue
 * does not speak of are dropped.
 * @param {Uint8Array} module the WebAssembly module
 * @param {string} glue the JavaScript around it
 * @returns {{ module: Uint8Array, glue: string }}
 */
export function shortenNames(module, glue) {
  /** @type {Map<string, string>} */
  const shortNames = new Map();
  const words = new Set(glue.match(/[\w$]+/g));
  const shorten = (name) => {
    if (!words.has(name) || !/^_*(wbg|wbindgen|wasm_bindgen|externref)_/.test(name)) return name;
    if (!shortNames.has(name)) shortNames.set(name, `$${shortNames.size.toString(36)}`);
    return shortNames.get(name);
  };
  const parts = [module.subarray(0, 8)];
  for (const { id, body } of sections(module)) {
    if (id === IMPORTS) parts.push(section(id, importsRenamed(body, shorten)));
    else if (id === EXPORTS) parts.push(section(id, exportsRenamed(body, shorten, words)));
    else parts.push(section(id, body));
  }
  return {
    module: Buffer.concat(parts),
    glue: glue.replace(/[\w$]+/g, (word) => shortNames.get(word) ?? word),
  };
}

function* sections(module) {
  const reader = new Reader(module, 8);
  while (!reader.isAtEnd()) {
    const id = reader.byte();
    yield { id, body: reader.bytes(reader.number()) };
  }
}

function section(id, body) {
  return Buffer.concat([Buffer.of(id), leb(body.length), body]);
}

function importsRenamed(body, shorten) {
  const reader = new Reader(body);
  const count = reader.number();
  const parts = [leb(count)];
  for (let index = 0; index < count; index += 1) {
    parts.push(text(reader.text()), text(shorten(reader.text())));
    const start = reader.at;
    reader.skipImportType();
    parts.push(body.subarray(start, reader.at));
  }
  return Buffer.concat(parts);
}

function exportsRenamed(body, shorten, words) {
  const reader = new Reader(body);
  const kept = [];
  for (let left = reader.number(); left > 0; left -= 1) {
    const name = reader.text();
    const start = reader.at;
    reader.byte();
    reader.number();
    if (words.has(name)) kept.push(text(shorten(name)), body.subarray(start, reader.at));
  }
  return Buffer.concat([leb(kept.length / 2), ...kept]);
}

/** Reads the binary format: https://webassembly.github.io/spec/core/binary/ */
class Reader {
  constructor(buffer, at = 0) {
    this.buffer = buffer;
    this.at = at;
  }

  isAtEnd() {
    return this.at >= this.buffer.length;
  }

  byte() {
    this.at += 1;
    return this.buffer[this.at - 1];
  }

  bytes(length) {
    this.at += length;
    return this.buffer.subarray(this.at - length, this.at);
  }

  /** An unsigned LEB128 number. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  text() {
    return Buffer.from(this.bytes(this.number())).toString('utf8');
  }

  limits() {
    const hasMaximum = this.byte() & 1;
    this.number();
    if (hasMaximum) this.number();
  }

  skipImportType() {
    const kind = this.byte();
    if (kind === 0) this.number();
    else if (kind === 1) (this.byte(), this.limits());
    else if (kind === 2) this.limits();
    else if (kind === 3) (this.byte(), this.byte());
    else throw new Error(`an import of kind ${kind}, which this script does not know`);
  }
}

function leb(value) {
  const bytes = [];
  do {
    bytes.push((value % 128) | (value >= 128 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}

function text(value) {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([leb(bytes.length), bytes]);
}
