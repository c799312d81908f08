// What others wrote of the things that are shipped: `node tools/notice.mjs` writes NOTICE, their licences,
// and dist/sbom.cdx.json names them for machines (CycloneDX 1.5). The tests hold NOTICE to this table, and
// the table to what the sources import.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, ROOT } from './process.mjs';

/** `package`: pinned by package-lock.json. Others come with the compiler or the system, whose release decides. `headers`: their folder. */
export const SHIPPED = [
  { name: 'RE2', package: 're2', licence: 'BSD-3-Clause', text: 'node_modules/re2/vendor/LICENSE', headers: 're2', in: ['command', 'library', 'module', 'page'] },
  { name: 'CLI11', licence: 'BSD-3-Clause', text: 'cmake/licenses/cli11.txt', headers: 'CLI', in: ['command'] },
  { name: 'nlohmann_json', licence: 'MIT', text: 'cmake/licenses/nlohmann_json.txt', headers: 'nlohmann', in: ['command'] },
  { name: 'Emscripten', licence: 'MIT', text: 'cmake/licenses/emscripten.txt', headers: 'emscripten', in: ['module', 'page'] },
  { name: 'musl', licence: 'MIT', text: 'cmake/licenses/musl.txt', in: ['module', 'page'] },
  { name: 'libc++', licence: 'Apache-2.0 WITH LLVM-exception', text: 'cmake/licenses/llvm.txt', in: ['module', 'page'] },
  { name: 'Preact', package: 'preact', licence: 'MIT', in: ['page'] },
  { name: 'idb', package: 'idb', licence: 'ISC', in: ['page'] },
  { name: 'fflate', package: 'fflate', licence: 'MIT', in: ['page'] },
  { name: 'write-excel-file', package: 'write-excel-file', licence: 'MIT', in: ['page'] },
  { name: 'pdfjs-dist', package: 'pdfjs-dist', licence: 'Apache-2.0', in: ['page'] },
];

const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** The pinned release of a package and the hash of its archive. */
function pinned(name) {
  const { version, integrity } = JSON.parse(read('package-lock.json')).packages[`node_modules/${name}`];
  return { version, sha512: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') };
}

export function notice() {
  const parts = SHIPPED.map((part) => {
    const release = part.package ? `, of the package ${part.package} ${pinned(part.package).version}` : '';
    const licence = read(part.text ?? `node_modules/${part.package}/LICENSE`).trim().replaceAll('\r\n', '\n');
    return `${part.name}${release}\nin: ${part.in.join(', ')}\nlicence: ${part.licence}\n\n${licence}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return `callscope is under the licence in LICENSE. What it ships of others, and under which licence:\n${rule}${parts.join(rule)}`;
}

export function bill() {
  const { name, version, license } = JSON.parse(read('package.json'));
  const component = (part) => ({
    type: 'library',
    name: part.package ?? part.name,
    ...(part.package && { version: pinned(part.package).version, purl: `pkg:npm/${part.package}@${pinned(part.package).version}` }),
    licenses: [part.licence.includes(' ') ? { expression: part.licence } : { license: { id: part.licence } }],
    ...(part.package && { hashes: [{ alg: 'SHA-512', content: pinned(part.package).sha512 }] }),
    properties: part.in.map((value) => ({ name: 'callscope:in', value })),
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'library', name, version, licenses: [{ license: { id: license } }], purl: `pkg:npm/${name}@${version}` } },
    components: SHIPPED.map(component),
  };
}

if (process.argv[1] === import.meta.filename) await main(() => writeFileSync(join(ROOT, 'NOTICE'), notice()));
