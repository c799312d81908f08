// `node tools/pathological.mjs [megabytes…]` (default 1 4 16): each of the inputs that no one would call a
// transcript, through the command: what comes of it, in what time and memory.
import { PATHOLOGICAL, tryCommand } from '../tests/support/pathological.mjs';
import { main } from './process.mjs';

await main(async () => {
  const sizes = process.argv.slice(2).map(Number);
  console.log('| input | MB | outcome | seconds | peak memory, MB | written, MB |\n|---|---|---|---|---|---|');
  for (const { name, make } of PATHOLOGICAL)
    for (const megabytes of sizes.length > 0 ? sizes : [1, 4, 16]) {
      const { outcome, seconds, peak, written } = await tryCommand(make(megabytes << 20));
      const mb = (bytes) => (bytes / 2 ** 20).toFixed(0);
      console.log(`| ${name} | ${megabytes} | ${outcome} | ${seconds.toFixed(2)} | ${mb(peak)} | ${mb(written)} |`);
    }
});
