// Keys as both WebDrivers take them: one device that presses and lets go.
const NAMED = { Control: '\uE009', Shift: '\uE008', Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', ArrowDown: '\uE015' };

/** Each of `keys` is a letter, a name, or several held at once: `Control+k`. */
export function keyActions(keys) {
  const actions = keys.flatMap((chord) => {
    const values = chord.split('+').map((key) => NAMED[key] ?? key);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = values.reverse().map((value) => ({ type: 'keyUp', value }));
    return [...down, ...up];
  });
  return [{ type: 'key', id: 'keys', actions }];
}
