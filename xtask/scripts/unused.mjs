// Functions that no page ever calls, but that no optimiser can tell: Leptos keeps one of each for every type of view and attribute, in
// tables. They become a trap, and what only they needed goes with them.
import { readFileSync, writeFileSync } from 'node:fs';
import binaryen from 'binaryen';

const UNUSED = [
  // Hydrating views that wait for something (`hydrate_lazy`): pages have all their data.
  'hydrate_async',
  // Which pages a server should render: the native tool knows (src/publish/outputs.rs).
  'generate_routes',
];

/**
 * Their names, and those of the futures that they make. Nothing else may be meant: functions that come out alike have one of their names
 * for all, so what is shorter or further within may be in use by another name.
 */
const NAMES = new RegExp(`::(?:${UNUSED.join('|')})(?:::\\{\\{closure\\}\\})?(?:::h[0-9a-f]{16})?$`);

/** What Rust compiles to: all that may be in a module. */
const FEATURES = ['MutableGlobals', 'ReferenceTypes', 'BulkMemory', 'BulkMemoryOpt', 'SignExt', 'NontrappingFPToInt', 'Multivalue', 'CallIndirectOverlong'];

/** Takes them out of a file that still has its names. */
export function dropUnusedFunctions(file) {
  const module = binaryen.readBinary(readFileSync(file));
  module.setFeatures(FEATURES.reduce((all, name) => all | binaryen.Features[name], 0));
  let count = 0;
  for (let at = 0; at < module.getNumFunctions(); at += 1) {
    const own = module.getFunctionByIndex(at);
    const { name, module: importedFrom } = binaryen.getFunctionInfo(own);
    if (importedFrom || !NAMES.test(name)) continue;
    binaryen.Function.setBody(own, module.unreachable());
    count += 1;
  }
  if (count === 0) throw new Error(`${file} has none of the functions ${UNUSED.join(', ')}: without their names, or by another Leptos`);
  writeFileSync(file, module.emitBinary());
  module.dispose();
}
