// A certificate for the loopback interface, which browsers need for HTTP/2.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

let made;

/** `{ key, cert }` as PEM, made by openssl once in each run and kept nowhere. */
export function certificate() {
  made ??= make();
  return made;
}

function make() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-bench-'));
  const files = { key: path.join(folder, 'key.pem'), cert: path.join(folder, 'cert.pem') };
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  try {
    execFileSync('openssl', ['req', '-x509', ...curve, '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-keyout', files.key, '-out', files.cert], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return { key: readFileSync(files.key), cert: readFileSync(files.cert) };
  } catch (error) {
    throw new Error(`HTTP/2 needs a certificate, which openssl could not make: ${error.message}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
