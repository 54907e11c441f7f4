// The tables, in Markdown: figures can be pasted where they are to be kept.
import { median } from "./measure.mjs";

const MB = 1e6;
export const whole = (number) => Math.round(number).toLocaleString("en-GB");
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

export function table(heads, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const parting = heads.map((_, at) => (at === 0 ? "---" : "---:"));
  return [line(heads), line(parting), ...rows.map(line), ""].join("\n");
}

/** Kinds of files of an index, and all together. */
export function indexTable(sizes) {
  const all = [...sizes.values()];
  const total = [sum(all, "files"), sum(all, "bytes")];
  const rows = [...sizes].map(([kind, { files, bytes }]) => [kind, whole(files), whole(bytes)]);
  return table(["index", "files", "bytes"], [...rows, ["all", ...total.map(whole)]]);
}

export const buildRow = (what, { wall, cpu, memory }) =>
  [what, wall.toFixed(2), cpu.toFixed(2), (memory / MB).toFixed(0)];

export const BUILD_HEADS = ["build", "seconds", "processor seconds", "most memory, MB"];

/** Queries one below the other; for each search its count, requests, kB and warm milliseconds. */
export function queryTable(names, costs, times) {
  const heads = ["query", ...names.flatMap((name) => [`${name}: found`, "requests", "kB cold", "ms warm"])];
  const cells = (at) => names.flatMap((_, who) => {
    const { count, requests, bytes } = costs[who][at];
    return [count, requests, kilobytes(bytes), times[who][at].toFixed(1)];
  });
  return table(heads, costs[0].map(({ query }, at) => [query, ...cells(at)]));
}

/** Median and most of each class of queries: "one", "two", "three" words. */
export function classTable(names, classes, costs, times) {
  const heads = ["words", ...names.flatMap((name) => [`${name}: kB median`, "most", "requests", "most", "ms median", "most"])];
  let from = 0;
  const rows = Object.entries(classes).map(([words, { length }]) => {
    const [first, end] = [from, (from += length)];
    return [words, ...names.flatMap((_, who) => figures(costs[who].slice(first, end), times[who].slice(first, end)))];
  });
  return table(heads, rows);
}

function figures(costs, times) {
  const both = (numbers, say) => [say(median(numbers)), say(Math.max(...numbers))];
  return [
    ...both(costs.map(({ bytes }) => bytes), kilobytes),
    ...both(costs.map(({ requests }) => requests), whole),
    ...both(times, (ms) => ms.toFixed(1)),
  ];
}

const sum = (list, field) => list.reduce((total, one) => total + one[field], 0);
