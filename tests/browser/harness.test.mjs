// What the other tests rely on: troubles of a page are overheard, in every browser and place.
import assert from "node:assert/strict";
import { everywhere } from "./places.mjs";
import { until } from "./eventually.mjs";

const troubles = {
  "an error on the console": () => console.error("amiss"),
  "an exception": () => { setTimeout(() => { throw new Error("amiss"); }); },
  "a script in the page": () => {
    document.head.append(Object.assign(document.createElement("script"), { textContent: "0" }));
  },
  "a request elsewhere": () => {
    document.body.append(Object.assign(new Image(), { src: "http://elsewhere.example/" }));
  },
};

for (const [what, make] of Object.entries(troubles)) {
  everywhere(`${what} is overheard`, async (open) => {
    const heard = [];
    const page = await open("about.html", { expected: { test: (trouble) => heard.push(trouble) } });
    assert.deepEqual(heard, []);
    await page.evaluate(make);
    await until(() => heard.length, (count) => assert.ok(count > 0));
  });
}
