/* Loads the index's files: scripts, which also work from disk and under a strict content security
 * policy. Each is asked for once; one that failed is tried again under a fresh address, or browsers
 * would go on waiting for the one that hangs. */

const FORMAT = 4;
// Milliseconds.
const PATIENCE = 30000;
// What scripts have said, and what was made of it.
const received = {};
const kept = {};
// What makes the addresses of files fresh that could not be read.
const failed = {};
let tries = 0;
// Where the index is, and what its manifest is called.
let folder, manifestKey;

/** What every script of the index calls. */
function receive(key, value) {
  received[key] = value;
}

/** What is made of each of a list, when all of it is there. */
const allOf = (list, make) => Promise.all(Array.from(list, make));

/** Runs the script at an address, or waits for it where the page has it already. */
let insert = (url) => new Promise((resolve, reject) => {
  const named = document.querySelector('script[src="' + url + '"]');
  const script = named || make("script", { src: url });
  script.addEventListener("load", resolve);
  script.addEventListener("error", reject);
  setTimeout(reject, PATIENCE);
  if (!named) document.head.append(script);
  // One that the page names may have failed before this ran: Firefox says so at once.
  else if (document.readyState !== "complete") window.addEventListener("load", reject);
});

/** The index is that whose manifest has this address; nothing loads until it is asked. */
function openIndex(url) {
  [, folder, manifestKey] = /^(.*\/|)(.*)\.js$/.exec(url);
}

/** What must be known before anything can be asked. */
const manifest = () => load(manifestKey, (value) => sure(value.format === FORMAT && value.months.map &&
  value.segments.every(({ d, s, n, f }) => [d, s, n, f].every(({ per, groups }) => per && groups.map))) && value);

/** What is made under a name, made once; what failed is made anew the next time. */
function keep(name, make) {
  return (kept[name] ||= make().catch((error) => {
    delete kept[name];
    throw error;
  }));
}

/** Loads what `make` makes of the file of a key; a page may have loaded it already. */
function load(key, make) {
  return keep(key, async () => {
    if (!(key in received)) await insert(folder + key + ".js" + (failed[key] || "")).catch(() => {});
    const value = received[key];
    delete received[key];
    return read(key, () => make(value));
  });
}

/** Makes something of a file; where that cannot be, the file is missing, or not what it should be. */
function read(path, make) {
  try {
    return make();
  } catch (_) {
    delete kept[path];
    failed[path] = "?t=" + ++tries;
    throw { path };
  }
}

function sure(condition) {
  if (!condition) throw 0;
  return true;
}

/** The file of what is known of a document. */
async function keyOfRow(doc) {
  const { segments } = await manifest();
  const { first, d } = segments.find((one) => doc < one.first + one.docs);
  return pathOf({ kind: "d", ...d }, doc - first);
}

/** What is shown of a document. */
async function row(doc) {
  return load(await keyOfRow(doc), (fields) => {
    const [href, title, derived, asker, department, tabled, answered, uin, house, state, texts, cut, url] = fields;
    sure(url !== undefined);
    return { doc, href, title, derived, asker, department, tabled, answered,
      uin, house, state, texts: texts.map(textOf), cut };
  });
}

/** All texts of a document, also of one whose row has only their beginnings. */
async function whole(doc) {
  const { cut, texts } = await row(doc);
  if (!cut) return texts;
  return load((await keyOfRow(doc)) + "x", (all) => sure(all.length === texts.length) && all.map(textOf));
}

const textOf = ([anchor, who, role, ...paras]) => ({ anchor, who, role, paras });
