// The library that makes QR codes, as `qr_code.rs` calls it. Loaded when a reader first asks for a code.
import { correction, generate } from 'lean-qr/nano';

/**
 * A QR code of error correction M (ISO/IEC 18004), without the quiet zone around it.
 * @param {string} text
 * @returns {{ size: number, path: string }} modules a side, and the dark ones as the data of an SVG path, a module being one unit
 * @throws where the text is too long
 */
globalThis.broadsheetQrCode = (text) => {
  const { size, get } = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (get(x, y)) x += 1;
      if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
    }
  }
  return { size, path };
};
