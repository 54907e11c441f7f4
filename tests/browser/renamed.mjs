// A small site of its own, in which a member's page has moved.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PROGRAM = path.resolve(process.env.DESPATCH || "target/debug/despatch");

const TRANSCRIPT = `Asked by: Ada Sample (Harbour Union - Nowhere North)
Question to the Ministry of Lighthouses:
To ask the Secretary of State for Lighthouses, how many lighthouses there are.
Answered by Percy Placeholder - Minister of State (Ministry of Lighthouses)
Seven.
`;

/** Two members that are found to be one. */
const NAMES = "[[person]]\nname = 'Percy Placeholder'\nalso = ['Ada Sample']\n";

/** Builds it; `remove` it afterwards. */
export function renamed() {
  const root = mkdtempSync(path.join(tmpdir(), "despatch-renamed-"));
  const build = () => execFileSync(PROGRAM, ["-C", root, "build", "--quiet"], { stdio: "ignore" });
  mkdirSync(path.join(root, "content"));
  writeFileSync(path.join(root, "content", "a.txt"), TRANSCRIPT);
  build();
  writeFileSync(path.join(root, "people.toml"), NAMES);
  build();
  return { folder: path.join(root, "public"), remove: () => rmSync(root, { recursive: true, force: true }) };
}
