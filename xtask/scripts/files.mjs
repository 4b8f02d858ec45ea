// Writing what a build makes.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Replaces `file` in one step, and not at all when nothing changed. */
export function writeIfChanged(file, content) {
  const bytes = Buffer.from(content);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    if (readFileSync(file).equals(bytes)) return;
  } catch {
    // Not there yet.
  }
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, file);
}
