// What the build tells the reader of the language: as the build writes it, or a stand-in.
import { existsSync, readFileSync } from "node:fs";

const written = new URL("fixture/language.json", import.meta.url);
const STOP = "a able about across after all almost also am among an and any are as at be because " +
  "been but by can cannot could dear did do does either else ever every for from get got had has " +
  "have he her hers him his how however i if in into is it its just least let like likely may me " +
  "might most must my neither no nor not of off often on only or other our own rather said say says " +
  "she should since so some than that the their them then there these they this tis to too twas us " +
  "wants was we were what when where which while who whom why will with would yet you your";
const standIn = {
  code: "en",
  fold: { runs: [[0xe9, "e"], [0xa0, " "], [0xa3, " "], [0xad, "_"], [0xe6, "*"], [0x2013, "  "],
    [0x2018, "''"], [0x201c, "  "], [0x2026, " "], [0x300, "__"]], many: ["ae"] },
  stop: STOP.split(" "),
  synonyms: [],
};

const SYNONYMS = [["DPRK", "North Korea"], ["MoD", "Ministry of Defence"]];
export const isStandIn = !existsSync(written);
const found = isStandIn ? standIn : JSON.parse(readFileSync(written, "utf8"));
export const language = { ...found, synonyms: SYNONYMS };
