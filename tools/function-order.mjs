// The order in which a WebAssembly module's functions stand. Engines do not care; gzip finds what repeats only within 32 KB,
// so code that is alike is put side by side.

const RUN = 8; // bytes that must be the same for two functions to have something in common
const WINDOW = 30_000; // of gzip's 32,768 bytes, what is left beside the data that stands between
const COMMON = 25; // a run that more functions hold is found nearby anyway
const LONG = 0.7; // the power of its length by which a long function must have more in common than a short one

/** The bodies of a module's own functions, in its order, as views of `wasm`. */
export function functionBodies(wasm) {
  let at = 8; // past the magic number and the version
  const integer = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = wasm[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const bytes = () => {
    const size = integer();
    return wasm.subarray(at, (at += size));
  };
  const CODE = 10;
  while (wasm[at++] !== CODE) bytes();
  integer(); // the section's size
  return Array.from({ length: integer() }, bytes);
}

/** The indices of `bodies`, the first `kept` as they are, each after that the one that repeats most of what stands before it. */
export function orderOfLikeness(bodies, kept = 0) {
  const lists = sharedRuns(bodies);
  const inWindow = new Map(lists.flat().map((holders) => [holders, 0]));
  const alike = new Uint32Array(bodies.length);
  const move = (body, step) => {
    for (const holders of lists[body]) {
      const before = inWindow.get(holders);
      inWindow.set(holders, before + step);
      if (before === 0 || before + step === 0) for (const holder of holders) alike[holder] += step;
    }
  };
  const left = new Set(bodies.keys());
  const order = [];
  for (let first = 0, held = 0; left.size > 0;) {
    const next = order.length < kept ? order.length : mostAlike(left, alike, bodies);
    left.delete(next);
    order.push(next);
    move(next, 1);
    held += bodies[next].length;
    for (; held > WINDOW; ++first) {
      move(order[first], -1);
      held -= bodies[order[first]].length;
    }
  }
  return order;
}

function mostAlike(left, alike, bodies) {
  let best;
  let most = -1;
  for (const body of left) {
    const worth = alike[body] / (bodies[body].length + RUN) ** LONG;
    if (worth > most) [best, most] = [body, worth];
  }
  return best;
}

// For each body the runs that it shares, each given as the list of all bodies that hold it.
function sharedRuns(bodies) {
  const holders = new Map();
  const runs = bodies.map((body) => new Set(hashes(body)));
  for (const [body, hashesOfBody] of runs.entries())
    for (const hash of hashesOfBody) {
      const known = holders.get(hash);
      if (known) known.push(body);
      else holders.set(hash, [body]);
    }
  const shared = (list) => list.length > 1 && list.length <= COMMON;
  return runs.map((hashesOfBody) => Array.from(hashesOfBody, (hash) => holders.get(hash)).filter(shared));
}

function* hashes(body) {
  for (let at = 0; at + RUN <= body.length; ++at) {
    let hash = 0;
    for (let byte = at; byte < at + RUN; ++byte) hash = Math.imul(hash, 0x01000193) ^ body[byte];
    yield hash;
  }
}
