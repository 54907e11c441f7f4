// Beginnings of words: every string of up to two of some letters, and longer ones at random.
import { random } from "./archive.mjs";

const LETTERS = "aeiouybdglmnpstxz1";
const { one, below } = random(1);
const short = Array.from(LETTERS).flatMap((a) => [a, ...Array.from(LETTERS, (b) => a + b)]).map((word) => "b" + word);
const long = Array.from({ length: 4000 }, () => Array.from({ length: 3 + below(5) }, () => one(LETTERS)).join(""));
export const beginnings = Array.from(new Set(short.concat(long))).slice(0, 2000);
