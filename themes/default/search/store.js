/* Loads the index's files: scripts, which also work from disk and under a strict content security
 * policy. Each is asked for once; one that failed is tried again under a fresh address, or browsers
 * would go on waiting for the one that hangs. */

const FORMAT = 2;
const PATIENCE = 30000; // Milliseconds.
const received = new Map(); // What scripts have said.
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
  if (!named) document.head.append(Object.assign(script, { src: url }));
});

/** The index whose manifest has this address; nothing loads until it is asked. */
function openIndex(url) {
  const [, folder, name] = /^(.*\/)?([^/]*)\.js$/.exec(url);
  const index = { folder: folder || "", files: new Map(), failed: new Set(), kept: new Map() };
  index.manifest = () => load(index, name, (value) => value.format === FORMAT);
  index.row = (doc) => row(index, doc);
  return index;
}

/** What the file of a key holds, if it is what it should be. */
function load(index, key, isRight) {
  if (!index.files.has(key)) {
    const address = index.folder + key + ".js" + (index.failed.has(key) ? "?t=" + ++tries : "");
    const file = arrival(key, address).then((value) => right(value, isRight) || lost(key));
    index.files.set(key, file.catch((error) => {
      forget(index, key);
      throw error;
    }));
  }
  return index.files.get(key);
}

/** What a script says; a page may have loaded it already. */
function arrival(key, address) {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(reject, PATIENCE)));
  const loaded = received.has(key) || Promise.race([insert(address), late]);
  return Promise.resolve(loaded).catch(() => {}).then(() => {
    clearTimeout(timer);
    const value = received.get(key);
    received.delete(key);
    return value;
  });
}

function right(value, isRight) {
  try {
    return isRight(value) && value;
  } catch (_) {
    return null;
  }
}

const lost = (path) => Promise.reject(new Missing(path));

/** What is made of loaded files, made once. */
function keep(index, name, make) {
  if (!index.kept.has(name)) {
    const made = make();
    index.kept.set(name, made);
    made.catch(() => index.kept.delete(name));
  }
  return index.kept.get(name);
}

/** The next time the file is loaded anew. */
function forget(index, key) {
  index.files.delete(key);
  index.kept.delete(key);
  index.failed.add(key);
}

/** Makes something of a file; if that cannot be made, the file is not what it should be. */
function read(index, path, make) {
  try {
    return make();
  } catch (_) {
    forget(index, path);
    throw new Missing(path);
  }
}

/** For `read`. */
function sure(condition) {
  if (!condition) throw new RangeError();
}

/** The segment of a document, and the folder of its result block. */
async function place(index, doc) {
  const { segments, block } = await index.manifest();
  const segment = segments.find(({ first, docs }) => doc >= first && doc < first + docs);
  const number = doc - segment.first;
  const at = Math.floor(number / block);
  const folder = "d/" + segment.d.groups[Math.floor(at / segment.d.per)] + "/";
  const rows = Math.min(block, segment.docs - at * block);
  return { rows, row: number % block, key: folder + at, whole: folder + number + "x" };
}

async function row(index, doc) {
  const { key, rows, row } = await place(index, doc);
  const isRow = (fields) => fields.length === 13 && textsOf(fields[10]);
  const block = await load(index, key, (list) => list.length === rows && list.every(isRow));
  const [href, title, derived, asker, department, tabled, answered, uin, house, state, texts, cut,
    url] = block[row];
  return { doc, href, title, derived: !!derived, asker, department, tabled, answered, uin, house,
    state, texts: textsOf(texts), cut: !!cut, url };
}

function textsOf(texts) {
  return texts.map(([anchor, who, role, ...paras]) => ({ anchor, who, role, paras }));
}
