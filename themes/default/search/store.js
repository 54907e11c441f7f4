/* Loads the index's files: scripts, which also work from disk and under a strict content security
 * policy. Each is asked for once; one that failed is tried again under a fresh address, or browsers
 * would go on waiting for the one that hangs. */

const FORMAT = 3;
// Milliseconds.
const PATIENCE = 30000;
// What scripts have said.
const received = new Map();
let tries = 0;

/** A file of the index is not there, or not what it should be. */
class Missing extends Error {
  constructor(path) {
    super("Not loaded: " + path);
    this.path = path;
  }
}

/** What every script of the index calls. */
function receive(key, value) {
  received.set(key, value);
}

/** Runs the script at an address, or waits for it where the page has it already. */
let insert = (url) => new Promise((resolve, reject) => {
  const named = document.querySelector('script[src="' + url + '"]');
  const script = named || document.createElement("script");
  script.addEventListener("load", resolve);
  script.addEventListener("error", reject);
  // One that the page names may have failed before this ran: Firefox says so at once.
  if (named && document.readyState !== "complete") window.addEventListener("load", reject);
  if (!named) document.head.append(Object.assign(script, { src: url }));
});

/** The index whose manifest has this address; nothing loads until it is asked. */
function openIndex(url) {
  const [, folder, name] = /^(.*\/|)([^/]*)\.js$/.exec(url);
  const index = { folder, kept: new Map(), failed: new Set() };
  index.manifest = () => load(index, name, (value) => sure(value.format === FORMAT) && value);
  index.row = (doc) => row(index, doc);
  return index;
}

/** What is made under a name, made once; what failed is made anew the next time. */
function keep(index, name, make) {
  const { kept } = index;
  const forget = (error) => {
    kept.delete(name);
    throw error;
  };
  if (!kept.has(name)) kept.set(name, make().catch(forget));
  return kept.get(name);
}

/** What `make` makes of the file of a key; a page may have loaded it already. */
function load(index, key, make) {
  return keep(index, key, async () => {
    const address = index.folder + key + ".js" + (index.failed.has(key) ? "?t=" + ++tries : "");
    let timer;
    const late = new Promise((_, reject) => (timer = setTimeout(reject, PATIENCE)));
    if (!received.has(key)) await Promise.race([insert(address), late]).catch(() => {});
    clearTimeout(timer);
    const value = received.get(key);
    received.delete(key);
    return read(index, key, () => make(value));
  });
}

/** Makes something of a file; where that cannot be, the file is not what it should be. */
function read(index, key, make) {
  try {
    return make();
  } catch (_) {
    index.kept.delete(key);
    index.failed.add(key);
    throw new Missing(key);
  }
}

function sure(condition) {
  if (!condition) throw new RangeError();
  return true;
}

/** Where what is known of a document stands. */
async function place(index, doc) {
  const { segments } = await index.manifest();
  const { first, d } = segments.find((one) => doc < one.first + one.docs);
  return "d/" + d.groups[Math.floor((doc - first) / d.per)] + "/" + (doc - first);
}

/** What is shown of a document. */
const row = async (index, doc) => load(index, await place(index, doc), (fields) => {
  const [href, title, derived, asker, department, tabled, answered, uin, house, state, texts, cut, url] = fields;
  return sure(fields[12] !== undefined) && { doc, href, title, derived, asker, department, tabled, answered,
    uin, house, state, texts: texts.map(textOf), cut, url };
});

const textOf = ([anchor, who, role, ...paras]) => ({ anchor, who, role, paras });
