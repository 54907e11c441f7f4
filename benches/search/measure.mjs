// What is measured of a search: `open()` gives a page with nothing loaded, see despatch.mjs.

const TIMES = 5;
const LIST = 10;

export const median = (numbers) => ranked(numbers)[Math.floor((numbers.length - 1) / 2)];
const ranked = (numbers) => [...numbers].sort((a, b) => a - b);
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

/** Of each query, asked of a page that has loaded nothing: its count, requests and bytes. */
export async function cold(open, queries) {
  const costs = [];
  for (const query of queries) {
    const page = await open();
    const { count } = await page.search(query);
    const files = page.loaded();
    costs.push({ query, count, requests: files.length, bytes: sum(files.map(([, bytes]) => bytes)) });
  }
  return costs;
}

/** Milliseconds of each query once all that it needs is loaded: the median of some runs. */
export async function warm(open, queries) {
  const page = await open();
  const times = [];
  for (const query of queries) {
    await page.search(query);
    const runs = [];
    for (let run = 0; run < TIMES; run += 1) {
      const start = performance.now();
      await page.search(query);
      runs.push(performance.now() - start);
    }
    times.push(median(runs));
  }
  return times;
}

/** Mean reciprocal rank of the known items within the first ten; `live` as while typing. */
export async function meanReciprocalRank(open, items, kind) {
  const page = await open();
  const reciprocals = [];
  for (const item of items) {
    const { hrefs } = await page.search(item[kind], kind === "prefix");
    const at = hrefs.slice(0, LIST).indexOf(item.href);
    reciprocals.push(at < 0 ? 0 : 1 / (at + 1));
  }
  return sum(reciprocals) / items.length;
}
