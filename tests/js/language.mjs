// What the build tells the reader of the language, as the build writes it, with synonyms to test with.
import { readFileSync } from "node:fs";

const written = JSON.parse(readFileSync(new URL("fixture/language.json", import.meta.url), "utf8"));
const SYNONYMS = [["DPRK", "North Korea"], ["MoD", "Ministry of Defence"]];
export const language = { ...written, synonyms: SYNONYMS };
