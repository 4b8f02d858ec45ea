// compress.mjs FOLDER [FILE…]: writes FILE.br and FILE.gz beside every compressible file of FOLDER, then prints a
// line for each file of FOLDER and for each further FILE (which is only measured): path, raw, gzip and brotli
// bytes, separated by tabs. `cargo xtask build` reads that.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const compressible = /\.(css|html|ico|js|json|map|mjs|svg|txt|wasm|webmanifest|xml)$/;
const isText = /\.(css|html|js|json|map|mjs|svg|txt|webmanifest|xml)$/;
// Below this the headers weigh more than what is saved.
const worthwhile = 256;

const [folder, ...extra] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

const measured = await Promise.all([
  ...files.map((file) => measure(file, true)),
  ...extra.filter((file) => statSync(file, { throwIfNoEntry: false })).map((file) => measure(file, false)),
]);
for (const row of measured) console.log(row.join('\t'));

/** The sizes of one file, and with `keep` its compressed twins on disk. */
async function measure(file, keep) {
  const bytes = readFileSync(file);
  const name = file.split(path.sep).join('/');
  if (!compressible.test(file) || bytes.length <= worthwhile) {
    return [name, bytes.length, bytes.length, bytes.length];
  }
  const { constants } = zlib;
  const [gz, br] = await Promise.all([
    gzip(bytes, { level: 9 }),
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 22,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_MODE]: isText.test(file) ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC,
      },
    }),
  ]);
  if (keep) {
    writeFileSync(`${file}.gz`, gz);
    writeFileSync(`${file}.br`, br);
  }
  return [name, bytes.length, gz.length, br.length];
}
