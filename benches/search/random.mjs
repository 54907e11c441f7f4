// Numbers that look random and are the same at every run.

/** Mulberry32: draws whole numbers from 0 up to, but not, a limit. */
export function drawer(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let z = Math.imul(state ^ (state >>> 15), state | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return Math.floor((((z ^ (z >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** So many different items of a list. */
export function pick(draw, list, count) {
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(draw(left.length), 1)[0]);
}
