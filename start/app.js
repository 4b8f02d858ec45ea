import { named } from './page.js';

// A module that uses reference types, which the app needs: older engines refuse it.
const PROBE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111];

/** Whether the engine can run the app. */
export const canRun = () => typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(PROBE));

/** Loads and runs the app that the page names; its WebAssembly once `isFree`. */
export async function loadApp(priority, isFree) {
  const { default: init } = await import(named('glue'));
  await isFree;
  await init({ module_or_path: fetch(named('module'), { priority }) });
}
